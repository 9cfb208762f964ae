import { expect, test } from 'vitest';
import { abusedSuffixes } from '../../src/data/abused-suffixes.ts';
import { isUnderAbusedSuffix } from '../../src/domain/abused-suffix.ts';

test('every suffix of the table is a top-level domain, and stands once', () => {
  expect(abusedSuffixes.filter((suffix) => !/^[a-z]{2,}$/.test(suffix))).toEqual([]);
  expect(new Set(abusedSuffixes).size).toBe(abusedSuffixes.length);
});

test.each(['example-shop.icu', 'mx.example-shop.CFD', 'a.example-shop.icu.'])('%s is under one', (host) => {
  expect(isUnderAbusedSuffix(host)).toBe(true);
});

test.each(['icu', 'icu.example', 'example.com', '192.0.2.1', ''])('“%s” is not', (host) => {
  expect(isUnderAbusedSuffix(host)).toBe(false);
});
