import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownHost } from '../../src/domain/shown-host.ts';

const hostOf = (name: string) => new URL(`http://${name}/`).hostname;
const told = (name: string) =>
  shownHost(hostOf(name)).unusual.map(
    ({ character, codePoint, script, standsFor }) => `${character} ${codePoint} ${script} ${standsFor}`,
  );

describe('marks', () => {
  test.each([
    ['a letter of another script', 'p\u0430ypal.example', ['\u0430 U+0430 Cyrillic a']],
    ['a Greek one', 'g\u03bfogle.example', ['\u03bf U+03BF Greek o']],
    ['each letter once', '\u043e\u043e.example', ['\u043e U+043E Cyrillic o']],
    ['a Latin letter that is another', '\u0261oogle.example', ['\u0261 U+0261 Latin g']],
    ['an i without its dot', '\u0131ce.example', ['\u0131 U+0131 Latin i']],
    ['an accent that is overlooked', 'paypa\u013a.example', ['\u013a U+013A Latin l']],
    ['kanji among katakana', 'カ一ド.example', ['一 U+4E00 Han ー']],
    ['kanji after other kanji', '三井住友力ード.example', ['力 U+529B Han カ']],
    ['kanji beside such kanji', '力一ド.example', ['力 U+529B Han カ', '一 U+4E00 Han ー']],
    ['a script that does not belong there', 'bank한и.example', ['한 U+D55C Hangul null', 'и U+0438 Cyrillic null']],
  ])('%s', (_, name, expected) => {
    expect(told(name)).toEqual(expected);
  });
});

describe('leaves alone', () => {
  test.each([
    ['plain names', 'shop.example'],
    ['Japanese', '三井住友カード.example'],
    ['a kanji 一 among kanji', '一番.example'],
    ['a kanji 力 beside hiragana', '力もち.example'],
    ['kanji after katakana', 'ニュース一覧.example'],
    ['一 before katakana', '日本一ラーメン.example'],
    ['a Cyrillic word', 'россия.example'],
    ['Korean', '한국.example'],
    ['an address', '192.0.2.1'],
  ])('%s', (_, name) => {
    expect(told(name)).toEqual([]);
  });
});

test('host and registrable domain are U-labels', () => {
  expect(shownHost('www.xn--bcher-kva.co.uk')).toMatchObject({
    host: 'www.b\u00fccher.co.uk',
    registrableDomain: 'b\u00fccher.co.uk',
  });
  expect(shownHost('192.0.2.1')).toMatchObject({ host: '192.0.2.1', registrableDomain: null });
});

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void shownHost(`xn--${text}.xn--bcher-kva`)));
});
