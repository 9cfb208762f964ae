import fs from 'node:fs';
import path from 'node:path';
import { findCommand } from './find-command.mjs';

/** The oldest Thunderbird that the extension supports and that the tests run. */
export const OLDEST_THUNDERBIRD = 140;

/** @typedef {{ binary: string, version: string, major: number }} FoundThunderbird */

/**
 * The installed Thunderbird: the one that the environment variable MEKIKI_THUNDERBIRD names, else the first of the
 * usual places that holds one.
 * @returns {FoundThunderbird | undefined}
 */
export function findThunderbird() {
  const named = process.env.MEKIKI_THUNDERBIRD;
  if (named) return thunderbirdAt(named);
  for (const binary of usualPlaces()) {
    const found = thunderbirdAt(binary);
    if (found) return found;
  }
  return undefined;
}

/**
 * The Thunderbird of which this is the program, with the version that its application.ini tells; undefined where
 * there is none. No program is started.
 * @param {string} binary
 * @returns {FoundThunderbird | undefined}
 */
export function thunderbirdAt(binary) {
  if (!fs.existsSync(binary)) return undefined;
  const folder = path.dirname(binary);
  const ini = [path.join(folder, 'application.ini'), path.join(folder, '../Resources/application.ini')];
  const iniFile = ini.find((file) => fs.existsSync(file));
  const version = iniFile && /^Version=(\S+)/m.exec(fs.readFileSync(iniFile, 'utf8'))?.[1];
  return version ? { binary, version, major: Number.parseInt(version, 10) } : undefined;
}

/**
 * Whether the Thunderbird of which this is the program has a Japanese user interface beside the English one: Debian's
 * package of it puts a language pack into the program's own folder, where Thunderbird finds it by itself.
 * @param {string} binary
 */
export function speaksJapanese(binary) {
  return fs.existsSync(path.join(path.dirname(binary), 'extensions/langpack-ja@thunderbird.mozilla.org.xpi'));
}

// `thunderbird-bin` before the name without suffix, which in Debian is a shell wrapper: the process that is started
// has to be Thunderbird itself, to be told apart and ended.
function usualPlaces() {
  const folders = ['/usr/lib/thunderbird', '/usr/lib64/thunderbird', '/opt/thunderbird'];
  const onPath = findCommand('thunderbird');
  if (onPath) folders.push(path.dirname(fs.realpathSync(onPath)));
  return [
    ...folders.map((folder) => path.join(folder, 'thunderbird-bin')),
    '/Applications/Thunderbird.app/Contents/MacOS/thunderbird',
  ];
}
