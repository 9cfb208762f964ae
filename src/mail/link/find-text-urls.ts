/** A web address in running text. */
export interface TextUrl {
  readonly from: number;
  readonly to: number;
  /** As a browser is to be given it: line breaks in `<…>` taken out, `http://` put before `www.`. */
  readonly href: string;
}

/** Code units of one address at most. */
const MAX_LENGTH = 8_000;

/** The same of one that is broken over lines. */
const MAX_BROKEN_LENGTH = 2_000;

/** Where an address may begin: no letter, digit or joining sign before it. */
const START = /(?<![A-Za-z0-9])https?:\/\/|(?<![A-Za-z0-9./@_-])www\./gi;

/** What no address holds in text: white space, quotes, angle and East Asian brackets, East Asian punctuation. */
const END =
  /[\s\0-\x20\x7f"<>`{}|^\u3000\u00ab\u00bb\u2018-\u201f\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1c\uff1e\uff1f\uff3b\uff3d\uff5b-\uff60\uff61-\uff64]/g;

/**
 * Finds web addresses (`http://…`, `https://…`, `www.…`) in text. As in Thunderbird, punctuation at the end
 * and a closing bracket that was not opened are no part of one; an address in `<…>` may be broken over lines
 * (RFC 3986, appendix C). Japanese written right behind an address does not belong to it. At most `max`.
 */
export function findTextUrls(text: string, max: number): readonly TextUrl[] {
  const found: TextUrl[] = [];
  let past = 0;
  for (const match of text.matchAll(START)) {
    const from = match.index;
    if (from < past) continue;
    if (found.length >= max) break;
    const bracketed = text[from - 1] === '<' ? bracketedEnd(text, from) : null;
    const to = bracketed ?? endOfUrl(text, from, from + match[0].length);
    if (to <= from + match[0].length) continue;
    const written = text.slice(from, to).replace(/\s+/g, '');
    found.push({ from, to, href: /^www\./i.test(written) ? `http://${written}` : written });
    past = to;
  }
  return found;
}

/** Where the closing bracket stands, if an address broken over lines and nothing else lies before it. */
function bracketedEnd(text: string, from: number): number | null {
  const length = text.slice(from, from + MAX_BROKEN_LENGTH).indexOf('>');
  const lines = text.slice(from, from + Math.max(0, length)).split(/[ \t]*\n[ \t]*/);
  const isBroken = lines.length > 1 && lines.every((line) => line !== '' && line.search(END) < 0);
  return isBroken ? from + length : null;
}

function endOfUrl(text: string, from: number, bodyFrom: number): number {
  END.lastIndex = bodyFrom;
  const stop = Math.min(END.exec(text)?.index ?? text.length, from + MAX_LENGTH);
  let to = bodyFrom + attachedText(text.slice(bodyFrom, stop));
  const surplus = { ')': surplusOf(text, bodyFrom, to, '(', ')'), ']': surplusOf(text, bodyFrom, to, '[', ']') };
  while (to > bodyFrom) {
    const last = text[to - 1] as string;
    const isSurplus = (last === ')' || last === ']') && surplus[last]-- > 0;
    if (!isSurplus && !/[.,;:!?'*]/.test(last)) break;
    to--;
  }
  return to;
}

/** Length of what is address where text of another script follows without a gap: `example.jpをご覧`, `/loginから`. */
function attachedText(body: string): number {
  const slash = body.search(/[/?#]/);
  const host = slash < 0 ? body : body.slice(0, slash);
  const inHost = host.search(/(?<=[A-Za-z0-9])[^\0-\x7f]/);
  if (inHost >= 0 && /\./.test(host.slice(0, inHost))) return inHost;
  const inPath = slash < 0 ? -1 : body.slice(slash).search(/(?<=[A-Za-z0-9=_-])[\u3040-\u30ff]|(?<=\/)[\u3041-\u3096]/);
  return inPath < 0 ? body.length : slash + inPath;
}

/** How many brackets are closed that were not opened. */
function surplusOf(text: string, from: number, to: number, opening: string, closing: string): number {
  let surplus = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === closing) surplus++;
    else if (text[at] === opening) surplus--;
  }
  return surplus;
}
