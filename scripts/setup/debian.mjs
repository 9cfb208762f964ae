import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { announce } from './announce.mjs';
import { findCommand } from './find-command.mjs';

/** Whether packages of this machine come from Debian's or Ubuntu's archives by apt. */
export function isDebianLike() {
  return findCommand('apt-get') !== undefined && fs.existsSync('/var/lib/dpkg/status');
}

/**
 * The words before a command that make it run as root: none for root; undefined where a password would be asked.
 * @returns {string[] | undefined}
 */
export function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const isFree = spawnSync('sudo', ['--non-interactive', 'true'], { stdio: 'ignore' }).status === 0;
  return isFree ? ['sudo', '--non-interactive'] : undefined;
}

/**
 * Installs packages, without those that they only recommend.
 * @param {string[]} packages
 * @param {string[]} asRoot what `rootPrefix` gave
 * @returns {boolean} whether that succeeded; what apt said stands on standard error
 */
export function installPackages(packages, asRoot) {
  announce(`apt-get install ${packages.join(' ')}`);
  // An update that fails for one unreachable archive of many is no reason to give up yet.
  run([...asRoot, ...APT_GET, 'update', '--quiet']);
  return run([...asRoot, ...APT_GET, 'install', '--quiet', '--yes', '--no-install-recommends', ...packages]);
}

/**
 * Ends a service and lets it not start again, where systemd runs services.
 * @param {string} name
 * @param {string[]} asRoot what `rootPrefix` gave
 */
export function disableService(name, asRoot) {
  if (fs.existsSync('/run/systemd/system')) run([...asRoot, 'systemctl', 'disable', '--now', name]);
}

/** Brings the lists of packages up to date, where this process may. */
export function updatePackageLists() {
  const asRoot = rootPrefix();
  if (asRoot) run([...asRoot, ...APT_GET, 'update', '--quiet']);
}

/**
 * The version of a package that apt would install; undefined when it knows none.
 * @param {string} name
 * @returns {string | undefined}
 */
export function candidateVersion(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: PLAIN_ENGLISH }).stdout ?? '';
  const version = /^ {2}Candidate: (\S+)/m.exec(policy)?.[1];
  return version === '(none)' ? undefined : version;
}

/**
 * The newest version of a package in the archives that begins so; undefined when there is none.
 * @param {string} name
 * @param {string} beginning as `1:140.`
 * @returns {string | undefined}
 */
export function newestVersion(name, beginning) {
  const table = spawnSync('apt-cache', ['madison', name], { encoding: 'utf8', env: PLAIN_ENGLISH }).stdout ?? '';
  // Newest first, one a line: ` thunderbird | 1:153.7.0esr-1~deb12u1 | http://… Packages`.
  const versions = table.split('\n').map((line) => line.split('|')[1]?.trim() ?? '');
  return versions.find((version) => version.startsWith(beginning));
}

/**
 * Unpacks packages of an archive into a folder, without installing them and without being root.
 * @param {string[]} packages as `thunderbird=1:140.12.0esr-1~deb12u1`
 * @param {string} folder
 * @returns {boolean} whether that succeeded
 */
export function unpackPackages(packages, folder) {
  fs.mkdirSync(folder, { recursive: true });
  // Root's apt would hand the download to a user of its own, who may not write into this folder.
  const asSelf = ['-o', 'APT::Sandbox::User=root'];
  if (!run(['apt-get', ...asSelf, '--quiet', 'download', ...packages], folder)) return false;
  const archives = fs.readdirSync(folder).filter((name) => name.endsWith('.deb'));
  for (const archive of archives) {
    if (!run(['dpkg', '-x', archive, '.'], folder)) return false;
    fs.rmSync(`${folder}/${archive}`);
  }
  return true;
}

const PLAIN_ENGLISH = { ...process.env, LC_ALL: 'C' };

// Through `env`, because sudo hands no environment on; the timeout waits for another apt that holds the lock.
const APT_GET = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * @param {string[]} command
 * @param {string} [folder] to run it in
 * @returns {boolean} whether it succeeded
 */
function run([program = '', ...words], folder) {
  return spawnSync(program, words, { stdio: ['ignore', 2, 2], cwd: folder }).status === 0;
}
