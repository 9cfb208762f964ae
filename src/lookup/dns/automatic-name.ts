import { registrableDomain } from '../../domain/registrable-domain.ts';

/** Labels before the registrable domain of a name that many messages share, such as `selector._domainkey.news`. */
const maxOwnLabels = 4;

/** Letters of a word in a name; longer ones are made up, or two words that nobody types. */
const maxWord = 20;

/** A year, with or without month and day: `2024`, `20240131`, as keys and campaigns are named. */
const date = /^(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?)?$/;

/** RFC 6761, RFC 6762, RFC 7686, RFC 8375 and what local networks are called: names that no public resolver knows. */
const localSuffix = /(?:^|\.)(?:local|localhost|localdomain|onion|internal|intranet|private|corp|home|lan|home\.arpa)$/;

const reverseSuffix = /^(?:[0-9]{1,3}\.){4}in-addr\.arpa$|^(?:[0-9a-f]\.){32}ip6\.arpa$/;

/**
 * Whether a name looks as if it were made for one message or one recipient: whoever asks for such a name tells the
 * sender's name server that the message was opened. Looks at what stands before the registrable domain: too many labels,
 * a word too long, letters and digits mixed, a number that is no date, letters that nobody can pronounce.
 *
 * It errs to the side of silence. A few honest names look so as well: Amazon SES's DKIM selectors, SendGrid's `u1234567`.
 */
export function isMarkedLooking(name: string): boolean {
  const host = withoutRoot(name);
  const domain = registrableDomain(host);
  if (domain === null) return false;
  // A name in U-labels is longer or shorter than its domain in A-labels: it is counted by labels.
  const labels = host.split('.');
  const own = labels.slice(0, labels.length - domain.split('.').length);
  return own.length > maxOwnLabels || own.some(isMarkedLabel);
}

/**
 * The name to ask for without a click, in place of one that stands in a message: the name itself where many messages
 * share it, else (and for one in U-labels) the registrable domain, in A-labels. Null where nothing is to be asked: an IP literal, a single label, a name of a
 * local network.
 *
 * For names that stand in a message. Names that come out of answers to such questions (an MX's host, an SPF `include:`)
 * tell the name server nothing that the first question did not. Reverse names of addresses pass.
 */
export function automaticName(name: string): string | null {
  const host = withoutRoot(name);
  if (reverseSuffix.test(host)) return host;
  const domain = registrableDomain(host);
  if (domain === null || localSuffix.test(host)) return null;
  const isAsked = !isMarkedLooking(host) && /^[\x00-\x7f]*$/.test(host);
  return isAsked ? host : domain;
}

function withoutRoot(name: string): string {
  return (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
}

function isMarkedLabel(label: string): boolean {
  // Punycode mixes letters and digits by itself; the word that it stands for is no longer than it.
  if (label.startsWith('xn--') || !/^[\x00-\x7f]*$/.test(label)) return label.length > maxWord + 'xn--'.length;
  return label.split(/[-_]/).some(isMarkedWord);
}

function isMarkedWord(word: string): boolean {
  if (word.length > maxWord) return true;
  const runs = word.match(/[0-9]+|[^0-9]+/g) ?? [];
  const isMixed = runs.length > 3 || (runs.length === 3 && word.length > 6);
  return isMixed || runs.some((run) => (/[0-9]/.test(run) ? isMarkedNumber(run) : isUnpronounceable(run)));
}

function isMarkedNumber(digits: string): boolean {
  return digits.length > 4 && !date.test(digits);
}

/** Long, and with a run of consonants or so few vowels as no language has that writes host names. */
function isUnpronounceable(letters: string): boolean {
  if (letters.length < 8) return false;
  const vowels = letters.match(/[aeiouy]/g)?.length ?? 0;
  return /[^aeiouy]{6}/.test(letters) || vowels / letters.length < 0.2;
}
