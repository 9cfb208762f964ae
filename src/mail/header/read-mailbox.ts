import { TracedText } from '../source/traced-text.ts';
import { addrSpecOf, isAtom, isWellFormedAddrSpec } from './addr-spec.ts';
import type { Mailbox } from './address.ts';
import type { AddressToken } from './address-tokens.ts';
import { decodeEncodedWords } from './encoded-word.ts';
import { commentText, phraseText } from './phrase.ts';

/** The tokens of a mailbox, parted. */
interface Parts {
  readonly before: readonly AddressToken[];
  /** Null where nothing like an address stands. */
  readonly address: readonly AddressToken[] | null;
  readonly after: readonly AddressToken[];
  readonly brackets: 'closed' | 'open' | 'none';
}

/**
 * Reads one mailbox (RFC 5322 §3.4) from the tokens of `text` between two commas; null where there is
 * nothing but white space and stray `>`. The display name is what Thunderbird shows: the phrase before the address
 * with the comments beside it; where there is none, the phrase after it or the last comment.
 */
export function readMailbox(text: TracedText, tokens: readonly AddressToken[], group: string | null): Mailbox | null {
  const first = tokens.find((token) => token.kind !== 'space');
  const last = tokens.findLast((token) => token.kind !== 'space');
  if (first === undefined || last === undefined || tokens.every(isNothing)) return null;
  const parts = partsOf(text.text, tokens);
  const address = presentText(parts.address === null ? null : addressText(text, parts.address));
  const comments = tokens.filter((token) => token.kind === 'comment').map((token) => commentText(text, token));
  const name = nameTokens(parts);
  return {
    displayName: presentText(name.length > 0 ? phraseText(text, name) : comments.at(-1)),
    addrSpec: address === null ? null : addrSpecOf(address),
    comments,
    raw: text.slice(first.from, last.to),
    group,
    isMalformed: !isWellFormed(text.text, parts, address),
  };
}

function presentText(text: TracedText | null | undefined): TracedText | null {
  return text === null || text === undefined || text.length === 0 ? null : text;
}

/** The phrase before the address with all comments beside it, else the one after it; none where neither has a word. */
function nameTokens({ before, after, brackets }: Parts): readonly AddressToken[] {
  const name = isPhrase(before) ? [...before, ...after.filter(isBlank)] : isPhrase(after) ? after : [];
  return brackets === 'none' ? name.filter((token) => token.kind !== '>') : name;
}

function partsOf(text: string, tokens: readonly AddressToken[]): Parts {
  const open = openingBracket(tokens);
  if (open >= 0) {
    const close = tokens.findIndex((token, i) => i > open && token.kind === '>');
    return {
      before: withoutOpenBrackets(tokens.slice(0, open)),
      address: tokens.slice(open + 1, close < 0 ? tokens.length : close),
      after: close < 0 ? [] : tokens.slice(close + 1),
      brackets: close < 0 ? 'open' : 'closed',
    };
  }
  const at = tokens.findLastIndex((token) => token.kind === '@');
  if (at < 0) return { before: tokens, address: null, after: [], brackets: 'none' };
  const from = reach(text, tokens, at, -1);
  const to = reach(text, tokens, at, 1) + 1;
  return { before: tokens.slice(0, from), address: tokens.slice(from, to), after: tokens.slice(to), brackets: 'none' };
}

/** Index of the last `<` that has something after it; of the last one where none has; -1 where there is none. */
function openingBracket(tokens: readonly AddressToken[]): number {
  let last = -1;
  let isFilled = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind } = tokens[i] as AddressToken;
    if (kind === '<') {
      if (isFilled) return i;
      if (last < 0) last = i;
    } else if (kind === '>') isFilled = false;
    else if (kind !== 'space') isFilled = true;
  }
  return last;
}

/** Index of the last token, going from `at` by `step`, of an address without brackets. White space and comments are part of it beside `@` and `.` (RFC 5322 §4.4). */
function reach(text: string, tokens: readonly AddressToken[], at: number, step: -1 | 1): number {
  let inner = at;
  for (let i = at + step; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i] as AddressToken;
    if (isBlank(token)) continue;
    if (token.kind !== 'word' && token.kind !== 'quoted' && token.kind !== 'encoded' && token.kind !== '@') break;
    const [left, right] = step < 0 ? [token, tokens[inner]] : [tokens[inner], token];
    if (Math.abs(i - inner) > 1 && !isSoft(text, left, right)) break;
    inner = i;
  }
  return inner;
}

/** Without the doubled brackets of `<<a@b>>`. */
function withoutOpenBrackets(tokens: readonly AddressToken[]): readonly AddressToken[] {
  const end = tokens.findLastIndex((token) => token.kind !== '<' && token.kind !== 'space') + 1;
  return tokens.slice(end).some((token) => token.kind === '<') ? tokens.slice(0, end) : tokens;
}

/** The addr-spec of tokens: without comments, a route and the white space around `@` and `.`. */
function addressText(text: TracedText, tokens: readonly AddressToken[]): TracedText {
  const solid = tokens.filter((token) => token.kind !== 'comment');
  const isRoute = solid.find((token) => token.kind !== 'space')?.kind === '@';
  const route = isRoute ? solid.findLastIndex((token) => token.kind === ':') : -1;
  const kept = solid
    .slice(route + 1)
    .filter((token, i, all) => token.kind !== 'space' || !isSoft(text.text, all[i - 1], all[i + 1]));
  return decodeEncodedWords(TracedText.concat(kept.map(({ from, to }) => text.slice(from, to))));
}

/** Whether white space between two tokens of an address means nothing: beside `@` and a dot, but not after a word that ends in one (`Mr. a@b`). */
function isSoft(text: string, left: AddressToken | undefined, right: AddressToken | undefined): boolean {
  if (left === undefined || right === undefined || left.kind === '@' || right.kind === '@') return true;
  return text.slice(left.from, left.to) === '.' || (right.kind === 'word' && text[right.from] === '.');
}

function isPhrase(tokens: readonly AddressToken[]): boolean {
  return tokens.some(({ kind }) => kind === 'word' || kind === 'quoted' || kind === 'encoded' || kind === '@');
}

function isNothing({ kind }: AddressToken): boolean {
  return kind === 'space' || kind === '>';
}

function isBlank({ kind }: AddressToken): boolean {
  return kind === 'space' || kind === 'comment';
}

function isWellFormed(text: string, { before, after, brackets }: Parts, address: TracedText | null): boolean {
  if (address === null || brackets === 'open' || !after.every(isBlank)) return false;
  const isNameWellFormed =
    brackets === 'none' ? before.every(isBlank) : before.every((token) => isPhraseToken(text, token));
  return isNameWellFormed && isWellFormedAddrSpec(address.text);
}

function isPhraseToken(text: string, token: AddressToken): boolean {
  if (token.kind === 'word') return isAtom(text.slice(token.from, token.to));
  return isBlank(token) || token.kind === 'quoted' || token.kind === 'encoded';
}
