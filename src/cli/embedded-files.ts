import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedFiles } from '../lookup/ports.ts';

/** The packed data in a folder on disk. */
export function embeddedFiles(folder: string): EmbeddedFiles {
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(path.join(folder, name)));
      } catch {
        return null;
      }
    },
  };
}
