import fs from 'node:fs';
import path from 'node:path';
import { announce } from './announce.mjs';
import { isDebianLike, newestVersion, unpackPackages, updatePackageLists } from './debian.mjs';
import { findThunderbird, OLDEST_THUNDERBIRD } from './find-thunderbird.mjs';

/**
 * Sees to it that the oldest supported Thunderbird can be tested beside the installed one: unpacked from the archive
 * into the project, not installed.
 * @param {string} root the project's folder
 * @returns {string | undefined} what is lacking; locally only a loud warning, in continuous integration an error
 */
export function provideOldestThunderbird(root) {
  if (findThunderbird()?.major === OLDEST_THUNDERBIRD) return undefined;
  const folder = path.join(root, '.cache', `thunderbird-${OLDEST_THUNDERBIRD}`);
  if (fs.existsSync(path.join(folder, 'usr/lib/thunderbird/thunderbird-bin'))) return undefined;
  const problem = unpackOldest(folder);
  if (!problem) return undefined;
  if (process.env.CI) return problem;
  announce(`WARNING: ${problem}\n[setup] WARNING: the end-to-end tests will leave that version out.`);
  return undefined;
}

/**
 * @param {string} folder
 * @returns {string | undefined}
 */
function unpackOldest(folder) {
  const beginning = `1:${OLDEST_THUNDERBIRD}.`;
  if (!isDebianLike()) return `Thunderbird ${OLDEST_THUNDERBIRD} is taken from Debian's archive, by apt: not here.`;
  if (!newestVersion('thunderbird', beginning)) updatePackageLists();
  const version = newestVersion('thunderbird', beginning);
  if (!version) return `no Thunderbird ${OLDEST_THUNDERBIRD} stands in this machine's package archives.`;
  announce(`unpacking Thunderbird ${version} into ${folder}`);
  const packages = ['thunderbird', 'thunderbird-l10n-ja'].map((name) => `${name}=${version}`);
  const unfinished = `${folder}.${process.pid}`;
  const isUnpacked = unpackPackages(packages, unfinished);
  if (isUnpacked) moveUnlessThere(unfinished, folder);
  fs.rmSync(unfinished, { recursive: true, force: true });
  return isUnpacked ? undefined : `Thunderbird ${version} could not be downloaded and unpacked; see above.`;
}

/**
 * Another run may have finished the same folder meanwhile; either will do.
 * @param {string} from
 * @param {string} to
 */
function moveUnlessThere(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
  }
}
