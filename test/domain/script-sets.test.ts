import { expect, test } from 'vitest';
import { isMixedScript, scriptsOf } from '../../src/domain/script-sets.ts';

test.each([
  ['p\u0430ypal', true],
  ['goοgle', true],
  ['楽天カードABC', false],
  ['한국abc', false],
  ['ΑΝΑ', false],
  ['ラクテンー', false],
  ['bücher-2', false],
  ['ラクテン한국', true],
])('UTS 39 §5.2: %s mixes scripts: %s', (text, isMixed) => {
  expect(isMixedScript(text)).toBe(isMixed);
});

test('a letter of several scripts counts for none by itself', () => {
  expect([...scriptsOf('ー')]).toEqual([]);
});
