import fs from 'node:fs';
import path from 'node:path';

/** All files below a folder by their path in it, with `/`, in the order of their code units. */
export function folderFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
