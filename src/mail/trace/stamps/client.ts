import { parseIpAddress } from '../../../domain/ip-address.ts';
import type { TracedText } from '../../source/traced-text.ts';
import type { Stamp, TracedIp } from '../trace.ts';
import { type ReceivedLine, type Token, textOf, tokensInside } from './received-line.ts';

/** What a from-clause tells of the client. */
export interface Client extends Pick<Stamp, 'helo' | 'rdns' | 'ip' | 'ident' | 'authenticatedAs'> {
  /** The MTA writes "unknown" or the like in the name's place. */
  readonly saysNoName: boolean;
}

export const NO_CLIENT: Client = {
  helo: null,
  rdns: null,
  saysNoName: false,
  ip: null,
  ident: null,
  authenticatedAs: null,
};

/** What a comment of TCP information (RFC 5321 §4.4) holds, whatever its order. */
export interface TcpInfo {
  readonly ip: TracedIp | null;
  /** The address stands in brackets, as RFC 5321 wants it, and not bare. */
  readonly isBracketed: boolean;
  /** The first host name. */
  readonly name: Token | null;
  readonly isUnknown: boolean;
  /** What stands before an `@` in front of the name or the address. */
  readonly user: Token | null;
  /** `helo`, `ident`, `port`, `account` and their like, keys in lower case; also written `HELO x`. */
  readonly attributes: ReadonlyMap<string, Token>;
}

type HostWords = Omit<TcpInfo, 'attributes'>;

/** Words that say that no name was found for the address; MailMarshal says "Not Verified", Haraka why. */
const UNKNOWN = new Set([
  'unknown',
  'unverified',
  'unknown_domain',
  'unknownhost',
  'noname',
  'not',
  'verified',
  'nxdomain',
  'dnserror',
  'softdnserr',
]);

/** Attributes that some MTAs write as two words, ZMailer in quotes. */
const SPACED_ATTRIBUTES = new Set(['helo', 'ehlo', 'lhlo', 'account']);

/** `helo=x`, `ident=x`, `port=25`; with a colon as Alibaba writes them. */
const ATTRIBUTE = /^(?:([a-z-]+)=|(mailfrom|fp|cluster):)(?=.)/i;

/** Words of a comment that are read; a HELO of 512 octets (RFC 5321 §4.5.3.1.4) of single letters has 256. */
const MAX_WORDS = 300;

/** Reads the inside of a comment such as `user@host.example [192.0.2.1] (may be forged)`. */
export function readTcpInfo(line: ReceivedLine, comment: Token): TcpInfo {
  const attributes = new Map<string, Token>();
  let found: HostWords = { ip: null, isBracketed: false, name: null, isUnknown: false, user: null };
  const words = tokensInside(line, comment)
    .filter((token) => token.kind === 'word')
    .slice(0, MAX_WORDS);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Token;
    const next = words[i + 1];
    const key = word.text.toLowerCase().replace(/^"/, '');
    if (SPACED_ATTRIBUTES.has(key) && next !== undefined) {
      setOnce(attributes, key, next.text.endsWith('"') ? sub(next, 0, next.text.length - 1) : next);
      i++;
      continue;
    }
    const attribute = ATTRIBUTE.exec(word.text);
    // Exim writes the ident last and as the client's host gave it, spaces included.
    if (attribute === null && attributes.has('ident')) continue;
    if (attribute === null) found = { ...found, ...readHostWord(line, word, found) };
    else setOnce(attributes, (attribute[1] ?? attribute[2] ?? '').toLowerCase(), sub(word, attribute[0].length));
  }
  return { ...found, attributes };
}

/** Comments of a from-clause that begin like this tell of the session, not of the client's host. */
const NOT_TCP_INFO =
  /^(?:using |no client|client |authenticated|smtp-?auth|tls[:v ]|auth:|version=|cipher|envelope-|may be forged|sender\b|google |verified)/i;

/** The comments of the from-clause that tell of the client's host. */
export function tcpInfoComments(line: ReceivedLine): readonly Token[] {
  return (line.clauses.from?.comments ?? []).filter((comment) => !NOT_TCP_INFO.test(comment.text));
}

/**
 * The comment of the from-clause that tells of the client's host: the last that holds an address. Those before it may be
 * part of a HELO with parentheses, which hides or invents an address.
 */
export function tcpInfoComment(line: ReceivedLine): Token | undefined {
  const comments = tcpInfoComments(line);
  return comments.findLast((comment) => readTcpInfo(line, comment).ip !== null) ?? comments[0];
}

/**
 * The client of `from HELO (name [address])`, the form of RFC 5321 §4.4 that most families write: what
 * stands outside the parentheses is the client's own word, what stands inside the MTA saw or looked up.
 */
export function readRfc5321Client(line: ReceivedLine): Client {
  const from = line.clauses.from;
  const first = from?.value ?? null;
  const comment = tcpInfoComment(line);
  if (from === undefined || first === null) return comment === undefined ? NO_CLIENT : readWithoutHelo(line, comment);
  const second = from.tokens[1];
  const besides = second?.kind === 'word' && second.text.startsWith('[') ? ipOf(line, second) : null;
  if (comment === undefined) return { ...NO_CLIENT, ...besideHelo(line, first, besides) };
  const info = readTcpInfo(line, comment);
  const said = info.attributes.get('helo');
  const literal = said !== undefined && first.text.startsWith('[') ? ipOf(line, first) : null;
  return {
    ...NO_CLIENT,
    helo: heloOf(line, said ?? first),
    ip: info.ip ?? besides ?? literal,
    rdns: info.ip !== null && info.name !== null ? textOf(line, info.name) : null,
    saysNoName: info.isUnknown && info.name === null,
    ident: info.user === null ? null : textOf(line, info.user),
  };
}

