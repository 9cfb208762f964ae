import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/domain/edit-distance.ts';

test.each([
  ['amazon', 'amazon', 0],
  ['amazon', 'amzaon', 1],
  ['amazon', 'amazn', 1],
  ['amazon', 'amazoon', 1],
  ['amazon', 'omazon', 1],
  ['amazon', 'amozan', 2],
  ['amazon', 'rakuten', 3],
  ['', 'abcd', 3],
])('%s to %s, asked up to 2: %i', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

test('the same either way, and null only of itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 8);
      expect(editDistance(other, one, 8)).toBe(distance);
      expect(distance === 0).toBe(one === other);
    }),
  );
});
