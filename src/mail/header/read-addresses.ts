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
 * address outside brackets is one. At most `maxMailboxes`. Linear. Never throws.
 */
export function readAddresses(text: TracedText): readonly Mailbox[] {
  const tokens = addressTokens(text.text, maxMailboxes);
  const closers = findClosers(tokens);
  const mailboxes: Mailbox[] = [];
  let group: string | null = null;
  let first = 0;
  let hasAddress = false;
  const add = (end: number, isMisparted: boolean) => {
    const mailbox = readMailbox(text, tokens.slice(first, end), group);
    if (mailbox !== null) mailboxes.push(isMisparted ? { ...mailbox, isMalformed: true } : mailbox);
    first = end + 1;
    hasAddress = false;
  };
  for (let i = 0; i < tokens.length && mailboxes.length < maxMailboxes; i++) {
    const { kind } = tokens[i] as AddressToken;
    const closer = closers[i] ?? null;
    if (kind === '@' || closer !== null) hasAddress = true;
    if (closer !== null) i = closer;
    else if (kind === ',') add(i, false);
    else if (kind === ';') {
      add(i, group === null);
      group = null;
    } else if (kind === ':' && !hasAddress) {
      group = phraseText(text, tokens.slice(first, i).filter(isNoBracket)).text;
      first = i + 1;
    }
  }
  if (mailboxes.length < maxMailboxes) add(tokens.length, false);
  return mailboxes;
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
