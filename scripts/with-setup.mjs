#!/usr/bin/env node
// with-setup.mjs NEED SCRIPT [ARGUMENTS]
//
// Runs a TypeScript script of this project after providing what it needs, so that two commands on a fresh machine do
// everything. NEED: `npm` (the npm packages), `start` (those and a Thunderbird with something to show itself on) or
// `test` (those, a virtual display always, a mail server, and the oldest Thunderbird that is tested).
// Everything it says goes to standard error; standard output belongs to the script.
// Exit status: the script's own; 64 wrong use; 69 something is missing and cannot be installed from here.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from './setup/node-version.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

async function main() {
  const [need, script, ...scriptArguments] = process.argv.slice(2);
  if (!need || !['npm', 'start', 'test'].includes(need) || !script) {
    console.error('usage: node scripts/with-setup.mjs npm|start|test SCRIPT [ARGUMENTS]');
    process.exit(64);
  }
  const problem = nodeVersionProblem(root);
  if (problem) {
    console.error(problem);
    process.exit(69);
  }
  // Loaded only now: an older Node could not even read these modules, and would not say why.
  const { provide } = await import('./setup/provide.mjs');
  const { runScript } = await import('./setup/run-script.mjs');
  const lacking = await provide(root, need, scriptArguments);
  if (lacking) {
    console.error(lacking);
    process.exit(69);
  }
  runScript(root, script, scriptArguments);
}

main();
