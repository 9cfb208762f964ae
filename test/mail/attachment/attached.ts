/** An attachment of a test's mail. */
export interface AttachedFile {
  readonly name: string | null;
  /** Media type that the entity declares. */
  readonly type?: string;
  readonly content: string | Uint8Array;
  /** Header fields and transfer encoding in place of base64. */
  readonly encoding?: 'base64' | '7bit';
  readonly disposition?: 'attachment' | 'inline';
}

/** A message part that bears a file, without the delimiter before it. */
export function filePart({
  name,
  type = 'application/octet-stream',
  content,
  encoding = 'base64',
  disposition = 'attachment',
}: AttachedFile): string {
  const named = name === null ? '' : `; filename*=utf-8''${encodeURIComponent(name)}`;
  const body =
    encoding === '7bit'
      ? String(content)
      : Buffer.from(content)
          .toString('base64')
          .replace(/.{1,76}/g, '$&\r\n')
          .trimEnd();
  return [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Disposition: ${disposition}${named}`,
    '',
    body,
  ].join('\r\n');
}

/** Content-Type and body of a message with a text and files. */
export function multipart(text: string, ...files: readonly AttachedFile[]): { type: string; body: string } {
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`,
    ...files.map(filePart),
  ];
  const body = `${parts.map((part) => `--outer\r\n${part}\r\n`).join('')}--outer--\r\n`;
  return { type: 'multipart/mixed; boundary="outer"', body };
}

/** The source of a message with nothing but a text and files. */
export function mailWith(text: string, ...files: readonly AttachedFile[]): string {
  const { type, body } = multipart(text, ...files);
  return `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
}
