// Judges the files that it is sent, one after the other, by the built engine, offline. In plain JavaScript, which a
// worker thread of Node 20 can start.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { engineFolder, now } = workerData;
const engine = await import(pathToFileURL(path.join(engineFolder, 'engine.mjs')).href);
const embedded = await engine.openWhereabouts(engine.embeddedFiles(path.join(engineFolder, 'data/')));

parentPort.on('message', async (file) => {
  const start = performance.now();
  const answer = await judge(file).catch((error) => String(error));
  parentPort.postMessage({ answer, milliseconds: performance.now() - start });
});

async function judge(file) {
  const octets = new Uint8Array(readFileSync(file));
  const report = await engine.dissect(octets, { language: 'en', ownHosts: [], now, embedded, outside: null });
  const { verdict, score, attack, findings, assurances, reasons } = report;
  return {
    verdict,
    score,
    attack,
    findings: findings.map(({ check, key, severity }) => ({ check, key, severity })),
    assurances: assurances.map(({ check, key }) => ({ check, key })),
    reasons: [...new Set(reasons.map((index) => findings[index]?.check ?? ''))],
  };
}
