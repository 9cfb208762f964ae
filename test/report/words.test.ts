import { describe, expect, test } from 'vitest';
import en from '../../_locales/en/messages.json' with { type: 'json' };
import ja from '../../_locales/ja/messages.json' with { type: 'json' };
import { languageOf, word } from '../../src/report/words.ts';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const catalogues: Readonly<Record<'en' | 'ja', Catalogue>> = { en, ja };

/**
 * Words that promise more than anybody can know of a mail, each with the keys that may use it and why. A
 * sentence that warns of what no check can see needs them; no sentence that speaks for a mail does.
 */
const banned: readonly {
  readonly language: 'en' | 'ja';
  readonly pattern: RegExp;
  readonly except: Readonly<Record<string, string>>;
}[] = [
  { language: 'en', pattern: /\bsafe(ly|ty)?\b/i, except: {} },
  {
    language: 'en',
    pattern: /\bgenuine(ly)?\b|\bauthentic\b|\blegitimate\b/i,
    except: {
      limits: 'says that a hijacked account leaves no traces',
      extension_description: 'says what Mekiki is for, of no mail in particular',
    },
  },
  { language: 'ja', pattern: /安全|安心/, except: {} },
  {
    language: 'ja',
    pattern: /本物|正規のメール(?!サーバー)/,
    except: { limits: 'says that a hijacked account leaves no traces' },
  },
];

describe('the catalogue in both languages', () => {
  test('has the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  });

  test('has its keys in order', () => {
    for (const catalogue of Object.values(catalogues)) {
      expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).sort());
    }
  });

  test('names the same values', () => {
    const names = (message: string) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();
    const differing = Object.keys(en).filter(
      (key) => `${names(catalogues.en[key]?.message ?? '')}` !== `${names(catalogues.ja[key]?.message ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  test('has no empty sentence and no stray space', () => {
    const bad = Object.values(catalogues).flatMap((catalogue) =>
      Object.entries(catalogue).filter(([, { message }]) => message === '' || message !== message.trim()),
    );
    expect(bad).toEqual([]);
  });

  test.each(banned)('promises nothing: $pattern in $language', ({ language, pattern, except }) => {
    const speaking = Object.entries(catalogues[language]).filter(([, { message }]) => pattern.test(message));
    expect(speaking.map(([key]) => key).filter((key) => !(key in except))).toEqual([]);
  });
});

describe('a sentence with its values', () => {
  test('values are put in as they are and never read for further placeholders', () => {
    expect(word('en', 'panel_attack', { attack: '{attack} $& <b>' })).toBe('Method: {attack} $& <b>');
  });

  test('an unknown key and an unknown name are seen, not thrown', () => {
    expect(word('en', 'no_such_key')).toBe('no_such_key');
    expect(word('en', 'panel_attack', { toString: 'x' })).toBe('Method: {attack}');
  });

  test.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['ja_JP.UTF-8', 'ja'],
    ['en-GB', 'en'],
    ['jav', 'en'],
    [undefined, 'en'],
  ])('language of %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

test('a country is said by its name, by whatever code or name it comes', () => {
  const say = (language: 'en' | 'ja', country: string) => word(language, 'place_city', { city: 'X', country });
  expect(say('en', 'GB')).toContain('United Kingdom');
  expect(say('ja', 'GB')).toContain('イギリス');
  expect(say('ja', 'イギリス')).toBe(say('ja', 'GB'));
  expect(say('en', 'no code')).toContain('no code');
});
