/** What a mail of a test has otherwise than the ordinary one. */
export interface Otherwise {
  /** Header fields by name, in place of the ordinary ones or after them; null leaves one out. */
  readonly [fieldName: string]: string | readonly string[] | null | undefined;
  /** HTML of the body, in place of the plain text. */
  readonly html?: string;
  readonly text?: string;
}

/** The stamp of the recipient's own server, for a client of any name. */
export function borderStamp(client = 'mx.shop.example (mx.shop.example [192.0.2.10])'): string {
  return `from ${client}\r\n\tby mx.recipient.test (Postfix) with ESMTPS id 4Lx3Qk\r\n\tfor <hanako@recipient.test>; Tue, 02 Aug 2022 00:00:08 +0900`;
}

/** Results as the recipient's own server records them. */
export function recorded(...results: readonly string[]): string {
  return `mx.recipient.test; ${results.join(';\r\n\t')}`;
}

/** An ordinary mail from shop.example, received by mx.recipient.test, changed as the test wants. */
export function aMail(otherwise: Otherwise = {}): string {
  const { html, text = 'Good morning.\r\n', ...fields } = otherwise;
  const all: Otherwise = {
    'Return-Path': '<news@shop.example>',
    'Authentication-Results': null,
    Received: borderStamp(),
    From: 'Shop <news@shop.example>',
    To: 'hanako@recipient.test',
    Subject: 'Your order',
    Date: 'Tue, 02 Aug 2022 00:00:01 +0900',
    'Message-ID': '<1@shop.example>',
    ...fields,
    'MIME-Version': '1.0',
    'Content-Type': `text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Transfer-Encoding': '8bit',
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value == null ? [] : (typeof value === 'string' ? [value] : value).map((body) => `${name}: ${body}\r\n`),
  );
  return `${lines.join('')}\r\n${html ?? text}`;
}
