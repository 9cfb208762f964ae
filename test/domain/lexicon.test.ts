import { describe, expect, test } from 'vitest';
import { foldedLetters } from '../../src/domain/folded-letters.ts';
import { lexiconFiles, phrasesOf, saidIn, themes } from '../../src/domain/lexicon.ts';
import { parsePhrase } from '../../src/domain/phrase-pattern.ts';

describe.each(lexiconFiles.map((file) => [file.language, file] as const))('%s', (_, file) => {
  test('has only themes and sets of words that there are', () => {
    expect(Object.keys(file.themes).filter((theme) => !(themes as readonly string[]).includes(theme))).toEqual([]);
    const named = Object.values(file.themes)
      .flat()
      .flatMap((phrase) => [...phrase.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => !(name in file.words))).toEqual([]);
  });

  test('has phrases that can be read, of words that have letters', () => {
    for (const { phrase } of phrasesOf(file)) {
      expect(phrase.replace(/\([^()]*\)\??/g, ''), phrase).not.toMatch(/[()<>?]/);
      const pattern = parsePhrase(phrase);
      expect(pattern.length, phrase).toBeGreaterThan(0);
      expect(
        pattern.some(({ isOptional }) => !isOptional),
        phrase,
      ).toBe(true);
      for (const { words } of pattern) {
        for (const word of words) expect(foldedLetters(word.replaceAll('#', '00'), true).text, phrase).not.toBe('');
      }
    }
  });

  test('names no phrase twice in a theme', () => {
    const phrases = phrasesOf(file).map(({ subject, phrase }) => `${subject} ${phrase}`);
    expect(phrases).toEqual([...new Set(phrases)]);
  });
});

test('a text costs no more for being hostile', () => {
  const hostile = [
    'account '.repeat(2_500),
    'a c c o u n t '.repeat(1_400),
    '停止'.repeat(10_000),
    '#0'.repeat(10_000),
  ];
  for (const text of hostile) expect(saidIn(text, true).length).toBeLessThanOrEqual(301);
});
