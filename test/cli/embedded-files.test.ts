import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedFiles } from '../../src/cli/embedded-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mekiki-files-'));
  writeFileSync(path.join(folder, 'a.gz'), Uint8Array.of(1, 2, 3));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('gives the octets of a file', async () => {
  expect(await embeddedFiles(folder).read('a.gz')).toEqual(Uint8Array.of(1, 2, 3));
});

it('gives null for a file that is not there, or is a folder', async () => {
  expect(await embeddedFiles(folder).read('b.gz')).toBeNull();
  expect(await embeddedFiles(folder).read('.')).toBeNull();
});
