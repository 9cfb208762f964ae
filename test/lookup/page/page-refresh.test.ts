import { expect, test } from 'vitest';
import { readRefresh } from '../../../src/lookup/page/page-refresh.ts';

const base = 'https://a.test/x/y';

test.each([
  ['0;url=/z', 'https://a.test/z', true],
  ['0; URL = "https://b.test/"', 'https://b.test/', true],
  ["5,url='z' rest", 'https://a.test/x/z', true],
  [';url=z', 'https://a.test/x/z', true],
  ['1.5 ; z', 'https://a.test/x/z', true],
  ['0 url=z', 'https://a.test/x/z', true],
  ['60;z', 'https://a.test/x/z', true],
  ['61;z', 'https://a.test/x/z', false],
  ['99999999999999999999;z', 'https://a.test/x/z', false],
])('%s', (value, url, isRedirect) => {
  expect(readRefresh(value, base)).toEqual({ url, isRedirect });
});

test.each(['5', '', '0;url=', '0;#here', '0;url=y', '0;url=https://['])('leads nowhere: %s', (value) => {
  expect(readRefresh(value, base)).toBeNull();
});
