import { hasKnownSuffix } from '../../domain/registrable-domain.ts';

/** A web address in running text. */
export interface TextUrl {
  readonly from: number;
  readonly to: number;
  /** As a browser is to be given it: line breaks in `<…>` taken out, `http://` put before a host without scheme. */
  readonly href: string;
}

/** Code units of one address at most. */
const MAX_LENGTH = 8_000;

/** The same of one that is broken over lines. */
const MAX_BROKEN_LENGTH = 2_000;

/** Where an address may begin: no letter, digit or joining sign before it. */
const START = /(?<![A-Za-z0-9])https?:\/\/|(?<![A-Za-z0-9./@_-])www\./gi;

/** A host without a scheme: with a path behind it, or all that stands on a line. */
const BARE =
  /(?<![\p{L}\p{N}@./_:%=\\-])((?:[a-z0-9][a-z0-9-]{0,62}\.){1,10}[a-z][a-z0-9-]{1,58})(?=\/[^\s/])|^[ \t]*((?:[a-z0-9][a-z0-9-]{0,62}\.){1,10}[a-z]{2,24})[ \t]*$/gimu;

/** Suffixes in which names of files end as often as hosts do: two labels alone are no host. */
const FILE_SUFFIX =
  /^[^.]*\.(?:py|rs|pl|md|sh|so|cc|ps|pm|mk|ml|ms|la|st|in|am|ac|do|im|js|gz|zip|mov|app|dev|bz|go)$/i;

/** What no address holds in text: white space, quotes, angle and East Asian brackets, East Asian punctuation. */
const END =
  /[\s\0-\x20\x7f"<>`{}|^\u3000\u00ab\u00bb\u2018-\u201f\u2026\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1c\uff1e\uff1f\uff3b\uff3d\uff5b-\uff60\uff61-\uff64]/g;

/**
 * Finds web addresses (`http://…`, `https://…`, `www.…`, and hosts of a known suffix with a path) in text. As in
 * Thunderbird, punctuation at the end and a closing bracket that was not opened are no part of one; an address in `<…>`
 * may be broken over lines (RFC 3986, appendix C). Japanese written right behind an address does not belong to it. At
 * most `max`.
 */
export function findTextUrls(text: string, max: number): readonly TextUrl[] {
  const found: TextUrl[] = [];
  let past = 0;
  for (const { from, bodyFrom } of startsIn(text)) {
    if (from < past) continue;
    if (found.length >= max) break;
    const bracketed = text[from - 1] === '<' ? bracketedEnd(text, from) : null;
    const to = bracketed ?? endOfUrl(text, from, bodyFrom);
    if (to <= bodyFrom) continue;
    const written = text.slice(from, to).replace(/\s+/g, '');
    found.push({ from, to, href: /^https?:/i.test(written) ? written : `http://${written}` });
    past = to;
  }
  return found;
}

interface Start {
  readonly from: number;
  /** Where what must not be empty begins. */
  readonly bodyFrom: number;
}

/** Where addresses may begin, in order. */
function* startsIn(text: string): Generator<Start> {
  const bare = text.matchAll(BARE);
  let next = nextBare(bare);
  for (const { 0: start, index } of text.matchAll(START)) {
    for (; next !== null && next.from < index; next = nextBare(bare)) yield next;
    yield { from: index, bodyFrom: index + start.length };
  }
  for (; next !== null; next = nextBare(bare)) yield next;
}

function nextBare(bare: Iterator<RegExpExecArray>): Start | null {
  for (let match = bare.next(); match.done !== true; match = bare.next()) {
    const host = match.value[1] ?? match.value[2] ?? '';
    const from = match.value.index + match.value[0].indexOf(host);
    if (!FILE_SUFFIX.test(host) && hasKnownSuffix(host)) return { from, bodyFrom: from + host.length - 1 };
  }
  return null;
}

/** Where the closing bracket stands, if an address broken over lines and nothing else lies before it. */
function bracketedEnd(text: string, from: number): number | null {
  const length = text.slice(from, from + MAX_BROKEN_LENGTH).indexOf('>');
  const lines = text.slice(from, from + Math.max(0, length)).split(/[ \t]*\n[ \t]*/);
  const isBroken = lines.length > 1 && lines.every((line) => line !== '' && line.search(END) < 0);
  return isBroken ? from + length : null;
}

function endOfUrl(text: string, from: number, bodyFrom: number): number {
  const stop = Math.min(stopOf(text, bodyFrom), from + MAX_LENGTH);
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

/** Where an address ends at the latest. */
function stopOf(text: string, bodyFrom: number): number {
  for (let at = bodyFrom; ; at++) {
    END.lastIndex = at;
    at = END.exec(text)?.index ?? text.length;
    if (text[at] !== '\u3002' || !isDotOfHost(text.slice(bodyFrom, at), text.slice(at + 1, at + 70))) return at;
  }
}

/** Browsers take `。` for a dot. It ends a sentence unless what stands before it has no dot yet, or a path follows the name behind it. */
function isDotOfHost(before: string, after: string): boolean {
  if (!/^[a-z0-9.-]{1,253}$/i.test(before)) return false;
  return before.includes('.') ? /^[a-z0-9-]{1,63}\//i.test(after) : /^[a-z0-9-]{2,63}(?![a-z0-9-])/i.test(after);
}

/** Length of what is address where text of another script follows without a gap: `example.jpをご覧`, `/loginから`. */
function attachedText(body: string): number {
  const slash = body.search(/[/?#]/);
  const host = slash < 0 ? body : body.slice(0, slash);
  // What stands before an @ is no host, in whatever script.
  if (host.includes('@')) return body.length;
  const inHost = host.search(/(?<=[A-Za-z0-9])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\p{sc=Hangul}]/u);
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
