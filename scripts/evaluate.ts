import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { judgeAll } from './evaluate/judge-all.ts';
import { labelledMails, NoCollection } from './evaluate/labelled-mails.ts';
import { measure } from './evaluate/measure.ts';
import { measuresAsText } from './evaluate/measures-as-text.ts';
import { pace } from './evaluate/pace.ts';
import { progressBar } from './evaluate/progress-bar.ts';

/**
 * `npm run evaluate -- DIR`: the built engine over a collection of labelled mail, offline. What it measures goes to
 * standard output, the same bytes for the same mails and engine; how long that took to standard error.
 */

const usage = `usage: npm run evaluate -- [--json] [--missed] [--judgements FILE] DIR
  DIR            a folder with INDEX.tsv (file, class, set, kind, cluster), or with folders phish, spam, ham
  --json         the measures as JSON
  --missed       names every fraud that was not warned of
  --judgements   writes what was found in each mail to FILE, one JSON object a line
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, missed: { type: 'boolean' }, judgements: { type: 'string' } },
});
const [given] = positionals;
if (given === undefined || positionals.length > 1) {
  process.stderr.write(usage);
  process.exit(64);
}
const caller = process.env.INIT_CWD ?? process.cwd();
const folder = path.resolve(caller, given);
const mails = await labelledMails(folder).catch((error: unknown) => {
  if (!(error instanceof NoCollection)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(66);
});
const start = performance.now();
const judged = await judgeAll(folder, mails, progressBar(mails.length));
if (values.judgements !== undefined) {
  const lines = judged.map((mail) => `${JSON.stringify({ ...mail, milliseconds: undefined })}\n`);
  writeFileSync(path.resolve(caller, values.judgements), lines.join(''));
}
const measures = measure(judged);
process.stdout.write(
  values.json ? `${JSON.stringify(measures, null, 1)}\n` : measuresAsText(measures, values.missed ?? false),
);
process.stderr.write(pace(judged, (performance.now() - start) / 1000));
