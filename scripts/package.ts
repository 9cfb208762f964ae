import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { folderFiles } from './build/folder-files.ts';
import { dist, extensionFolder } from './build/paths.ts';

/** `npm run package`: the built extension as an .xpi file, twice the same bytes. Fails where it is too large. */

const maxLength = 25 * 1000 * 1000;

/** Zip's own beginning of time: the package tells what is in it and not when it was made. */
const mtime = new Date(1980, 0, 1);

/** Compressed already. */
const packed = /\.(?:gz|br|png)$/;

await import('./build.ts');
const { version } = JSON.parse(fs.readFileSync(path.join(extensionFolder, 'manifest.json'), 'utf8'));
const xpi = path.join(dist, `mekiki-${version}.xpi`);
const entries: Zippable = {};
for (const file of folderFiles(extensionFolder)) {
  const contents = fs.readFileSync(path.join(extensionFolder, file));
  entries[file] = [new Uint8Array(contents), { level: packed.test(file) ? 0 : 9, mtime, os: 3, attrs: 0o644 << 16 }];
}
const octets = zipSync(entries);
fs.writeFileSync(xpi, octets);
const size = `${octets.length} bytes (${(octets.length / 1e6).toFixed(1)} MB of at most ${maxLength / 1e6} MB)`;
process.stdout.write(`${path.relative(path.dirname(dist), xpi)}: ${size}\n`);
process.stdout.write(`sha256 ${createHash('sha256').update(octets).digest('hex')}\n`);
if (octets.length > maxLength) process.exitCode = 1;
