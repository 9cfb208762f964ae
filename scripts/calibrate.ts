import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build/paths.ts';
import { fitWeights } from './calibrate/fit.ts';
import { heldOutByCluster, heldOutBySet, type Scored } from './calibrate/held-out.ts';
import { samplesOf } from './calibrate/samples.ts';
import { budgets, thresholdFor } from './calibrate/thresholds.ts';
import { weightsSource } from './calibrate/weights-source.ts';
import { judgeAll } from './evaluate/judge-all.ts';
import type { JudgedMail, UnjudgedMail } from './evaluate/judged-mail.ts';
import { labelledMails } from './evaluate/labelled-mails.ts';
import { progressBar } from './evaluate/progress-bar.ts';
import { shareOfClusters } from './evaluate/share.ts';

/**
 * `npm run calibrate -- DIR`: fits the weights to a collection of labelled mail, writes them to
 * `src/verdict/fitted-weights.ts`, and prints how they do on mail that they were not fitted to, with the thresholds
 * that the budget of false alarms asks for. These stand in `src/verdict/weights.ts`, set by hand.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { judgements: { type: 'string' }, dry: { type: 'boolean' } },
});
const caller = process.env.INIT_CWD ?? process.cwd();
const [given] = positionals;
if ((given === undefined) === (values.judgements === undefined)) {
  process.stderr.write(`usage: npm run calibrate -- [--dry] DIR
       npm run calibrate -- [--dry] --judgements FILE
  DIR            a collection as npm run evaluate takes it
  --judgements   what npm run evaluate -- --judgements wrote
  --dry          prints, and writes no weights
`);
  process.exit(64);
}
const all = values.judgements === undefined ? await judged(path.resolve(caller, given ?? '')) : kept(values.judgements);
const samples = samplesOf(all.filter((mail) => 'verdict' in mail));
const byCluster = heldOutByCluster(samples);
const bySet = heldOutBySet(samples);
const cautionFrom = thresholdFor(byCluster, budgets.caution);
const dangerFrom = thresholdFor(byCluster, budgets.danger);
print(`Thresholds by the budget: caution from ${cautionFrom}, danger from ${dangerFrom}\n`);
print('Shares of clusters in %, caution or danger and danger alone, of mail that the weights were not fitted to:\n');
print(`${'set'.padEnd(34)}${'by cluster'.padStart(16)}${'by set'.padStart(16)}\n`);
for (const row of [...new Set(samples.map((sample) => sample.row))].sort()) {
  const shares = (scored: readonly Scored[]) => {
    const group = scored.filter((sample) => sample.row === row);
    const share = (from: number) => 100 * shareOfClusters(group, ({ score }) => score >= from).share;
    return `${share(cautionFrom).toFixed(1)} / ${share(dangerFrom).toFixed(1)}`.padStart(16);
  };
  print(`${row.padEnd(34)}${shares(byCluster)}${shares(bySet)}\n`);
}
if (!values.dry) {
  const file = path.join(root, 'src/verdict/fitted-weights.ts');
  writeFileSync(file, weightsSource(fitWeights(samples), samples));
  spawnSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', file], { stdio: 'inherit' });
}

async function judged(folder: string): Promise<readonly (JudgedMail | UnjudgedMail)[]> {
  const mails = await labelledMails(folder);
  return judgeAll(folder, mails, progressBar(mails.length));
}

function kept(file: string): (JudgedMail | UnjudgedMail)[] {
  const lines = readFileSync(path.resolve(caller, file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as JudgedMail | UnjudgedMail);
}

function print(text: string): void {
  process.stdout.write(text);
}
