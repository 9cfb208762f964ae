import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeData } from '../../scripts/data/make-data.ts';
import * as sourceEngine from '../../src/cli/engine.ts';
import type { Report } from '../../src/report/report.ts';
import { root } from '../architecture/source-files.ts';

/** Octets in, report out. */
export type Engine = (octets: Uint8Array<ArrayBuffer>) => Promise<Report>;

/** One time for all, so that reports repeat. */
const now = Date.UTC(2026, 10, 24);

/** The engine as its source stands, with the embedded data. */
export async function engineOfSource(): Promise<Engine> {
  const folder = path.join(root, '.cache/data');
  await makeData(folder);
  return engineFrom(sourceEngine, `${folder}/`);
}

/** The engine of the command line as `npm run build` made it. */
export async function engineAsBuilt(): Promise<Engine> {
  const file = path.join(root, 'dist/cli/engine.mjs');
  const built = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof sourceEngine;
  return engineFrom(built, path.join(root, 'dist/cli/data/'));
}

async function engineFrom(engine: typeof sourceEngine, dataFolder: string): Promise<Engine> {
  const embedded = await engine.openWhereabouts(engine.embeddedFiles(dataFolder));
  const { imagePixels } = engine;
  return (octets) =>
    engine.dissect(octets, { language: 'en', ownHosts: [], now, embedded, imagePixels, outside: null });
}
