/** What the project uses of mailparser 3.14, without Node's types. */

export interface MailParserOptions {
  skipHtmlToText?: boolean;
  skipTextToHtml?: boolean;
  skipTextLinks?: boolean;
  skipImageLinks?: boolean;
  checksumAlgo?: false;
}

/** The text of a message: at most one of `text` and `html` where the message is a single leaf. */
export interface MessageText {
  readonly type: 'text';
  readonly text?: string;
  readonly html?: string;
}

/** A stream: the octets of a message go in, its text comes out. */
export class MailParser {
  constructor(options: MailParserOptions);
  on(event: 'readable' | 'end', listener: () => void): this;
  on(event: 'error', listener: (error: unknown) => void): this;
  read(): MessageText | { readonly type: 'attachment' } | null;
  write(octets: Uint8Array): boolean;
  end(octets?: Uint8Array): this;
}
