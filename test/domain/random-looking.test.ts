import { expect, test } from 'vitest';
import { changesToDigits, isRandomRun, longestLetterRun } from '../../src/domain/random-looking.ts';

test.each(['notificationsxpcmfek', 'newsletterqxqjm', 'chpgkjgbleilroowfqiaajmlw', 'xkqzvbnmtrwpls', 'KjHgFdSaQwErTy'])(
  '%s looks random',
  (run) => {
    expect(isRandomRun(run)).toBe(true);
  },
);

test.each([
  'donaudampfschifffahrt',
  'llanfairpwll',
  'msnbc',
  'customerservice',
  'sakuranokai',
  'narendrasinghpwn',
  'angstschweissperle',
  'krzysztofwojciechowski',
])('%s does not', (run) => {
  expect(isRandomRun(run)).toBe(false);
});

test('the longest run of letters', () => {
  expect(longestLetterRun('ab12cdef-gh')).toBe('cdef');
  expect(longestLetterRun('12-34')).toBe('');
});

test('how often letters and digits change places', () => {
  expect(changesToDigits('z4q20ky7')).toBe(5);
  expect(changesToDigits('abc-123')).toBe(0);
});
