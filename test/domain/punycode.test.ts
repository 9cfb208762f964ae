import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unicodeHost, unicodeLabel } from '../../src/domain/punycode.ts';

test.each([
  ['xn--r8jz45g.xn--zckzah', '例え.テスト'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['xn--pypal-4ve.example', 'p\u0430ypal.example'],
  ['plain.example', 'plain.example'],
  ['xn--.example', 'xn--.example'],
  ['xn--99999999999.example', 'xn--99999999999.example'],
])('RFC 3492: %s reads %s', (host, shown) => {
  expect(unicodeHost(host)).toBe(shown);
});

test('never throws, and undoes what a browser does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('あ', '楽', 'é', 'ж', 'a', '1'), minLength: 1, maxLength: 12 }),
      (label) => {
        const host = new URL(`http://a${label}.example/`).hostname;
        expect(unicodeHost(host)).toBe(`a${label}.example`);
      },
    ),
  );
  fc.assert(fc.property(fc.string({ maxLength: 63 }), (text) => void unicodeLabel(`xn--${text}`)));
});
