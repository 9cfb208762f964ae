import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Engine from '../src/cli/engine.ts';
import { noticeMail } from './bench/sample-mails.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Ten thousand mails through the built engine: the fixtures and made notices, each cut, doubled and
 * overwritten in seeded places. Every one must yield a report, or be told to be no mail; a report must be
 * plain JSON with evidence inside the source.
 */

const count = 10_000;
const seed = Number(process.env.MEKIKI_SEED ?? 20_261_124);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const engine = (await import(pathToFileURL(path.join(root, 'dist/cli/engine.mjs')).href)) as typeof Engine;
const embedded = await engine.openWhereabouts(engine.embeddedFiles(path.join(root, 'dist/cli/data/')));
const random = seededRandom(seed);
const originals = [...fixtures(), ...Array.from({ length: 40 }, (_, index) => noticeMail(index, 6_000))];

let reports = 0;
let noMail = 0;
const start = performance.now();
for (let i = 0; i < count; i++) {
  const octets = mutated(originals[i % originals.length] as Uint8Array<ArrayBuffer>);
  try {
    const report = await engine.dissect(octets, {
      language: i % 2 ? 'ja' : 'en',
      ownHosts: [],
      now: 0,
      embedded,
      outside: null,
    });
    JSON.parse(JSON.stringify(report));
    for (const { check, evidence } of report.findings) {
      for (const { in: where, start: from, end, source } of evidence) {
        const span = where === 'source' ? { start: from, end } : source;
        if (!span || span.start < 0 || span.end < span.start || span.end > octets.length)
          throw new Error(`${check}: evidence outside the source`);
      }
    }
    reports++;
  } catch (error) {
    if (!(error instanceof engine.UnreadableMessage)) {
      process.stdout.write(`seed ${seed}, mail ${i}: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    }
    noMail++;
  }
}
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`seed ${seed}: ${reports} reports, ${noMail} no mail, of ${count} in ${seconds.toFixed(0)} s\n`);

function fixtures(): Uint8Array<ArrayBuffer>[] {
  const folder = path.join(root, 'test/mail');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => new Uint8Array(readFileSync(path.join(folder, name))));
}

function mutated(original: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let octets = original.slice();
  const place = () => Math.floor(random() * octets.length);
  for (let rounds = Math.floor(random() * 4); rounds > 0; rounds--) {
    const [from = 0, to = 0] = [place(), place()].sort((a, b) => a - b);
    const kind = random();
    if (kind < 0.3) octets = joined(octets.subarray(0, from), octets.subarray(to));
    else if (kind < 0.5)
      octets = joined(octets.subarray(0, to), octets.subarray(from, Math.min(to, from + 5_000)), octets.subarray(to));
    else for (let i = from; i < Math.min(to, from + 8); i++) octets[i] = random() * 256;
  }
  return octets;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
