import { charsetOf } from '../../mail/source/charset.ts';
import { guessCharset } from '../../mail/source/guess-charset.ts';

/** Octets in which a page may declare its charset; the HTML standard (13.2.3.2) has 1,024, and long scripts stand before it in some. */
const maxPrescan = 4_096;

/**
 * A page's octets as text: by its byte order mark, else by the charset that Content-Type names, else by the one that its
 * `<meta>` names (HTML standard, 13.2.3), else by what they look like. What the charset does not know becomes U+FFFD. Never
 * throws.
 */
export function decodePage(octets: Uint8Array, contentType: string | null): string {
  const charset =
    markedCharset(octets) ??
    charsetNamed(/charset[ \t]{0,9}=[ \t]{0,9}["']?([^\s"';]{1,64})/i.exec(contentType ?? '')) ??
    declaredCharset(octets) ??
    guessCharset(octets);
  return new TextDecoder(charset).decode(octets);
}

function markedCharset([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function declaredCharset(octets: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(octets.subarray(0, maxPrescan));
  for (const [meta] of start.matchAll(/<meta[\s/][^>]{0,500}/gi)) {
    const charset = charsetNamed(/charset\s{0,9}=\s{0,9}["']?\s{0,9}([^\s"'/>;]{1,64})/i.exec(meta));
    // What could be read as ASCII until here is not UTF-16, whatever it says.
    if (charset !== null) return charset.startsWith('utf-16') ? 'utf-8' : charset;
  }
  return null;
}

function charsetNamed(found: RegExpExecArray | null): string | null {
  return found === null ? null : charsetOf(found[1] ?? '');
}
