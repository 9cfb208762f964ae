import { MailParser } from 'mailparser';
import { onTaskFailure } from './shims/scheduler.ts';

/** A text leaf as mailparser is to see it: nothing of the sender's own header reaches it. */
export interface LeafForm {
  readonly mediaType: 'text/plain' | 'text/html';
  /** A name of the WHATWG Encoding standard. */
  readonly charset: string;
  readonly encoding: 'base64' | 'quoted-printable' | 'binary';
  /** RFC 3676 §4. */
  readonly isFlowed: boolean;
  readonly hasDelSp: boolean;
}

const OPTIONS = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  checksumAlgo: false,
} as const;

/**
 * Text of one leaf as mailparser decodes it: transfer encoding, `format=flowed` and charset undone, line
 * ends LF. Null where mailparser gives up.
 */
export function decodeLeaf(form: LeafForm, body: Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    const parser = new MailParser(OPTIONS);
    let text = '';
    const settle = (result: string | null) => {
      forget();
      resolve(result);
    };
    const forget = onTaskFailure(() => settle(null));
    parser.on('error', () => settle(null));
    parser.on('end', () => settle(text));
    parser.on('readable', () => {
      for (let part = parser.read(); part !== null; part = parser.read()) {
        if (part.type === 'text') text = (form.mediaType === 'text/html' ? part.html : part.text) ?? '';
      }
    });
    parser.write(new TextEncoder().encode(headerOf(form)));
    parser.end(body);
  });
}

function headerOf({ mediaType, charset, encoding, isFlowed, hasDelSp }: LeafForm): string {
  const flow = isFlowed ? `; format=flowed${hasDelSp ? '; delsp=yes' : ''}` : '';
  return (
    `Content-Type: ${mediaType}; charset=${charset}${flow}\r\n` +
    `Content-Disposition: inline\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  );
}
