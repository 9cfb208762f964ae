import { maxMailboxes } from '../limits.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { Mailbox } from './address.ts';
import { type AddressToken, addressTokens } from './address-tokens.ts';
import { phraseText } from './phrase.ts';
import { readMailbox } from './read-mailbox.ts';

/**
 * Reads an address list (RFC 5322 §3.4, obsolete forms of §4.4 included; groups dissolved) from the body
 * of a field whose encoded-words are not decoded yet. Malformed lists are read as Thunderbird reads them:
 * the last of several bracketed addresses counts, a semicolon parts mailboxes, and what looks like an
 * address outside brackets is one. Unlike there, an unquoted comma in a name that brackets follow belongs
 * to the name (`Doe, John <a@b>`), so that no author stays without an address. At most `maxMailboxes`.
 * Linear. Never throws.
 */
export function readAddresses(text: TracedText): readonly Mailbox[] {
  const tokens = addressTokens(text.text, maxMailboxes);
  const closers = findClosers(tokens);
  const mailboxes: Mailbox[] = [];
  /** Where the pieces between commas begin that have shown no address yet. */
  let starts = [0];
  let has: 'nothing' | 'at-sign' | 'brackets' = 'nothing';
  let group: string | null = null;
  const add = (end: number, isMisparted: boolean) => {
    const pieces = has === 'brackets' ? starts.slice(0, 1) : starts;
    pieces.forEach((start, i) => {
      const mailbox = readMailbox(text, tokens.slice(start, (pieces[i + 1] ?? end + 1) - 1), group);
      if (mailbox !== null) mailboxes.push(isMisparted ? { ...mailbox, isMalformed: true } : mailbox);
    });
    starts = [end + 1];
    has = 'nothing';
  };
  for (let i = 0; i < tokens.length && mailboxes.length < maxMailboxes; i++) {
    const { kind } = tokens[i] as AddressToken;
    const closer = closers[i] ?? null;
    if (closer !== null) {
      has = 'brackets';
      i = closer;
    } else if (kind === '@' && has === 'nothing') has = 'at-sign';
    else if (kind === ',' && has === 'nothing') {
      if (tokens.slice(starts.at(-1), i).every((token) => token.kind === 'space')) starts.pop();
      starts.push(i + 1);
    } else if (kind === ',') add(i, false);
    else if (kind === ';') {
      add(i, group === null);
      group = null;
    } else if (kind === ':' && has === 'nothing') {
      const start = starts.pop() as number;
      add(start - 1, false);
      group = phraseText(text, tokens.slice(start, i).filter(isNoBracket)).text;
      starts = [i + 1];
    }
  }
  add(tokens.length, false);
  return mailboxes.slice(0, maxMailboxes);
}

/** Not the bracket of `<undisclosed-recipients:;>`. */
function isNoBracket({ kind }: AddressToken): boolean {
  return kind !== '<' && kind !== '>';
}

/**
 * For each `<` the index of the `>` that closes it. It stays open where another `<` comes first, or a
 * comma or semicolon outside an obsolete route (`<@a,@b:x@y>`).
 */
function findClosers(tokens: readonly AddressToken[]): readonly (number | null)[] {
  const closers: (number | null)[] = new Array(tokens.length).fill(null);
  let closer: number | null = null;
  let routeCloser: number | null = null;
  let next: AddressToken['kind'] | null = null;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind } = tokens[i] as AddressToken;
    if (kind === '<') {
      closers[i] = next === '@' ? routeCloser : closer;
      closer = routeCloser = null;
    } else if (kind === '>') closer = routeCloser = i;
    else if (kind === ',' || kind === ';') closer = null;
    if (kind !== 'space') next = kind;
  }
  return closers;
}
