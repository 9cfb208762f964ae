import { type Brand, brandDomains, brands, entryOfHost } from './brand-directory.ts';
import { editDistance } from './edit-distance.ts';
import { unicodeLabel } from './punycode.ts';
import { publicSuffix, registrableDomain } from './registrable-domain.ts';
import { skeleton } from './skeleton.ts';

/** How a host is made to resemble another, in the order in which it is looked for. */
export type Resemblance =
  | 'confusable'
  | 'hyphen-or-digit'
  | 'one-letter'
  | 'genuine-host-on-the-left'
  | 'name-and-word'
  | 'name-in-host'
  | 'other-suffix';

/** How much a resemblance tells by itself: `weak` is nothing without a claim beside it. */
export type ResemblanceStrength = 'strong' | 'fair' | 'weak';

/** What a host resembles. */
export interface Lookalike {
  readonly kind: Resemblance;
  readonly strength: ResemblanceStrength;
  /** The genuine domain. */
  readonly genuine: string;
  /** Whose it is; null for a domain that the recipient knows. */
  readonly brand: Brand | null;
}

/** A genuine domain, made ready for comparison. */
interface Target {
  readonly domain: string;
  readonly brand: Brand | null;
  /** The registered label. */
  readonly label: string;
  readonly skeleton: string;
  readonly plain: string;
  /** An ordinary word or too short: it resembles much that is innocent. */
  readonly isOrdinary: boolean;
}

/** Labels of fewer letters are innocent too often (as in Chromium). */
const minLabelLength = 5;
const minEditLength = 6;
const minConfusableLength = 5;
const minNameLength = 4;
const minGenuineHostLength = 7;

/** Brands' labels that are words of the language or parts of many others. */
const ordinaryLabels = new Set(
  `amazonaws booking canadapost discord express fidelity finanzamt hermes jpmorgan office orange outlook paramountplus
  postbank primevideo proton ripple robinhood royalmail schwab seven signal skype slack spotify square squareup stellar
  steam stripe telegram telekom trezor twilio venmo visualstudio walmart windows wordpress zimbra alibaba barclays bund
  digital daiwa matsui post horde roundcube exodus electrum kraken ledger chase apple adobe sparkasse temu yahoo base
  twitter github sendgrid mailchimp shopify dropbox klarna stellar commbank cybozu`.split(/\s+/),
);

/** What forgers put beside a brand's name. */
const words = new Set(
  `account accounts activate admin alert alerts app auth authentication billing bonus buy cancel card cards center check claim client
  co com confirm confirmation contact customer delivery gift help helpdesk id info information japan japanese jp limited login
  logon longin mail meisai member members membership my mypage net notice notification official online order pay payment payments
  point points portal post prime recover recovery refund register renew reward rewards safe secure security server service
  services shop sign signin sms ssl store support survey system tax team token tracking unlock update upgrade user validate
  verification verify wallet web webmail www`.split(/\s+/),
);

const skeletonWords = new Set([...words].filter((word) => word.length > 1).map(skeleton));

const ordinaryNames = new Set(brands.flatMap(({ ordinary }) => ordinary.map((name) => skeleton(name))));

