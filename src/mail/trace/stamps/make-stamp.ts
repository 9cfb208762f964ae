import type { HeaderField } from '../../header/header-section.ts';
import { readAddresses } from '../../header/read-addresses.ts';
import { readDateTime } from '../../header/read-date-time.ts';
import type { TracedText } from '../../source/traced-text.ts';
import type { Reverse, SkipReason, Stamp } from '../trace.ts';
import { type Client, NO_CLIENT, sub } from './client.ts';
import { phraseOf, type ReceivedLine, type Token, textOf } from './received-line.ts';
import type { StampFamily } from './stamp-grammar.ts';
import { readTls } from './tls.ts';

/**
 * The stamp of a line: the client as its family's grammar read it, all the rest as every family writes it.
 * What the client itself may have written (HELO) never gets into the rest: it is taken from other clauses and
 * from comments that begin with the MTA's own words.
 */
export function makeStamp(line: ReceivedLine, family: StampFamily, client: Client, own: Partial<Stamp> = {}): Stamp {
  const { by, id, via, with: protocol } = line.clauses;
  const { saysNoName: _, ...told } = client;
  const account = client.authenticatedAs ?? accountIn(line);
  const phrase = phraseOf(line, protocol);
  return {
    field: line.field,
    result: 'read',
    skippedBecause: null,
    grammar: family.id,
    ...told,
    reverse: reverseOf(line, family, client),
    authenticatedAs: account,
    isAuthenticated: account !== null || saysAuthenticated(line, phrase?.text ?? ''),
    by: byOf(line, by?.value ?? null),
    via: phraseOf(line, via),
    with: phrase,
    id: idOf(line, id?.value ?? null),
    for: forOf(line),
    ...readTls(line),
    envelopeFrom: envelopeFromOf(line),
    date: line.date === null ? null : readDateTime(line.date),
    ...own,
  };
}

/** A known line that names no hop. */
export function skippedStamp(
  line: ReceivedLine,
  family: StampFamily,
  skippedBecause: SkipReason,
  own: Partial<Stamp> = {},
): Stamp {
  return { ...makeStamp(line, family, NO_CLIENT, own), result: 'skipped', skippedBecause };
}

/** The stamp of a line that no grammar knows: kept and counted. */
export function unreadableStamp(field: HeaderField): Stamp {
  const { saysNoName: _, ...noClient } = NO_CLIENT;
  return {
    field,
    result: 'unreadable',
    skippedBecause: null,
    grammar: null,
    ...noClient,
    reverse: 'untold',
    isAuthenticated: false,
    by: null,
    via: null,
    with: null,
    id: null,
    for: null,
    tls: null,
    tlsVersion: null,
    tlsCipher: null,
    envelopeFrom: null,
    date: null,
  };
}

/** Sendmail and those that descend from it write "may be forged" beside a name that does not lead back to the address. */
const MAY_BE_FORGED = /\bmay be forged\b/i;

function reverseOf(line: ReceivedLine, { names }: StampFamily, { ip, rdns, saysNoName }: Client): Reverse {
  if (rdns !== null) {
    const isMarked = line.clauses.from?.comments.some((comment) => MAY_BE_FORGED.test(comment.text)) === true;
    return names === 'confirmed' && !isMarked ? 'confirmed' : 'named';
  }
  if (names === 'never' && ip !== null) return 'not-looked-up';
  const looksAlways = names === 'confirmed' || names === 'unconfirmed';
  if (saysNoName) return looksAlways ? 'none' : 'unknown';
  return looksAlways && ip !== null ? 'none' : 'untold';
}

/**
 * RFC 3848 §2 and RFC 6531 §4.3 protocol names that end in A; `ASMTP` and `ESMTP AUTH` are what older MTAs say. MailEnable
 * writes its own name before the protocol's.
 */
export function isAuthenticatedProtocol(protocol: string): boolean {
  return /^(?:mailenable )?(?:utf8)?(?:e?smtps?a|asmtp|e?smtps? auth)(?![a-z])/i.test(protocol.replace('-', ''));
}

function saysAuthenticated(line: ReceivedLine, protocol: string): boolean {
  return (
    isAuthenticatedProtocol(protocol) ||
    /^mapi\b/i.test(protocol) ||
    line.comments.some((comment) => /^authenticated(?: bits=| )/i.test(comment.text))
  );
}

/**
 * `Authenticated sender: x` (Postfix), `AUTH: LOGIN x` (Courier), `authenticated user x`, `account x HELO y` (CommuniGate),
 * `user=x mech=LOGIN` (Sendmail's milters, FortiMail), `SASL METHOD:[PLAIN] USERNAME:[x]`.
 */
const ACCOUNTS: readonly RegExp[] = [
  /^(?:(?:smtp-?)?authenticated[ -](?:sender|user|id|as)\b[:=]?\s*|authenticated as\s+|auth: [a-z0-9-]+ |account\s+)([^\s,;)]+)/i,
  /^user=([^\s,;)]+)(?= mech=)/i,
  /^sasl method:\[[a-z0-9-]+\] username:\[([^\s\]]+)/i,
];

function accountIn(line: ReceivedLine): TracedText | null {
  for (const comment of line.comments) {
    const match = ACCOUNTS.map((form) => form.exec(comment.text)).find((each) => each !== null);
    if (match == null) continue;
    const account = match[1] as string;
    return textOf(line, sub(comment, match[0].length - account.length, match[0].length));
  }
  return null;
}

/** Without the comma or the root's dot that some put after it. */
function byOf(line: ReceivedLine, by: Token | null): TracedText | null {
  if (by === null) return null;
  return textOf(line, /[.,]$/.test(by.text) ? sub(by, 0, by.text.length - 1) : by);
}

function idOf(line: ReceivedLine, id: Token | null): TracedText | null {
  if (id === null) return null;
  return textOf(line, id.text.startsWith('<') && id.text.endsWith('>') ? sub(id, 1, id.text.length - 1) : id);
}

function forOf(line: ReceivedLine): Stamp['for'] {
  const recipient = line.clauses.for?.value ?? null;
  return recipient === null || !recipient.text.includes('@') ? null : addrSpecOf(textOf(line, recipient));
}

/** RFC 5321 §4.5.3.1.3 allows a path 256 octets. In code units. */
const MAX_PATH_LENGTH = 1_024;

function addrSpecOf(text: TracedText): Stamp['for'] {
  return text.length > MAX_PATH_LENGTH ? null : (readAddresses(text)[0]?.addrSpec ?? null);
}

const ENVELOPE_FROM = /\b(?:envelope-(?:from|sender)|mailfrom)[ :=]+<?([^\s<>,;)]+)>?/i;

function envelopeFromOf(line: ReceivedLine): TracedText | null {
  for (const comment of line.comments) {
    const match = ENVELOPE_FROM.exec(comment.text);
    if (match === null) continue;
    const from = match.index + match[0].indexOf(match[1] as string, match[0].search(/[ :=]/));
    return textOf(line, sub(comment, from, from + (match[1] as string).length));
  }
  const keyword = line.words.findIndex((word) => word.text === 'envelope-from');
  const word = keyword < 0 ? undefined : line.words[keyword + 1];
  return word === undefined ? null : (addrSpecOf(textOf(line, word))?.text ?? null);
}
