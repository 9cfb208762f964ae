import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { groups } from '../../src/verdict/groups.ts';

describe('groups of checks', () => {
  const ids = new Set(checks.map(({ id }) => id));
  const named = Object.values(groups).flat();

  test.each(named)('%s is a check', (id) => {
    expect(ids).toContain(id);
  });

  test('no check stands in two', () => {
    expect(named).toEqual([...new Set(named)]);
  });
});