const digits: Readonly<Record<string, string>> = { 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

/** Genuine domains by what a host may share with them. */
interface Index {
  readonly bySkeleton: ReadonlyMap<string, readonly Target[]>;
  readonly byPlain: ReadonlyMap<string, readonly Target[]>;
  /** By the first letter and the length of the skeleton. */
  readonly byShape: ReadonlyMap<string, readonly Target[]>;
  readonly byHost: ReadonlyMap<string, readonly Target[]>;
  readonly byHyphenedHost: ReadonlyMap<string, readonly Target[]>;
}

const ofBrands = indexOf([
  ...brandDomains.map(({ domain, brand }) => {
    const registrable = registrableDomain(domain) ?? domain;
    return targetOf(registrable, registeredLabel(registrable), entryOfHost(registrable)?.brand ?? brand);
  }),
  ...brands.flatMap((brand) => {
    const domain = brandDomains.find((known) => known.brand === brand)?.domain;
    if (domain === undefined) return [];
    const names = brand.names.filter(
      (name) => /^[a-z0-9][a-z0-9 !.&'+-]*$/i.test(name) && name.length >= minNameLength,
    );
    return names.map((name) => targetOf(domain, name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), brand));
  }),
]);

/**
 * What the host resembles without being it: first among `known`, the domains that the recipient knows (his own and his
 * correspondents'), then among the brands. Both sides are compared as skeletons. Null for IP addresses, for hosts of the directory
 * and of `known`, and for what resembles nothing.
 */
export function lookalikeOf(host: string, known: readonly string[] = []): Lookalike | null {
  return lookalikesAmong(known)(host);
}

/** `lookalikeOf` for many hosts beside the same known domains. */
export function lookalikesAmong(known: readonly string[]): (host: string) => Lookalike | null {
  const targets = known.slice(0, maxKnown).flatMap((domain) => {
    const own = registrableDomain(domain);
    return own === null ? [] : [targetOf(own, registeredLabel(own), null)];
  });
  const own = new Set(targets.map(({ domain }) => domain));
  const ofKnown = indexOf(targets);
  return (host) => {
    const registrable = registrableDomain(host);
    if (registrable === null || own.has(registrable) || entryOfHost(host) !== null || host.endsWith(noSuffix))
      return null;
    const seen = seenHost(host, registrable);
    if (suffixLabels.has(seen.label)) return null;
    return resembles(seen, ofKnown) ?? resembles(seen, ofBrands);
  };
}

/** Labels that stand before a country's in suffixes: where one is registered itself, a word has run into an address (`bank.co.jpfor`). */
const suffixLabels = new Set('ac co com edu go gov ne net or org'.split(' '));

/** What mailing lists put behind an author's domain so that its rules do not bind them (RFC 6761 §6.4). */
const noSuffix = '.invalid';

/** So many known domains are compared. */
const maxKnown = 2_000;

interface SeenHost {
  readonly registrable: string;
  readonly label: string;
  readonly skeleton: string;
  readonly plain: string;
  /** All labels left of the public suffix, as skeletons, leftmost first. */
  readonly labels: readonly string[];
  /** The same, split at hyphens too. */
  readonly words: readonly string[];
}

function seenHost(host: string, registrable: string): SeenHost {
  const label = unicodeLabel(registeredLabel(registrable));
  const left = host.slice(0, -registrable.length - 1);
  const all = [...(left === '' ? [] : left.split('.')), label].map((one) => skeleton(unicodeLabel(one)));
  const labels = all.slice(-maxLabels);
  const parts = labels.flatMap((one) => one.split('-')).slice(-maxWords);
  return { registrable, label, skeleton: skeleton(label), plain: plainOf(label), labels, words: parts };
}

/** So much of a host is compared, counted from its end. */
const maxLabels = 12;
const maxWords = 24;

/** Longest run of labels or words that is compared with a name. */
const maxRun = 5;

function resembles(seen: SeenHost, index: Index): Lookalike | null {
  const confusable = index.bySkeleton
    .get(seen.skeleton)
    ?.find(({ label }) => label !== seen.label && label.length >= minConfusableLength);
  if (confusable !== undefined) return said('confusable', 'strong', confusable);
  const left = onTheLeft(seen, index);
  if (left !== null) return said('genuine-host-on-the-left', 'strong', left);
  const same = index.bySkeleton.get(seen.skeleton)?.find(({ isOrdinary }) => !isOrdinary);
  if (same !== undefined) return said('other-suffix', 'weak', same);
  const hyphens = index.byPlain
    .get(seen.plain)
    ?.find(({ plain, isOrdinary }) => plain.length >= minEditLength && !isOrdinary);
  if (hyphens !== undefined) return said('hyphen-or-digit', 'fair', hyphens);
  const edited = ofLikeShape(seen, index).find((target) => isOneEditAway(seen, target));
  if (edited !== undefined) return said('one-letter', edited.brand === null ? 'strong' : 'fair', edited);
  return nameWithin(seen, index);
}

function said(kind: Resemblance, strength: ResemblanceStrength, { domain, brand }: Target): Lookalike {
  return { kind, strength, genuine: domain, brand: brand ?? entryOfHost(domain)?.brand ?? null };
}

/** A whole genuine host among the left labels, or the same with hyphens for dots: `www.bank.co.test.evil.example`, `bank-co-test.evil.example`. */
function onTheLeft({ labels, words: parts }: SeenHost, index: Index): Target | null {
  const whole = runs(labels.slice(0, -1)).find(({ run }) => run.length >= 2 && index.byHost.has(run.join('.')));
  if (whole !== undefined) return index.byHost.get(whole.run.join('.'))?.[0] ?? null;
  const hyphened = runs(parts).find(({ run }) => run.length >= 3 && index.byHyphenedHost.has(run.join('-')));
  return hyphened === undefined ? null : (index.byHyphenedHost.get(hyphened.run.join('-'))?.[0] ?? null);
}

interface Run {
  readonly run: readonly string[];
  readonly from: number;
}

/** All runs of neighbours, longest first. */
function runs(of: readonly string[]): Run[] {
  const found: Run[] = [];
  for (let length = Math.min(maxRun, of.length); length > 0; length--) {
    for (let from = 0; from + length <= of.length; from++) found.push({ run: of.slice(from, from + length), from });
  }
  return found;
}

/** Of the same first letter and about the same length. */
function ofLikeShape({ skeleton: seen }: SeenHost, { byShape }: Index): Target[] {
  return [seen.length - 1, seen.length, seen.length + 1].flatMap(
    (length) => byShape.get(`${seen.charAt(0)}${length}`) ?? [],
  );
}

/** One edit, a swap included; not in the first letter, not a digit at the end, not by a hyphen, not of a short or ordinary label. */
function isOneEditAway({ skeleton: seen, label }: SeenHost, target: Target): boolean {
  const least = target.brand === null ? minLabelLength : minEditLength;
  if (target.isOrdinary || target.label.length < least || label.length < least) return false;
  if (seen.replace(/\d+$/, '') === target.skeleton || seen.replaceAll('-', '') === target.skeleton) return false;
  if (seen === `${target.skeleton}s` || `${seen}s` === target.skeleton) return false;
  return editDistance(seen, target.skeleton, 1) === 1;
}

/** `smbccard` for `smbc-card`. */
function unhyphened(run: readonly string[], byPlain: Index['byPlain']): Target | undefined {
  const [word = ''] = run;
  if (run.length > 1 || word.length < minEditLength) return undefined;
  return byPlain.get(word)?.find(({ isOrdinary }) => !isOrdinary);
}

/** The brand's label as a word of the host, or run together with one: beside a word that forgers use, or alone. */
function nameWithin(seen: SeenHost, { bySkeleton, byPlain }: Index): Lookalike | null {
  const found: Lookalike[] = [];
  for (const { run, from } of runs(seen.words)) {
    const target = bySkeleton.get(run.join('-'))?.[0] ?? unhyphened(run, byPlain);
    if (target === undefined) continue;
    const rest = [...seen.words.slice(0, from), ...seen.words.slice(from + run.length)];
    const isWithWord = rest.some((word) => skeletonWords.has(word.replace(/\d+$/, '')));
    if (isWithWord) found.push(said('name-and-word', target.isOrdinary ? 'weak' : 'fair', target));
    else if (!target.isOrdinary) found.push(said('name-in-host', 'weak', target));
  }
  for (let at = minLabelLength; at < seen.plain.length; at++) {
    const [start, end] = [seen.plain.slice(0, at), seen.plain.slice(at)];
    const target = skeletonWords.has(end) ? byPlain.get(start) : undefined;
    const other = skeletonWords.has(seen.plain.slice(0, -at)) ? byPlain.get(seen.plain.slice(-at)) : undefined;
    const named = (target ?? other)?.find(({ isOrdinary }) => !isOrdinary);
    if (named !== undefined) found.push(said('name-and-word', 'fair', named));
  }
  return found.find(({ strength }) => strength === 'fair') ?? found[0] ?? null;
}

function targetOf(domain: string, name: string, brand: Brand | null): Target {
  const label = unicodeLabel(name);
  const isWord = ordinaryLabels.has(label) || ordinaryNames.has(skeleton(label));
  return {
    domain,
    brand,
    label,
    skeleton: skeleton(label),
    plain: plainOf(label),
    isOrdinary: brand !== null && (isWord || label.length < minLabelLength),
  };
}

function registeredLabel(registrable: string): string {
  const suffix = publicSuffix(registrable);
  return suffix === null ? registrable : registrable.slice(0, -suffix.length - 1);
}

/** The skeleton without hyphens, digits read as the letters that they stand for. */
function plainOf(label: string): string {
  return skeleton(label)
    .replaceAll('-', '')
    .replace(/[34578]/g, (digit) => digits[digit] ?? digit)
    .replaceAll('vv', 'w');
}

function indexOf(targets: readonly Target[]): Index {
  const hosts = targets.filter(({ domain }) => domain.length >= minGenuineHostLength);
  return {
    bySkeleton: groupedBy(targets, (target) => target.skeleton),
    byPlain: groupedBy(targets, (target) => target.plain),
    byShape: groupedBy(targets, ({ skeleton: seen }) => `${seen.charAt(0)}${seen.length}`),
    byHost: groupedBy(hosts, (target) => skeleton(target.domain)),
    byHyphenedHost: groupedBy(hosts, (target) => skeleton(target.domain).replaceAll('.', '-')),
  };
}

function groupedBy(targets: readonly Target[], keyOf: (target: Target) => string): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const group = groups.get(keyOf(target));
    if (group === undefined) groups.set(keyOf(target), [target]);
    else group.push(target);
  }
  return groups;
}
