import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Bundle, bundle, extensionTarget } from './bundle.ts';
import { folderFiles } from './folder-files.ts';
import { root } from './paths.ts';
import { thirdPartyLicences } from './third-party-licences.ts';

/** The packed data, and a key that differs wherever they might. */
export interface PackedData {
  readonly folder: string;
  readonly key: string;
}

/** Folders of the project that go into the extension as they are; of `popup`, whatever is not bundled. */
const copied = ['_locales', 'icons', 'popup'];

/** Writes the extension into an empty folder, with the packed data. */
export async function writeExtension(folder: string, data: PackedData): Promise<void> {
  const shared = { platform: 'browser', target: extensionTarget() } as const;
  const pages = await bundle({
    ...shared,
    entryPoints: {
      background: 'src/thunderbird/background.ts',
      'popup/popup': 'popup/popup.ts',
      'popup/copy': 'popup/copy.ts',
      'popup/help': 'popup/help.ts',
      'popup/settings': 'popup/settings.ts',
    },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  });
  const displayScript = await bundle({
    ...shared,
    entryPoints: { 'display-script': 'src/thunderbird/display-script.ts' },
    format: 'iife',
  });
  for (const { files } of [pages, displayScript]) {
    for (const [file, contents] of files) write(folder, file, contents);
  }
  for (const from of copied) {
    for (const file of folderFiles(path.join(root, from))) {
      if (!file.endsWith('.ts')) write(folder, `${from}/${file}`, fs.readFileSync(path.join(root, from, file)));
    }
  }
  fs.cpSync(data.folder, path.join(folder, 'data'), { recursive: true });
  write(folder, 'manifest.json', manifest());
  write(folder, 'versions.json', `${JSON.stringify(versions(pages, data.key))}\n`);
  write(folder, 'third-party-licences.txt', thirdPartyLicences([pages, displayScript]));
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
}

/** The manifest, which has to name the version that package.json does. */
function manifest(): string {
  const text = fs.readFileSync(path.join(root, 'manifest.json'), 'utf8');
  const { version } = JSON.parse(text);
  if (version !== packageVersion())
    throw new Error(`manifest.json: version ${version}, package.json: ${packageVersion()}`);
  return text;
}

/** What judgements depend on besides the message, by content: a judgement made with other code or data is made anew. */
function versions({ files }: Bundle, data: string): { engine: string; data: string } {
  return { engine: `${packageVersion()}+${digest(files)}`, data };
}

function digest(files: Iterable<readonly [string, Uint8Array]>): string {
  const hash = createHash('sha256');
  for (const [name, contents] of files) hash.update(`${name}\0${contents.length}\0`).update(contents);
  return hash.digest('hex').slice(0, 16);
}

function packageVersion(): string {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

function write(folder: string, file: string, contents: string | Uint8Array): void {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, contents);
}
