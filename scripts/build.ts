import fs from 'node:fs';
import path from 'node:path';
import { writeCommandLine } from './build/command-line.ts';
import { writeExtension } from './build/extension.ts';
import { commandLineFolder, dataFolder, dist, extensionFolder } from './build/paths.ts';
import { makeData } from './data/make-data.ts';

/** `npm run build`: the extension into `dist/extension`, the command line into `dist/cli`. The same bytes each time. */

const { key } = await makeData(dataFolder);
await replaceFolder(extensionFolder, (folder) => writeExtension(folder, { folder: dataFolder, key }));
await replaceFolder(commandLineFolder, (folder) => writeCommandLine(folder, dataFolder));

/** Fills a new folder and puts it in the place of the old one only when it is whole. */
async function replaceFolder(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  fs.mkdirSync(dist, { recursive: true });
  const made = fs.mkdtempSync(path.join(dist, '.made-'));
  try {
    await fill(made);
    fs.chmodSync(made, 0o755);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(made, folder);
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
  process.stdout.write(`${path.relative(path.dirname(dist), folder)}\n`);
}
