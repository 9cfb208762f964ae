import fs from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** The id that an extension's manifest gives it; the extension is an .xpi file or a folder. */
export function readExtensionId(extension: string): string {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(readManifest(extension));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}: its manifest.json names no browser_specific_settings.gecko.id`);
  return id;
}

/** Makes an .xpi file of an extension, whether it is one already or a folder. */
export function writeXpi(extension: string, xpi: string): void {
  if (fs.statSync(extension).isFile()) fs.copyFileSync(extension, xpi);
  else fs.writeFileSync(xpi, zipSync(readFolder(extension), { level: 0 }));
}

function readManifest(extension: string): string {
  if (fs.statSync(extension).isDirectory()) return fs.readFileSync(path.join(extension, 'manifest.json'), 'utf8');
  const files = unzipSync(fs.readFileSync(extension), { filter: (file) => file.name === 'manifest.json' });
  return Buffer.from(files['manifest.json'] ?? []).toString();
}

function readFolder(folder: string): Record<string, Uint8Array> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file).split(path.sep).join('/'), new Uint8Array(fs.readFileSync(file))] as const;
  });
  return Object.fromEntries(named);
}
