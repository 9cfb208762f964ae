import { describe, expect, it } from 'vitest';
import { type DataManifest, editionsOf, manifestFile, readDataManifest } from '../../src/lookup/data-manifest.ts';
import { filesInMemory } from './files-in-memory.ts';

const manifest: DataManifest = {
  key: '0123',
  sources: [
    {
      name: 'places',
      title: 'A table of places',
      edition: '2026-06-05',
      licence: 'CC BY 4.0',
      licenceLink: 'https://licence.example/',
      attributions: [{ text: 'By Example', link: 'https://places.example/' }],
      changes: 'packed',
      madeFrom: 'a package 1.2.3',
    },
  ],
};

function filesWith(text: string) {
  const files = filesInMemory();
  files.contents.set(manifestFile, new TextEncoder().encode(text));
  return files;
}

describe('readDataManifest', () => {
  it('gives what is written', async () => {
    expect(await readDataManifest(filesWith(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('gives null where there is none', async () => {
    expect(await readDataManifest(filesInMemory())).toBeNull();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"key":"0123"}',
    '{"key":1,"sources":[]}',
    '{"key":"0123","sources":[null]}',
    '{"key":"0123","sources":[{"name":"places"}]}',
    JSON.stringify(manifest).replace('"https://places.example/"', '8'),
    JSON.stringify(manifest).slice(0, -5),
  ])('gives null for %j', async (text) => {
    expect(await readDataManifest(filesWith(text))).toBeNull();
  });
});

describe('editionsOf', () => {
  it('names each table with its date', () => {
    expect(editionsOf(manifest)).toEqual({ places: '2026-06-05' });
    expect(editionsOf(null)).toEqual({});
  });
});
