import { embeddedFiles } from '../../src/cli/embedded-files.ts';
import { openNetworkTable } from '../../src/lookup/network/network-table.ts';
import { openPlaceTable } from '../../src/lookup/place/place-table.ts';
import { randomAddresses } from './random-addresses.ts';

/**
 * Measures look-ups in the embedded tables: prints one JSON object, in milliseconds. `first` is the first
 * of the process, `cold` needs files that were not read yet, `warm` asks for the same address again.
 * Usage: lookup.ts DATA-FOLDER
 */

const files = embeddedFiles(process.argv[2] ?? '.cache/data');
const tables = { places: openPlaceTable(files).placeOf, networks: openNetworkTable(files).networkOf };

const results = [];
for (const [table, find] of Object.entries(tables)) {
  for (const version of [4, 6] as const) {
    const cold: number[] = [];
    const warm: number[] = [];
    for (const address of randomAddresses(version, 200)) {
      cold.push(await timed(() => find(address)));
      warm.push(await timed(() => find(address)));
    }
    const [first = 0, ...later] = cold;
    results.push({ table, version, first: round(first), cold: spread(later), warm: spread(warm) });
  }
}
const heap = process.memoryUsage();
process.stdout.write(
  `${JSON.stringify({ results, heapMegabytes: round(heap.heapUsed / 1e6), node: process.version })}\n`,
);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function spread(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
