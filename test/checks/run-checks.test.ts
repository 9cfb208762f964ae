import { expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import type { Facts } from '../../src/checks/facts.ts';
import { clear } from '../../src/checks/outcome.ts';
import { runChecks } from '../../src/checks/run-checks.ts';

const facts = { links: [], now: 5 } as unknown as Facts;

test('a check is handed the facts it declares and no other', () => {
  const seen: string[][] = [];
  const nosy = check({
    id: 'a/nosy',
    needs: ['links'],
    examine(handed) {
      seen.push(Object.keys(handed));
      return clear();
    },
  });
  runChecks([nosy], facts);
  expect(seen).toEqual([['links']]);
});

test('a check that throws could not be checked, and the others run', () => {
  const broken = check({
    id: 'a/broken',
    needs: [],
    examine(): never {
      throw new Error('out of order');
    },
  });
  const sound = check({ id: 'a/sound', needs: [], examine: () => clear() });
  expect(runChecks([broken, sound], facts)).toEqual([
    {
      check: 'a/broken',
      outcome: { kind: 'couldNotCheck', because: { key: 'because_internal_error', params: { error: 'out of order' } } },
    },
    { check: 'a/sound', outcome: { kind: 'clear', assurances: [] } },
  ]);
});
