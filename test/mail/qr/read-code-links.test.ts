import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { maxPictureOctets, maxPictures } from '../../../src/mail/limits.ts';
import type { Mail } from '../../../src/mail/mail.ts';
import type { ImagePixels } from '../../../src/mail/qr/pixels.ts';
import { sourceSpan } from '../../../src/mail/source/locus.ts';
import { halfBlocks, table } from './draw-in-mail.ts';
import { type Enclosed, mailWith, readWithPixels } from './mail-of.ts';
import {
  asBmp,
  asGif,
  asJpeg,
  asPng,
  codePicture,
  modulesOf,
  noise,
  plain,
  pngHeader,
  pngSignature,
} from './picture.ts';

const holds = 'https://login.shop.example/verify?session=8c1f03e2';
const code = asPng(codePicture(holds));

const attached = (octets: Uint8Array, mediaType = 'image/png', header?: string): Enclosed =>
  header === undefined ? { octets, mediaType } : { octets, mediaType, header };
const codes = ({ links }: Mail) => links.filter(({ where }) => where === 'qr').map(({ href }) => href);
const kinds = ({ defects }: Mail) => defects.map(({ kind }) => kind);
const data = (octets: Uint8Array, type = 'image/png') =>
  `data:${type};base64,${Buffer.from(octets).toString('base64')}`;

describe('a code is a link', () => {
  test.each([
    ['attached', mailWith([attached(code)])],
    ['JPEG', mailWith([attached(asJpeg(codePicture(holds)), 'image/jpeg')])],
    ['GIF', mailWith([attached(asGif(codePicture(holds)), 'image/gif')])],
    ['BMP', mailWith([attached(asBmp(codePicture(holds)), 'image/bmp')])],
    ['declared to be something else', mailWith([attached(code, 'application/octet-stream')])],
    [
      'shown by its content id',
      mailWith([attached(code, 'image/png', 'Content-ID: <q@shop.example>\r\n')], '<img src="cid:q@shop.example">'),
    ],
    ['written out', mailWith([], `<p><img src="${data(code)}" alt=""></p>`)],
    [
      'written out in percent signs',
      mailWith(
        [],
        `<img src="data:image/png,${[...code].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('')}">`,
      ),
    ],
    ['written out with line breaks', mailWith([], `<img src="${data(code).replace(/.{70}/g, '$&\n')}">`)],
    [
      'in cells',
      mailWith([], `<p>Scan:</p>${table(modulesOf(holds), (isDark) => `bgcolor="${isDark ? '#000' : '#fff'}"`)}`),
    ],
    ['in characters', mailWith([], `<pre>${halfBlocks(modulesOf(holds))}</pre>`)],
  ])('%s', async (_, mail) => {
    const read = await readWithPixels(mail);
    expect(codes(read)).toEqual([holds]);
    expect(kinds(read)).toEqual([]);
    expect(read.links.find(({ where }) => where === 'qr')).toMatchObject({
      text: '',
      textLocus: null,
      host: 'login.shop.example',
      scheme: 'https',
      isHidden: false,
      within: null,
    });
  });

  test('with its place: the file', async () => {
    const { links, octets, body } = await readWithPixels(mailWith([attached(asPng(plain(30, 30))), attached(code)]));
    const [link] = links;
    expect(link).toMatchObject({
      part: '3',
      hrefLocus: { in: 'entity', part: '3', span: { start: 0, end: code.length } },
    });
    const span = link && sourceSpan(link.hrefLocus);
    expect(span).toEqual(body.entities.find(({ part }) => part === '3')?.body);
    expect(Buffer.from(octets.subarray(span?.start, span?.end)).toString('latin1')).toMatch(/^iVBORw0KGgo/);
  });

  test('with its place: the attribute', async () => {
    const { links, octets } = await readWithPixels(mailWith([], `<img src="${data(code)}">`));
    const span = links[0] && sourceSpan(links[0].hrefLocus);
    expect(Buffer.from(octets.subarray(span?.start, span?.end)).toString('latin1')).toBe(data(code));
  });

  test('with its place: the drawing', async () => {
    const drawn = halfBlocks(modulesOf(holds, { border: 0 }));
    const { links, octets } = await readWithPixels(mailWith([], `<pre>${drawn}</pre>`));
    const span = links[0] && sourceSpan(links[0].hrefLocus);
    expect(new TextDecoder().decode(octets.subarray(span?.start, span?.end)).replaceAll('\r', '')).toBe(drawn);
  });

  test('several, in the order of the source', async () => {
    const small = asPng(codePicture('https://small.example/', { scale: 2 }));
    const read = await readWithPixels(mailWith([attached(code), attached(small)], `<img src="${data(code)}">`));
    expect(codes(read)).toEqual([holds, holds, 'https://small.example/']);
  });

  test('hidden where all that shows it is', async () => {
    const file = attached(code, 'image/png', 'Content-ID: <q>\r\n');
    const hidden = await readWithPixels(mailWith([file], '<div style="display:none"><img src="cid:q"></div>'));
    expect(hidden.links[0]?.isHidden).toBe(true);
    const shown = await readWithPixels(mailWith([file], '<div hidden><img src="cid:q"></div><img src="cid:q">'));
    expect(shown.links[0]?.isHidden).toBe(false);
  });

  test('within an attached message', async () => {
    const inner = mailWith([attached(code)], '<p>Hi</p>')
      .replaceAll('boundary=b', 'boundary=c')
      .replaceAll('--b', '--c');
    const outer = mailWith([]).replace('--b--', `--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--`);
    const [link] = (await readWithPixels(outer)).links;
    expect(link).toMatchObject({ href: holds, where: 'qr', within: '2' });
  });
});

