import { describe, expect, test } from 'vitest';
import { fetchFiles } from '../../../src/lookup/page/fetch-files.ts';
import { maxFileOctets, maxFilesMs } from '../../../src/lookup/page/look-limits.ts';
import type { CopyFile } from '../../../src/lookup/page/site-files.ts';
import { aClock, anAnswer, aWeb, to } from './a-page-source.ts';

/** As much of a PNG as names its size. */
function aPng(width = 20, height = 10): Uint8Array {
  const octets = new Uint8Array(33);
  octets.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(octets.buffer).setUint32(16, width);
  new DataView(octets.buffer).setUint32(20, height);
  return octets;
}

const css = (body: string) => anAnswer({ body, contentType: 'text/css' });
const png = (octets = aPng()) => anAnswer({ body: octets, contentType: 'image/png' });
const url = (path: string) => `https://shop.example/${path}`;
const picture = (path: string): CopyFile => ({ kind: 'picture', url: url(path) });
const style = (path: string): CopyFile => ({ kind: 'style', url: url(path) });

function fetched(web: ReturnType<typeof aWeb>, files: readonly CopyFile[], otherwise = {}) {
  const permits = (host: string) => host === 'shop.example';
  return fetchFiles({ files, source: web, time: aClock(), language: 'ja', permits, ...otherwise });
}

describe('files of a page', () => {
  test('come one by one, asked for as a stranger; of styles what only changes a look', async () => {
    const web = aWeb({ [url('a.css')]: css('@import "b"; p{color:red;background:url(c)}'), [url('b.png')]: png() });
    expect(await fetched(web, [style('a.css'), picture('b.png')])).toEqual({
      count: 2,
      rules: 'p{color:red;background:none}',
      pictures: [{ file: 1, mediaType: 'image/png', octets: aPng() }],
    });
    expect(web.requests.map(({ url: asked, headers }) => [asked, Object.keys(headers)])).toEqual([
      [url('a.css'), ['User-Agent', 'Accept', 'Accept-Language']],
      [url('b.png'), ['User-Agent', 'Accept', 'Accept-Language']],
    ]);
  });

  test.each([
    ['a redirect', picture('a'), to('https://elsewhere.test/')],
    ['an error', picture('a'), anAnswer({ status: 404, body: aPng() })],
    ['a page in the place of a style sheet', style('a'), anAnswer({ body: 'p{color:red}' })],
    ['a page in the place of a picture', picture('a'), anAnswer({ body: '<p>', contentType: 'image/png' })],
    ['a drawing, which could hold anything', picture('a'), anAnswer({ body: '<svg/>', contentType: 'image/svg+xml' })],
    ['a picture that wants too much room', picture('a'), png(aPng(60_000, 60_000))],
    ['a server inside', picture('a'), anAnswer({ body: aPng(), contentType: 'image/png', ip: '10.0.0.1' })],
    ['one that is too long', style('a'), css('p{}'.repeat(maxFileOctets))],
    ['no answer', style('a'), { outcome: 'no-answer' } as const],
  ])('not: %s', async (_, file, answer) => {
    const web = aWeb({ [file.url]: answer });
    expect(await fetched(web, [file])).toEqual({ count: 0, rules: '', pictures: [] });
    expect(web.requests).toHaveLength(1);
  });

  test.each([
    ['to a host that was not agreed to', { kind: 'style', url: 'https://other.example/a' }, {}],
    ['to a name that leads inside', style('a'), { 'shop.example': ['192.168.0.1'] }],
    ['to a name that leads nowhere', style('a'), { 'shop.example': [] }],
    ['to this machine', { kind: 'style', url: 'http://127.0.0.1/a' }, {}],
  ] as const)('nothing is sent %s', async (_, file, addresses) => {
    const web = aWeb({}, addresses);
    expect(await fetched(web, [file])).toMatchObject({ count: 0 });
    expect(web.requests).toEqual([]);
  });

  test('of many not more than all may have is taken', async () => {
    const files = Array.from({ length: 10 }, (_, index) => style(`${index}`));
    const long = 'p{color:red}'.padEnd(maxFileOctets - 10);
    const web = aWeb(Object.fromEntries(files.map((file) => [file.url, css(long)])));
    expect((await fetched(web, files)).count).toBe(4);
  });

  test('end in time, with what came until then', async () => {
    const time = aClock();
    const never = { read: () => new Promise<null>(() => {}), cancel() {} };
    const web = aWeb({
      [url('a')]: css('p{color:red}'),
      [url('b')]: async () => {
        setTimeout(() => time.move(maxFilesMs));
        return anAnswer({ body: never, contentType: 'text/css' });
      },
      [url('c')]: css('p{color:blue}'),
    });
    expect(await fetched(web, [style('a'), style('b'), style('c')], { time })).toMatchObject({
      count: 1,
      rules: 'p{color:red}',
    });
    expect(time.waiting()).toBe(0);
  });
});
