import { expect, test } from 'vitest';
import { decodePage } from '../../../src/lookup/page/decode-page.ts';

const octets = (...values: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'string' ? [...value].map((c) => c.charCodeAt(0)) : value)),
  );
/** ログイン. */
const shiftJis = [0x83, 0x8d, 0x83, 0x4f, 0x83, 0x43, 0x83, 0x93];
const eucJp = [0xa5, 0xed, 0xa5, 0xb0, 0xa5, 0xa4, 0xa5, 0xf3];
const iso2022 = [0x1b, 0x24, 0x42, 0x25, 0x6d, 0x25, 0x30, 0x25, 0x24, 0x25, 0x73, 0x1b, 0x28, 0x42];
const utf8 = [0xe3, 0x83, 0xad, 0xe3, 0x82, 0xb0, 0xe3, 0x82, 0xa4, 0xe3, 0x83, 0xb3];

test.each([
  ['EUC-JP by its field', octets(eucJp), 'text/html; charset=EUC-JP'],
  ['Shift_JIS by its field, quoted', octets(shiftJis), 'text/html;charset="x-sjis"'],
  ['Shift_JIS by its meta', octets('<meta charset=Shift_JIS>', shiftJis), 'text/html'],
  [
    'EUC-JP by its old meta',
    octets('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=euc-jp">', eucJp),
    null,
  ],
  ['ISO-2022-JP by nothing', octets(iso2022), 'text/html'],
  ['UTF-8 by its mark, whatever the field says', octets([0xef, 0xbb, 0xbf], utf8), 'text/html; charset=shift_jis'],
  ['UTF-8 by nothing', octets(utf8), null],
  ['EUC-JP by what it looks like', octets(eucJp, eucJp), null],
  ['a label that means nothing', octets(utf8), 'text/html; charset=klingon'],
  ['a meta that says UTF-16', octets('<meta charset=utf-16>', utf8), null],
])('%s', (_, page, contentType) => {
  expect(decodePage(page, contentType)).toContain('ログイン');
});

test('UTF-16 by its mark', () => {
  expect(decodePage(octets([0xff, 0xfe, 0xed, 0x30, 0xb0, 0x30]), null)).toBe('ログ');
});
