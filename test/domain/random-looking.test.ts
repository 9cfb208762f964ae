import { expect, test } from 'vitest';
import { isRandomLooking, longestLetterRun } from '../../src/domain/random-looking.ts';

test.each(['chpgkjgbleilroowfqiaajmlw', 'xkqzvbnmtrwpls', 'KjHgFdSaQwErTy'])('%s looks random', (run) => {
  expect(isRandomLooking(run)).toBe(true);
});

test.each(['donaudampfschifffahrt', 'llanfairpwll', 'msnbc', 'customerservice', 'sakuranokai'])(
  '%s does not',
  (run) => {
    expect(isRandomLooking(run)).toBe(false);
  },
);

test('the longest run of letters', () => {
  expect(longestLetterRun('ab12cdef-gh')).toBe('cdef');
  expect(longestLetterRun('12-34')).toBe('');
});
