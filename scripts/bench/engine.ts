import { pathToFileURL } from 'node:url';
import type * as Engine from '../../src/cli/engine.ts';
import { attachmentMail, noticeMail } from './sample-mails.ts';

/**
 * Measures the command line's engine as it is built, in a process of its own: prints one JSON object.
 * Wants `node --expose-gc`. Usage: engine.ts PATH-OF-BUILT-ENGINE DATA-FOLDER
 */

const [enginePath = '', dataFolder = ''] = process.argv.slice(2);
const engine = (await import(pathToFileURL(enginePath).href)) as typeof Engine;
const embedded = await engine.openWhereabouts(engine.embeddedFiles(dataFolder));
const circumstances = { language: 'en', ownHosts: [], now: Date.UTC(2026, 10, 24), embedded, outside: null } as const;

/** Runs of the small mail before it is measured, and while. */
const warmUps = 100;
const runs = 200;

const small = Array.from({ length: 8 }, (_, seed) => noticeMail(seed, 20_000));
const smallMail = (run: number) => small[run % small.length] as Uint8Array<ArrayBuffer>;

// First, while the process has never been larger than this: the peak is the process's for its whole life.
const large = attachmentMail(1, 10_000_000);
await timed(smallMail(0));
gc();
const before = process.memoryUsage().rss;
const largeTimes = [await timed(large)];
const peak = process.resourceUsage().maxRSS * 1024;
for (let i = 0; i < 4; i++) largeTimes.push(await timed(large));

for (let i = 0; i < warmUps; i++) await timed(smallMail(i));
const smallTimes: number[] = [];
for (let i = 0; i < runs; i++) smallTimes.push(await timed(smallMail(i)));

process.stdout.write(
  `${JSON.stringify({
    smallMail: {
      octets: small[0]?.length,
      medianMilliseconds: median(smallTimes),
      p95Milliseconds: quantile(smallTimes, 0.95),
      runs,
    },
    largeMail: {
      octets: large.length,
      firstMilliseconds: round(largeTimes[0] as number),
      medianMilliseconds: median(largeTimes),
      peakOctetsBesidesTheMail: Math.max(0, peak - before),
      timesItsSizeInMemory: round((Math.max(0, peak - before) + large.length) / large.length),
    },
    node: process.version,
  })}\n`,
);

async function timed(octets: Uint8Array<ArrayBuffer>): Promise<number> {
  const start = performance.now();
  await engine.dissect(octets, circumstances);
  return performance.now() - start;
}

function gc(): void {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  globalThis.gc();
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
