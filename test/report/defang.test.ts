import { expect, test } from 'vitest';
import { defang } from '../../src/report/defang.ts';

test.each([
  ['https://login.example.test/a.html?x=1.2', 'hxxps://login[.]example[.]test/a.html?x=1.2'],
  ['HTTP://EXAMPLE.TEST', 'hxxp://EXAMPLE[.]TEST'],
  ['example.test', 'example[.]test'],
  ['mailto:a@example.test', 'mailto:a@example[.]test'],
  ['https://a.example@evil.test/', 'hxxps://a[.]example@evil[.]test/'],
  ['', ''],
  ['line\nend.test', 'line\nend[.]test'],
])('%s', (url, expected) => {
  expect(defang(url)).toBe(expected);
});
