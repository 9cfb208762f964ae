import { percentDecoded } from '../../domain/percent-decoded.ts';
import { isMixedScript, scriptsOf } from '../../domain/script-sets.ts';
import { shownHost } from '../../domain/shown-host.ts';
import { skeleton } from '../../domain/skeleton.ts';
import type { UrlReading } from './read-url.ts';
import type { UrlDisguise, UrlDisguiseKind } from './url-disguise.ts';

/** Code units of an href in which its host is looked for. */
const MAX_LOOKED_AT = 5_000;

/** Code units of what a disguise repeats. */
const MAX_READS = 100;

/** Code units and labels of a host that hardly any ordinary one exceeds. */
const LONG_HOST = 80;
const MANY_LABELS = 8;

/** The most ordinary href: nothing to look into. */
const PLAIN = /^https?:\/\/(?![^/?#]*(?:xn--|\.(?:[/?#]|$)))[a-z0-9_.-]{1,60}(?:[/?#][\x21-\x7e]*)?$/i;

/** Characters that turn the direction of writing, also as UTF-8 in percent signs. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|%e2%80%(?:8[ef]|a[a-e])|%e2%81%a[6-9]|%d8%9c/i;
const ENCODED_DIRECTION = /%e2%8[01]%|%d8%9c/i;

/** What is taken for a slash or a dot and is none; kana and kanji only where they join what is not Japanese. */
const LOOKALIKE_SLASH =
  /[\u2044\u2215\u2571\u27cb\u29f8\u2f03\uff0f]|(?<=[a-z0-9-])[\u30ce\u3033\u4e3f](?=[a-z0-9-]|$)/i;
const LOOKALIKE_DOT = /[\u2024\u3002\uff0e\uff61]/;

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * What in an href keeps its reader from seeing its host. `reading` is the href as a browser reads it; `base` as it is
 * written, for a relative href. Of a wrapped one also what its target has. None for schemes that have no host. Linear.
 */
export function urlDisguises(href: string, reading: UrlReading, base: string | null): readonly UrlDisguise[] {
  const { unwrapped } = reading;
  if (unwrapped === null || unwrapped.url === reading.url) return disguisesOf(href, reading, base);
  return [...disguisesOf(href, reading, base), ...disguisesOf(unwrapped.url, { ...reading, ...unwrapped }, null)];
}

function disguisesOf(
  href: string,
  { host, scheme, url }: Pick<UrlReading, 'host' | 'scheme' | 'url'>,
  base: string | null,
): readonly UrlDisguise[] {
  if (PLAIN.test(href) && host !== null && !isOddIpOrLong(href, host) && !ENCODED_DIRECTION.test(href)) return [];
  if (host === null || scheme === null) return DIRECTION.test(href) ? [disguise('direction-override', href)] : [];
  const written =
    writtenUrl(href.slice(0, MAX_LOOKED_AT), scheme) ?? writtenUrl((base ?? '').slice(0, MAX_LOOKED_AT), scheme);
  if (written === null) return [];
  const found = [...beforeHost(written), ...inWrittenHost(written, host), ...inHost(host)];
  const { port } = new URL(url as string);
  if (port !== '') found.push(disguise('port', port));
  const turned = DIRECTION.exec(href);
  if (turned !== null) found.push(disguise('direction-override', href.slice(Math.max(0, turned.index - 20))));
  return found;
}

function disguise(kind: UrlDisguiseKind, reads: string): UrlDisguise {
  return { kind, reads: reads.slice(0, MAX_READS) };
}

function isOddIpOrLong(href: string, host: string): boolean {
  return isIpv4(host) ? href.split(/[/?#]/, 3)[2] !== host : isManyLabelled(host);
}

function isIpv4(host: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

function isManyLabelled(host: string): boolean {
  return host.split('.').length > MANY_LABELS;
}

/** A URL by its parts, as written. */
interface WrittenUrl {
  readonly before: string;
  readonly schemeToHost: string;
  readonly slashes: string;
  readonly userinfo: string | null;
  readonly host: string;
  readonly isEndedByBackslash: boolean;
}

/** Null where the URL is relative and has no host of its own. */
function writtenUrl(href: string, scheme: string): WrittenUrl | null {
  const before = /^[\0-\x20]*/.exec(href)?.[0] ?? '';
  const parts = /^((?:[a-z][a-z0-9+.\t\r\n-]*:)?)([\t\r\n/\\]*)([^/\\?#]*)/i.exec(href.slice(before.length));
  if (parts === null) return null;
  const [whole, given = '', rawSlashes = '', authority = ''] = parts;
  const slashes = rawSlashes.replace(/[\t\r\n]/g, '');
  if (given === '' ? slashes.length < 2 : given.replace(/[\t\r\n]/g, '').toLowerCase() !== `${scheme}:`) return null;
  const at = authority.lastIndexOf('@');
  return {
    before,
    schemeToHost: whole,
    slashes,
    userinfo: at < 0 ? null : authority.slice(0, at),
    host: authority.slice(at + 1).replace(/:\d*$/, ''),
    isEndedByBackslash: href[before.length + whole.length] === '\\',
  };
}

function beforeHost({ before, schemeToHost, slashes, userinfo, isEndedByBackslash }: WrittenUrl): UrlDisguise[] {
  const found: UrlDisguise[] = [];
  if (/[^\t\r\n\x20]/.test(before)) found.push(disguise('controls-before', before));
  if (/[\t\r\n]/.test(schemeToHost.trimEnd())) found.push(disguise('breaks-inside', schemeToHost));
  if (slashes.includes('\\') || isEndedByBackslash) found.push(disguise('backslashes', schemeToHost));
  else if (slashes !== '//') found.push(disguise('odd-slashes', schemeToHost));
  if (userinfo !== null) {
    found.push(disguise('userinfo', userinfo));
    if (LOOKALIKE_SLASH.test(percentDecoded(userinfo))) found.push(disguise('lookalike-slash', userinfo));
  }
  return found;
}

function inWrittenHost({ host: written }: WrittenUrl, host: string): UrlDisguise[] {
  const found: UrlDisguise[] = [];
  const decoded = percentDecoded(written).trim();
  if (written.includes('%')) found.push(disguise('percent-host', written));
  if (IGNORABLE.test(decoded)) found.push(disguise('invisible-characters', written));
  if (LOOKALIKE_DOT.test(decoded)) found.push(disguise('lookalike-dot', written));
  if (LOOKALIKE_SLASH.test(decoded)) found.push(disguise('lookalike-slash', written));
  if (hasStyledLetters(decoded)) found.push(disguise('styled-letters', written));
  const isIp = isIpv4(host);
  if (isIp && decoded !== host) found.push(disguise('numeric-host', written));
  if (/[.\u3002\uff0e\uff61]$/.test(decoded) && !isIp) found.push(disguise('trailing-dot', written));
  return found;
}

/** ASCII letters or digits in another form: `ｐａｙｐａｌ`, `𝐩aypal`, `ⓟaypal`. */
function hasStyledLetters(host: string): boolean {
  if (/^[\0-\x7f]*$/.test(host)) return false;
  return [...host.slice(0, 300)].some((one) => one > '\x7f' && /^[a-z0-9]+$/i.test(one.normalize('NFKC')));
}

/** What is odd in the host as a browser reads it. */
function inHost(host: string): UrlDisguise[] {
  const found: UrlDisguise[] = [];
  const { host: shown, unusual } = shownHost(host);
  if (shown !== host) found.push(disguise('international-name', shown));
  const labels = shown.split('.');
  for (const label of labels) {
    if (/^[\0-\x7f]*$/.test(label)) continue;
    if (isMixedScript(label)) found.push(disguise('mixed-scripts', label));
    else if (isTakenForAscii(label) && !isOfOneScript(label, labels.at(-1) ?? '')) {
      found.push(disguise('lookalike-letters', label));
    }
  }
  const kanji = unusual.find(({ script, standsFor }) => script === 'Han' && standsFor !== null);
  if (kanji !== undefined) found.push(disguise('lookalike-letters', shown));
  if (host.length > LONG_HOST) found.push(disguise('long-host', host));
  if (isManyLabelled(host)) found.push(disguise('many-labels', host));
  return found;
}

/** Whether the eye reads ASCII in a label where more than accents differs from it. */
function isTakenForAscii(label: string): boolean {
  const withoutAccents = label.normalize('NFD').replace(/\p{M}+/gu, '');
  return /[^\0-\x7f]/.test(withoutAccents) && /^[\x21-\x7e]+$/.test(skeleton(label));
}

/** A name in the script of its suffix is no lookalike, whatever its letters: `ѕсоре.рф`. */
function isOfOneScript(label: string, suffix: string): boolean {
  const [script, ...more] = scriptsOf(suffix);
  return script !== undefined && script !== 'Latin' && more.length === 0 && [...scriptsOf(label)].join() === script;
}
