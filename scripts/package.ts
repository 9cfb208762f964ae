import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { folderFiles } from './build/folder-files.ts';
import { dist, extensionFolder, root } from './build/paths.ts';

/**
 * `npm run package`: builds the extension and makes an .xpi file of it, twice the same bytes. Fails where
 * it is too large; with `--twice` it does all again and fails where the bytes differ.
 */

const maxLength = 25 * 1000 * 1000;

/** Zip's own beginning of time: the package tells what is in it and not when it was made. */
const mtime = new Date(1980, 0, 1);

/** Compressed already. */
const packed = /\.(?:gz|br|png)$/;

const digest = makePackage();
if (process.argv.includes('--twice') && makePackage() !== digest) {
  process.stdout.write('the second package differs from the first\n');
  process.exitCode = 1;
}

/** Gives the SHA-256 of the package, hexadecimal. */
function makePackage(): string {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  const { version } = JSON.parse(fs.readFileSync(path.join(extensionFolder, 'manifest.json'), 'utf8'));
  const xpi = path.join(dist, `mekiki-${version}.xpi`);
  const entries: Zippable = {};
  for (const file of folderFiles(extensionFolder)) {
    const contents = fs.readFileSync(path.join(extensionFolder, file));
    entries[file] = [new Uint8Array(contents), { level: packed.test(file) ? 0 : 9, mtime, os: 3, attrs: 0o644 << 16 }];
  }
  const octets = zipSync(entries);
  fs.writeFileSync(xpi, octets);
  const sha256 = createHash('sha256').update(octets).digest('hex');
  const size = `${octets.length} bytes (${(octets.length / 1e6).toFixed(1)} MB of at most ${maxLength / 1e6} MB)`;
  process.stdout.write(`${path.relative(root, xpi)}: ${size}\nsha256 ${sha256}\n`);
  if (octets.length > maxLength) process.exitCode = 1;
  return sha256;
}
