import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { measureThunderbird } from './bench/thunderbird.ts';
import { commandLineFolder, dist, root } from './build/paths.ts';
import { findThunderbird } from './setup/find-thunderbird.mjs';

/**
 * `npm run bench`: builds, measures, and prints one JSON object: the engine of the command line, look-ups, signatures, QR codes, the
 * extension in a real Thunderbird with the baseline JIT on and as shipped, and the package. Budgets stand
 * beside the figures; nothing fails here, since seconds depend on the machine.
 */

// Its words go where they do not mix with the figures.
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
const found = findThunderbird();
if (found === undefined) throw new Error('no Thunderbird is installed');
const xpi = fs.readdirSync(dist).find((name) => name.endsWith('.xpi')) as string;
const engine = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      'tsx',
      'scripts/bench/engine.ts',
      path.join(commandLineFolder, 'engine.mjs'),
      path.join(commandLineFolder, 'data/'),
    ],
    { cwd: root, encoding: 'utf8' },
  ),
);
const lookUps = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/look-ups.ts'], { cwd: root, encoding: 'utf8' }),
);
const signatures = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/signatures.ts'], { cwd: root, encoding: 'utf8' }),
);
const codes = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/codes.ts'], { cwd: root, encoding: 'utf8' }),
);
const figures = {
  budgets: {
    lookUpsMillisecondsWithAResolverOf50: 1500,
    lookUpQuestions: 40,
    smallMailMedianMilliseconds: 10,
    largeMailMilliseconds: 400,
    codeMilliseconds: 150,
    noiseMilliseconds: 300,
    largeMailTimesItsSizeInMemory: 3,
    bannerMedianMillisecondsWithJit: 150,
    panelMedianMillisecondsWithJit: 300,
    packageMegabytes: 25,
  },
  engine,
  lookUps,
  signatures,
  codes,
  thunderbird: [await measureThunderbird(found, 'on'), await measureThunderbird(found, 'as-shipped')],
  package: { file: xpi, megabytes: Math.round(fs.statSync(path.join(dist, xpi)).size / 1e4) / 100 },
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
