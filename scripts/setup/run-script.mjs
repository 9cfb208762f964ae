import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a TypeScript script, hands signals on to it and ends as it ends: with its status, or by its signal.
 * @param {string} root the project's folder
 * @param {string} script path of the script, taken against the project's folder
 * @param {string[]} scriptArguments
 */
export function runScript(root, script, scriptArguments) {
  const tsx = pathToFileURL(createRequire(path.join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, path.resolve(root, script), ...scriptArguments], {
    stdio: 'inherit',
  });
  for (const signal of FORWARDED) {
    // A terminal sends Ctrl-C to the script too; a second one would make programs give up their tidy end.
    const handOn = signal === 'SIGINT' && process.stdin.isTTY ? () => {} : () => child.kill(signal);
    process.on(signal, handOn);
  }
  child.on('error', (error) => {
    throw error;
  });
  child.on('exit', (status, signal) => {
    if (signal === null) process.exit(status ?? 1);
    for (const forwarded of FORWARDED) process.removeAllListeners(forwarded);
    process.kill(process.pid, signal);
  });
}
