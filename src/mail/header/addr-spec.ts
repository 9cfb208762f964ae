import type { TracedText } from '../source/traced-text.ts';
import type { AddrSpec } from './address.ts';

const ATEXT = "[\\w!#$%&'*+\\-/=?^`{|}~\\u0080-\\uff1f\\uff21-\\ufffc]";
const DOT_ATOM = `${ATEXT}+(?:\\.${ATEXT}+)*`;
const ATOM_PATTERN = new RegExp(`^${ATEXT}+$`);
const ADDR_SPEC_PATTERN = new RegExp(`^(?:${DOT_ATOM}|"(?:[^"\\\\]|\\\\.)*")@(?:${DOT_ATOM}|\\[[^[\\]\\\\]*\\])$`);

/** Splits an addr-spec at its last `@` (or full-width `＠`) outside quotes. */
export function addrSpecOf(text: TracedText): AddrSpec {
  const at = lastAtOutsideQuotes(text.text);
  const domain = text.text
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  return {
    text,
    localPart: unquote(at < 0 ? text.text : text.text.slice(0, at)),
    domain: at < 0 || domain === '' ? null : domain,
  };
}

/** Whether a text is an addr-spec without any obsolete form (RFC 5322 §3.4.1; UTF-8 as in RFC 6532 §3.2). */
export function isWellFormedAddrSpec(text: string): boolean {
  return ADDR_SPEC_PATTERN.test(text);
}

/** Whether a text is an atom (RFC 5322 §3.2.3; UTF-8 as in RFC 6532 §3.2). */
export function isAtom(text: string): boolean {
  return ATOM_PATTERN.test(text);
}

function lastAtOutsideQuotes(text: string): number {
  let last = -1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') isQuoted = !isQuoted;
    else if ((character === '@' || character === '\uff20') && !isQuoted) last = at;
  }
  return isQuoted ? Math.max(text.lastIndexOf('@'), text.lastIndexOf('\uff20')) : last;
}

function unquote(localPart: string): string {
  if (!/["\\]/.test(localPart)) return localPart;
  return localPart.replace(/\\(.)|"/g, (_, escaped: string | undefined) => escaped ?? '');
}