describe('nothing is read', () => {
  test('without somebody who decodes images', async () => {
    const read = await readWithPixels(mailWith([attached(code)]), null);
    expect([codes(read), kinds(read)]).toEqual([[], []]);
  });

  const refusing: ImagePixels = { read: async () => Promise.reject(new Error('asked')) };

  test.each([
    ['of a tracking pixel', mailWith([attached(asPng(plain(1, 1)))])],
    ['of a line', mailWith([attached(asPng(plain(600, 20)))])],
    ['of an image in the web', mailWith([], '<img src="https://img.shop.example/qr.png">')],
    ['of what is no image', mailWith([attached(Buffer.from('hello'))])],
    ['of a vector graphic', mailWith([], '<img src="data:image/svg+xml,<svg/>">')],
  ])('%s, nor is it decoded', async (_, mail) => {
    const read = await readWithPixels(mail, refusing);
    expect([codes(read), kinds(read)]).toEqual([[], []]);
  });
});

describe('caps are told', () => {
  const decoded: string[] = [];
  const counting: ImagePixels = {
    read: async (_, mediaType) => {
      decoded.push(mediaType);
      return plain(30, 30);
    },
  };
  const promised = (width: number, height: number) =>
    Buffer.concat([pngSignature, pngHeader(width, height), Buffer.alloc(40)]);

  test.each([
    ['sides', [attached(promised(60_000, 60_000))], 0, ['picture-too-large']],
    ['pixels of one', [attached(promised(5_000, 5_000))], 0, ['picture-too-large']],
    ['pixels of all', [1, 2, 3].map(() => attached(promised(4_000, 4_000))), 2, ['too-many-pictures']],
    ['octets', [attached(Buffer.concat([code, Buffer.alloc(maxPictureOctets)]))], 0, ['picture-too-large']],
    [
      'number',
      Array.from({ length: maxPictures + 2 }, () => attached(code)),
      maxPictures,
      ['too-many-pictures', 'too-many-pictures'],
    ],
    [
      'scans',
      [
        attached(
          Buffer.concat([
            asJpeg(plain(50, 50)).subarray(0, -2),
            Buffer.from(Array(100).fill([0xff, 0xda, 0, 3, 0]).flat()),
          ]),
          'image/jpeg',
        ),
      ],
      0,
      ['picture-too-large'],
    ],
  ])('%s', async (_, files, read, defects) => {
    decoded.length = 0;
    const mail = await readWithPixels(mailWith(files), counting);
    expect(decoded).toHaveLength(read);
    expect(kinds(mail)).toEqual(defects);
  });

  test('pixels that are searched: noise ends it', async () => {
    const large: ImagePixels = { read: async () => noise(800, 800, 1) };
    const mail = await readWithPixels(mailWith(Array.from({ length: 12 }, () => attached(code))), large);
    expect(kinds(mail)).toEqual(Array(7).fill('too-many-pictures'));
  });

  test('what cannot be decoded', async () => {
    expect(kinds(await readWithPixels(mailWith([attached(promised(100, 100))])))).toEqual(['picture-unreadable']);
  });
});

test('no damage makes it reject', async () => {
  const random = seededRandom(20_261_124);
  const html = `<img src="${data(code)}"><img src="cid:q"><pre>${halfBlocks(modulesOf(holds))}</pre>`;
  const files = [
    attached(code, 'image/png', 'Content-ID: <q>\r\n'),
    attached(asGif(codePicture(holds)), 'image/gif'),
    attached(asJpeg(codePicture(holds)), 'image/jpeg'),
  ];
  const mail = mailWith(files, html);
  for (let run = 0; run < 60; run++) {
    const characters = [...mail];
    for (let i = 0; i < 30; i++)
      characters[Math.floor(random() * characters.length)] = String.fromCharCode(Math.floor(random() * 128));
    const from = Math.floor(random() * mail.length);
    if (run % 3 === 0) characters.splice(from, Math.floor(random() * 5_000));
    await readWithPixels(characters.join('')).catch((error: Error) => {
      if (error.name !== 'UnreadableMessage') throw new Error(`run ${run}: ${error.message}`);
    });
  }
}, 60_000);
