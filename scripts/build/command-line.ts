import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { root } from './paths.ts';
import { thirdPartyLicences } from './third-party-licences.ts';

const program = 'mekiki.mjs';

/** Writes the command line into a folder: a program that Node runs by itself, and its engine as a module, beside the packed data. */
export async function writeCommandLine(folder: string, data: string): Promise<void> {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const made = await bundle({
    entryPoints: { mekiki: 'src/cli/mekiki.ts', engine: 'src/cli/engine.ts' },
    platform: 'node',
    target: `node${/\d+/.exec(engines.node)?.[0]}`,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
  });
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, contents] of made.files) fs.writeFileSync(path.join(folder, file), contents);
  fs.chmodSync(path.join(folder, program), 0o755);
  fs.cpSync(data, path.join(folder, 'data'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'third-party-licences.txt'), thirdPartyLicences([made]));
}
