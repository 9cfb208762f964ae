import fs from 'node:fs';
import path from 'node:path';

/**
 * What is wrong with the running Node, as a sentence for the user; undefined when it is new enough for the `engines`
 * field of package.json (read as `>=MAJOR.MINOR`).
 * @param {string} root the project's folder
 * @param {string} running a version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeVersionProblem(root, running = process.versions.node) {
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  const [major = 0, minor = 0] = running.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Node ${wanted} or newer is needed, this is Node ${running}. Get it from https://nodejs.org/ and try again.`;
}