/** `from ([192.0.2.1]) by …`, `from (name [192.0.2.1]) by …`: the client's own word is left out. */
function readWithoutHelo(line: ReceivedLine, comment: Token): Client {
  const { ip, name, isUnknown, attributes } = readTcpInfo(line, comment);
  if (ip === null) return NO_CLIENT;
  const helo = attributes.get('helo');
  return {
    ...NO_CLIENT,
    helo: helo === undefined ? null : heloOf(line, helo),
    ip,
    rdns: name === null ? null : textOf(line, name),
    saysNoName: isUnknown && name === null,
  };
}

/** The client of a line that leaves "from" out: `HELO by …`, `HELO [(192.0.2.1)] by …`. The name is its own word even where it is a literal. */
export function readClientBeforeBy(line: ReceivedLine): Client {
  const name = line.head.find((token) => token.kind === 'word');
  if (name === undefined) return NO_CLIENT;
  const comment = line.head.find((token) => token.kind === 'comment');
  const ip = comment === undefined ? null : readTcpInfo(line, comment).ip;
  return { ...NO_CLIENT, helo: textOf(line, name), ip };
}

/** `from name [192.0.2.1]`, `from [192.0.2.1]`, `from name`, `from user@domain`: no comment tells of the host. */
function besideHelo(line: ReceivedLine, first: Token, besides: TracedIp | null): Partial<Client> {
  if (first.text.includes('@')) return { ident: textOf(line, first), ip: besides };
  if (besides !== null) return { helo: heloOf(line, first), ip: besides };
  const own = first.text.includes('[') ? ipOf(line, first) : null;
  return own === null ? { helo: heloOf(line, first) } : { ip: own };
}

/** The address of a literal (`[192.0.2.1]`, `[IPv6:2001:db8::1]:25`, bare `192.0.2.1:25`) with its place, brackets left out. */
export function ipOf(line: ReceivedLine, token: Token): TracedIp | null {
  const { text } = token;
  const open = text.lastIndexOf('[');
  const close = text.indexOf(']', open);
  const inner = open >= 0 && close > open ? withoutDottedPort(sub(token, open + 1, close)) : withoutPort(token);
  const ip = parseIpAddress(inner.text);
  return ip === null ? null : { ip, text: textOf(line, inner) };
}

/** A part of a token, by places in its text. */
export function sub(token: Token, from: number, to = token.text.length): Token {
  return { kind: token.kind, text: token.text.slice(from, to), at: token.at + from, end: token.at + to };
}

/** What the client called itself, without the question marks that qmail and Gmail write for brackets (`?192.0.2.1?`). */
export function heloOf(line: ReceivedLine, token: Token): TracedText {
  const isMarked = token.text.length > 2 && token.text.startsWith('?') && token.text.endsWith('?');
  return textOf(line, isMarked ? sub(token, 1, token.text.length - 1) : token);
}

/** Whether the word says that the client's address has no name. */
export function saysUnknown(word: string): boolean {
  return UNKNOWN.has(word.toLowerCase());
}

/** `user@name[address]`, `name`, `address`: what one word adds to what the words before it told. */
function readHostWord(line: ReceivedLine, word: Token, found: HostWords): Partial<HostWords> {
  const open = word.text.lastIndexOf('[');
  const host = open >= 0 ? sub(word, 0, open) : word;
  const at = host.text.lastIndexOf('@');
  const user = at > 0 && found.user === null ? { user: withoutIdentTag(sub(host, 0, at)) } : {};
  const name = at >= 0 ? sub(host, at + 1) : host;
  const address = ipOf(line, open >= 0 ? word : name);
  if (address === null) return open >= 0 ? {} : { ...user, ...nameOf(name, found) };
  if (open >= 0) return { ...user, ...nameOf(name, found), ip: address, isBracketed: true };
  return found.ip === null ? { ...user, ip: address } : user;
}

function nameOf(name: Token, found: HostWords): Partial<HostWords> {
  if (saysUnknown(name.text)) return { isUnknown: true };
  return found.name === null && isHostName(name.text) ? { name: withoutRootDot(name) } : {};
}

function isHostName(text: string): boolean {
  return /^[A-Za-z0-9_*-]+(?:\.[A-Za-z0-9_*-]+)*\.?$/.test(text) && /[A-Za-z]/.test(text);
}

function withoutRootDot(name: Token): Token {
  return name.text.endsWith('.') ? sub(name, 0, name.text.length - 1) : name;
}

/** Sendmail writes `IDENT:user@host`. */
function withoutIdentTag(user: Token): Token {
  return /^ident:/i.test(user.text) ? sub(user, 'ident:'.length) : user;
}

/** Exim 3 wrote the port after a dot: `[192.0.2.1.63559]`. */
function withoutDottedPort(token: Token): Token {
  const port = /^[0-9]+(?:\.[0-9]+){3}(?=\.[0-9]{1,5}$)/.exec(token.text);
  return port === null ? withoutPort(token) : sub(token, 0, port[0].length);
}

function withoutPort(token: Token): Token {
  const port = /^[0-9.]+(?=:[0-9]{1,5}$)/.exec(token.text);
  return port === null ? token : sub(token, 0, port[0].length);
}

function setOnce(attributes: Map<string, Token>, key: string, token: Token): void {
  if (!attributes.has(key)) attributes.set(key, token);
}
