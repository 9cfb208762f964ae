import { describe, expect, test } from 'vitest';
import { randomLookingLocalPart as check } from '../../../src/checks/author/random-looking-local-part.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_random_looking_local_part';
const fiftyLetters = 'qVZxfMqigEIfYvBocsvaUwdNGikIKLiDIOhLlKzgZfzpqiywqY';

describe('finds', () => {
  test.each([
    ['fifty letters', fiftyLetters, `medium ${says}`],
    ['capitals strewn in', 'aBeCoDaKiLoMeNu', `low ${says}`],
    ['a pile of consonants behind a word', 'info-cwpxhgtbygnsmsnrr', `low ${says}`],
  ])('%s', async (_, localPart, expected) => {
    const said = await examine(check, aMail({ From: `Shop <${localPart}@shop.example>` }));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toEqual([`author: ${localPart}`]);
  });

  test('fifty letters as a weaker sign where the domain stands behind them', async () => {
    const confirmed = { 'Authentication-Results': recorded('dkim=pass header.d=shop.example') };
    const said = await examine(check, aMail({ From: `${fiftyLetters}@shop.example`, ...confirmed }));
    expect(said.says).toEqual([`low ${says}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a name', 'hanako.yamada'],
    ['a long romanized name', 'takahashishinichirou'],
    ['a long German word', 'rechtschreibpruefung'],
    ['a Polish name', 'krzysztofwojciechowski'],
    ['a long English phrase', 'thestrengthsandlengths'],
    ['capitals at each word', 'CustomerServiceCenterJapan'],
    ['an abbreviation', 'CNNNewsAlert'],
    ['initials', 'mrstvwxyz'],
    ['a digest in hexadecimal', 'deadbeefcafebabedeadbeefcafebabe'],
    ['VERP', 'bounce-xkqzvbwpth-ann=home.test'],
    ['a tag', 'reply+abgkxzvbqwtplmnrtzvb'],
    ['campaign numbers', 'news.3x9586.b5w0blztbvHPdZdxx'],
  ])('%s', async (_, localPart) => {
    expect((await examine(check, aMail({ From: `Shop <${localPart}@shop.example>` }))).kind).toBe('clear');
  });
});

test('not applicable: no author', async () => {
  expect((await examine(check, aMail({ From: null }))).says).toEqual(['because_no_author_domain']);
});
