import { percentDecoded } from '../../domain/percent-decoded.ts';
import { isMarkedLooking } from '../dns/automatic-name.ts';
import { fromBase64 } from './from-base64.ts';

/** Why a piece of a URL looks like a mark of its recipient. */
export type TokenTrait =
  /** An e-mail address, as it is, percent-encoded, or in base64 or hexadecimal digits. */
  | 'address'
  /** Letters and digits that nobody would type: an id made for one mail. */
  | 'id'
  /** A fragment: no server is sent one, but the page's script reads it. */
  | 'fragment'
  /** Name and password before the host. */
  | 'userinfo'
  /** A parameter of click counters (`utm_…`, `mc_eid`). */
  | 'counter';

/** A piece that was taken out. */
export interface TakenOut {
  readonly where: 'userinfo' | 'path' | 'query' | 'fragment';
  /** Of a parameter; null elsewhere. */
  readonly name: string | null;
  /** As it stands in the URL. */
  readonly value: string;
  readonly because: TokenTrait;
}

/** A URL without what looks like a mark of its recipient. */
export interface StrippedUrl {
  readonly url: string;
  /** Empty where nothing looks like one: `url` is then the URL as it was. */
  readonly takenOut: readonly TakenOut[];
  /** The host itself looks made for one mail, which nothing can be taken out of. */
  readonly isHostMarked: boolean;
}

const counters =
  /^(?:utm_\w+|mc_[ce]id|[fgy]clid|gbraid|wbraid|msclkid|_hs\w+|mkt_tok|vero_\w+|ck_subscriber_id|oly_\w+|_ke|trk\w*|s_kwcid|igshid|cid|rid|uid|sid|eid|subscriber(?:_?id)?)$/i;

/** As many pieces as are looked at, and the longest that is decoded. */
const maxPieces = 500;
const maxPieceLength = 4_000;

/** URLs within a URL are looked into so deep. */
const maxDepth = 3;

/**
 * Takes out of a URL what looks like a mark of its recipient: his address in any dress, ids made for one mail, click counters,
 * userinfo and fragment. Without them the sender does not learn whose mail was looked at; some pages show something else then, or
 * nothing. What is left stands as it stood. Never throws; what is no URL comes back as it is.
 */
export function stripTokens(url: string): StrippedUrl {
  return stripped(url, 0);
}

function stripped(url: string, depth: number): StrippedUrl {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) return { url, takenOut: [], isHostMarked: false };
  const { protocol, host, hostname, pathname, search, hash, username, password } = new URL(url);
  const takenOut: TakenOut[] = [];
  const take = (where: TakenOut['where'], name: string | null, value: string, because: TokenTrait) => {
    takenOut.push({ where, name, value, because });
  };
  if (username !== '' || password !== '') take('userinfo', null, `${username}:${password}`, 'userinfo');
  const path = pathname
    .split('/')
    .filter((segment, index) => {
      const trait = index < maxPieces ? traitOf(segment, minIdInPath) : null;
      if (trait !== null) take('path', null, segment, trait);
      return trait === null;
    })
    .join('/');
  const query = search.slice(1).split('&');
  const kept = query.flatMap((parameter, index) => {
    if (index >= maxPieces || parameter === '') return parameter === '' ? [] : [parameter];
    const equals = parameter.indexOf('=');
    const name = equals < 0 ? null : parameter.slice(0, equals);
    const value = parameter.slice(equals + 1);
    const inner = depth < maxDepth ? stripped(percentDecoded(value), depth + 1) : null;
    if (inner !== null && inner.takenOut.length > 0 && name !== null) {
      takenOut.push(...inner.takenOut);
      return [`${name}=${encodeURIComponent(inner.url)}`];
    }
    const trait = isUrl(value) ? null : (traitOf(value, minIdInQuery) ?? traitOf(name ?? '', minIdInQuery));
    const because = trait ?? (name !== null && value !== '' && counters.test(name) ? 'counter' : null);
    if (because !== null) take('query', name, value, because);
    return because === null ? [parameter] : [];
  });
  if (hash.length > 1) take('fragment', null, hash.slice(1), holdsAddress(hash.slice(1)) ? 'address' : 'fragment');
  const isHostMarked = isMarkedLooking(hostname);
  if (takenOut.length === 0) return { url, takenOut, isHostMarked };
  const rest = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return { url: `${protocol}//${host}${path.startsWith('/') ? path : `/${path}`}${rest}`, takenOut, isHostMarked };
}

/** Shorter mixtures are names of pages and of goods. In code units. */
const minIdInPath = 12;
const minIdInQuery = 8;

function traitOf(piece: string, minId: number): TokenTrait | null {
  if (piece === '' || piece.length > maxPieceLength) return piece === '' ? null : 'id';
  if (holdsAddress(piece)) return 'address';
  return isId(percentDecoded(piece), minId) ? 'id' : null;
}

const address = /[\w.+%'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/i;

function holdsAddress(piece: string): boolean {
  const text = percentDecoded(percentDecoded(piece.slice(0, maxPieceLength)));
  if (address.test(text)) return true;
  return text.split(/[^A-Za-z0-9+/_=-]+/).some((run) => {
    if (run.length < minEncoded) return false;
    return address.test(fromBase64(run) ?? '') || address.test(fromHexadecimal(run) ?? '');
  });
}

/** `a@b.jp` in base64. */
const minEncoded = 8;

function fromHexadecimal(text: string): string | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return null;
  return text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

/** Letters and digits mixed as nobody would type them, or more digits than a date has, or letters without words. */
function isId(text: string, min: number): boolean {
  if (text.length < min || !/^[\w.~=+/-]+$/.test(text)) return false;
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  const digits = text.match(/[0-9]/g)?.length ?? 0;
  if (letters === 0) return digits >= minDigits;
  // A word with a number behind or before it (`invoice-2024.html`) is a name.
  const changes = text.match(/[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])/g)?.length ?? 0;
  if (changes >= 3) return true;
  const longest = Math.max(...text.split(/[^A-Za-z0-9]+/).map((word) => word.length));
  const turns = text.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
  return longest >= minRun && (turns >= 4 || /[^aeiouyAEIOUY0-9._~=+/-]{7}/.test(text));
}

const minDigits = 9;
const minRun = 16;

function isUrl(value: string): boolean {
  return /^https?:\/\//i.test(percentDecoded(value));
}
