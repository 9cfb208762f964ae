import { provideNpmPackages } from './npm-packages.mjs';
import { provideSystemPackages } from './system-packages.mjs';
import { provideOldestThunderbird } from './thunderbird-140.mjs';

/**
 * Provides what a script needs. Nothing is installed and no network is used where nothing is missing.
 * @param {string} root the project's folder
 * @param {string} need `npm`, `start` or `test`
 * @param {string[]} scriptArguments
 * @returns {string | undefined} what is lacking and what to do about it, for the user
 */
export function provide(root, need, scriptArguments) {
  const lacking = provideNpmPackages(root);
  if (lacking || need === 'npm') return lacking;
  if (need === 'start') return provideSystemPackages('start', isHeadless(scriptArguments));
  return provideSystemPackages('test', true) ?? provideOldestThunderbird(root);
}

/** @param {string[]} scriptArguments */
function isHeadless(scriptArguments) {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return scriptArguments.includes('--headless') || !hasScreen;
}
