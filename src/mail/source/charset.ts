import { decodeTraced } from './decode-traced.ts';
import { guessCharset } from './guess-charset.ts';

/** Labels that mail bears and the WHATWG table lacks. */
const MAIL_LABELS: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp943', 'shift_jis'],
  ['shift-jis-2004', 'shift_jis'],
  ['shift_jis-2004', 'shift_jis'],
  ['x-ms-cp932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['cp51932', 'euc-jp'],
  ['eucjp', 'euc-jp'],
  ['eucjp-win', 'euc-jp'],
  ['eucjp-ms', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['cp50222', 'iso-2022-jp'],
  ['iso-2022-jp-1', 'iso-2022-jp'],
  ['iso-2022-jp-2', 'iso-2022-jp'],
  ['iso-2022-jp-3', 'iso-2022-jp'],
  ['iso-2022-jp-2004', 'iso-2022-jp'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
  ['iso2022jp', 'iso-2022-jp'],
  ['iso2022-jp', 'iso-2022-jp'],
  ['jis', 'iso-2022-jp'],
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['windows-936', 'gbk'],
  ['euc-cn', 'gbk'],
  ['gb_18030', 'gb18030'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['euckr', 'euc-kr'],
  ['cp950', 'big5'],
  ['ms950', 'big5'],
  ['big-5', 'big5'],
  ['utf_8', 'utf-8'],
  ['utf8mb4', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['cp65001', 'utf-8'],
  ['usascii', 'windows-1252'],
  ['us_ascii', 'windows-1252'],
  ['7bit', 'windows-1252'],
  ['8bit', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['latin9', 'iso-8859-15'],
  ['latin-9', 'iso-8859-15'],
]);

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What no name of a charset holds; longer than any label (RFC 2978 §2.3: at most 40 characters). */
const MAX_LABEL_LENGTH = 64;

/**
 * The charset that a label means, by its name in the WHATWG Encoding standard, lower case
 * ('windows-1252' for ASCII and ISO-8859-1, as every browser and Thunderbird have it). Null for a label
 * that means nothing, and for charsets that the standard shuts out (utf-7, iso-2022-kr, hz-gb-2312).
 */
export function charsetOf(label: string): string | null {
  const key = label.trim().toLowerCase();
  if (key.length === 0 || key.length > MAX_LABEL_LENGTH) return null;
  const known = MAIL_LABELS.get(key);
  if (known !== undefined) return known;
  try {
    const { encoding } = new TextDecoder(key);
    return encoding === 'replacement' || encoding === 'x-user-defined' ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * Octets as text by the charset that `label` means; where it means none, by the one that they look
 * like. What the charset does not know becomes U+FFFD. A byte order mark stays. Never throws.
 */
export function decodeOctets(octets: Uint8Array, label: string): string {
  const charset = charsetOf(label) ?? guessCharset(octets);
  return charset === 'utf-8' ? UTF_8.decode(octets) : decodeTraced(octets, 0, charset).text;
}
