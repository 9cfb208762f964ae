import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { announce } from './announce.mjs';

/**
 * Installs the npm packages of package-lock.json where node_modules does not hold them yet.
 * @param {string} root the project's folder
 * @returns {string | undefined} what is lacking when that failed
 */
export function provideNpmPackages(root) {
  const lockFile = path.join(root, 'package-lock.json');
  const stampFile = path.join(root, 'node_modules', '.mekiki-lock-sha256');
  const lock = fs.readFileSync(lockFile);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stampFile) === hash) return undefined;
  if (!holdsLockedPackages(root, JSON.parse(lock.toString()))) {
    const reason = fs.existsSync(path.join(root, 'node_modules')) ? 'differs from package-lock.json' : 'is missing';
    announce(`node_modules ${reason}: npm ci`);
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (npm.status !== 0) return '`npm ci` failed; what it said stands above. It needs the network.';
  }
  fs.writeFileSync(stampFile, hash);
  return undefined;
}

/**
 * Whether node_modules holds what the lock names, by npm's own record of what it installed: a tree that somebody made
 * with plain `npm install` bears no stamp and need not be installed again.
 * @param {string} root
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 */
function holdsLockedPackages(root, lock) {
  const record = readIfThere(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(([place, locked]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === locked.version && found.integrity === locked.integrity : locked.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
