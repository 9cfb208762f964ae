import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { findCommand } from './find-command.mjs';
import { findThunderbird, OLDEST_THUNDERBIRD, speaksJapanese } from './find-thunderbird.mjs';

/**
 * Something outside the project that it needs on the machine.
 * @typedef {object} SystemNeed
 * @property {string} name what it is, as a user would look for it
 * @property {string} debianPackage the package that brings it, in Debian and Ubuntu
 * @property {() => boolean} isThere answered from files alone, without network, in some milliseconds
 */

/** @type {SystemNeed} */
const THUNDERBIRD = {
  name: `Thunderbird ${OLDEST_THUNDERBIRD} or newer`,
  debianPackage: 'thunderbird',
  isThere: () => (findThunderbird()?.major ?? 0) >= OLDEST_THUNDERBIRD,
};

// Its version in the archive is tied to Debian's own Thunderbird, so that it serves no Thunderbird from elsewhere.
/** @type {SystemNeed} */
const JAPANESE_INTERFACE = {
  name: "Thunderbird's Japanese user interface",
  debianPackage: 'thunderbird-l10n-ja',
  isThere: () => {
    const thunderbird = findThunderbird();
    return thunderbird !== undefined && (!isOfDebian(thunderbird.binary) || speaksJapanese(thunderbird.binary));
  },
};

/** @type {SystemNeed} */
const JAPANESE_FONT = {
  name: 'a Japanese font, such as Noto Sans CJK',
  debianPackage: 'fonts-noto-cjk',
  isThere: () => spawnSync('fc-list', [':lang=ja', 'family']).stdout?.length > 0,
};

// `import` stands for ImageMagick: the older command `convert` is a name that other programs bear too.
/** @type {SystemNeed[]} */
const VIRTUAL_DISPLAY = [
  command('Xvfb, a display without a screen', 'Xvfb', 'xvfb'),
  command("ImageMagick's import", 'import', 'imagemagick'),
  JAPANESE_FONT,
];

/** @type {SystemNeed[]} */
const MAIL_SERVER = [
  { name: 'Dovecot with IMAP', debianPackage: 'dovecot-imapd', isThere: () => hasDovecotProgram('imap') },
  { name: 'Dovecot with POP3', debianPackage: 'dovecot-pop3d', isThere: () => hasDovecotProgram('pop3') },
];

/** @type {SystemNeed[]} */
const RESOLVER = [
  command('Unbound, a resolver with DNS over HTTPS', 'unbound', 'unbound'),
  command('openssl, for the certificates of test servers', 'openssl', 'openssl'),
];

/**
 * What a run needs of the machine and the machine has not.
 * @param {'start' | 'test'} kind
 * @param {boolean} isHeadless whether Thunderbird is to run where nobody sees it
 * @returns {SystemNeed[]}
 */
export function missingNeeds(kind, isHeadless) {
  const needs = [THUNDERBIRD, JAPANESE_INTERFACE];
  if (kind === 'test' || isHeadless) needs.push(...VIRTUAL_DISPLAY);
  if (kind === 'test') needs.push(...MAIL_SERVER, ...RESOLVER);
  return needs.filter((need) => !need.isThere());
}

/**
 * Whether a program belongs to Debian's package of it.
 * @param {string} binary
 */
function isOfDebian(binary) {
  return binary.startsWith('/usr/lib/thunderbird/') && fs.existsSync('/var/lib/dpkg/info/thunderbird.list');
}

/** @param {string} program */
function hasDovecotProgram(program) {
  const folders = ['/usr/lib/dovecot', '/usr/libexec/dovecot'];
  return findCommand('dovecot') !== undefined && folders.some((folder) => fs.existsSync(`${folder}/${program}`));
}

/**
 * @param {string} name
 * @param {string} executable
 * @param {string} debianPackage
 * @returns {SystemNeed}
 */
function command(name, executable, debianPackage) {
  return { name, debianPackage, isThere: () => findCommand(executable) !== undefined };
}
