import { afterEach, expect, it, vi } from 'vitest';
import { embeddedFiles } from '../../src/thunderbird/embedded-files.ts';

const base = 'moz-extension://0000/data/';

afterEach(() => vi.unstubAllGlobals());

it("fetches a file of the extension's own, below the base", async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    fetched.push(url.href);
    return new Response(Uint8Array.of(1, 2, 3));
  });
  expect(await embeddedFiles(base).read('places/ipv4-7.gz')).toEqual(Uint8Array.of(1, 2, 3));
  expect(fetched).toEqual(['moz-extension://0000/data/places/ipv4-7.gz']);
});

it('gives null for a file that is not there', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  expect(await embeddedFiles(base).read('a.gz')).toBeNull();
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('NetworkError when attempting to fetch resource.');
  });
  expect(await embeddedFiles(base).read('a.gz')).toBeNull();
});
