import {
  candidateVersion,
  disableService,
  installPackages,
  isDebianLike,
  rootPrefix,
  updatePackageLists,
} from './debian.mjs';
import { missingNeeds } from './system-needs.mjs';

/** @typedef {import('./system-needs.mjs').SystemNeed} SystemNeed */

/**
 * Sees to it that the machine has what a run needs of it: by apt in Debian and Ubuntu as root or with a sudo that asks
 * for no password.
 * @param {'start' | 'test'} kind
 * @param {boolean} isHeadless
 * @returns {string | undefined} what the user has to install, where it could not be done from here
 */
export function provideSystemPackages(kind, isHeadless) {
  const missing = missingNeeds(kind, isHeadless);
  if (missing.length === 0) return undefined;
  if (!isDebianLike()) return whatToInstall(missing);
  const packages = missing.map((need) => need.debianPackage);
  const asRoot = rootPrefix();
  if (!asRoot) {
    const install = `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
    return `${whatToInstall(missing)}\nInstalling needs root, or a sudo that asks for no password. Please run:\n  ${install}`;
  }
  if (packages.includes('thunderbird') && isThunderbirdASnap()) return `${whatToInstall(missing)}\n${SNAP}`;
  installPackages(packages, asRoot);
  // Debian starts a server as soon as it is installed; the tests run one of their own.
  if (packages.some((name) => name.startsWith('dovecot'))) disableService('dovecot', asRoot);
  if (packages.includes('unbound')) disableService('unbound', asRoot);
  const stillMissing = missingNeeds(kind, isHeadless);
  return stillMissing.length === 0 ? undefined : `${whatToInstall(stillMissing)}\napt did not bring it; see above.`;
}

/** @param {SystemNeed[]} missing */
function whatToInstall(missing) {
  const lines = missing.map((need) => `  - ${need.name} (in Debian the package ${need.debianPackage})`);
  const isThunderbirdMissing = missing.some((need) => need.debianPackage === 'thunderbird');
  return ['Missing on this machine:', ...lines, ...(isThunderbirdMissing ? [ELSEWHERE] : [])].join('\n');
}

const ELSEWHERE =
  'A Thunderbird in an unusual place is found by its path in the environment variable MEKIKI_THUNDERBIRD.';

// Ubuntu's package of the name is empty since 24.04: its version is `2:1snap1-…`, and a snap's confinement lets
// nobody choose profile and display freely.
function isThunderbirdASnap() {
  if (candidateVersion('thunderbird') === undefined) updatePackageLists();
  return candidateVersion('thunderbird')?.includes('snap') ?? false;
}

const SNAP =
  'This Ubuntu brings Thunderbird as a snap only, which cannot be driven from outside. Please unpack the Linux ' +
  'archive from https://www.thunderbird.net/ into /opt (which gives /opt/thunderbird/thunderbird-bin) and try again.';
