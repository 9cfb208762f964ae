import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/checks/outcome.ts';
import { reasonsOf } from '../../src/verdict/reasons.ts';

const reason = (check: string, weight: number, severity: Severity = 'medium') => ({
  check,
  weight,
  finding: { severity },
});

const told = (...findings: ReturnType<typeof reason>[]) => reasonsOf(findings).map(({ check }) => check);

describe('reasons', () => {
  test('the weightiest first; what weighs nothing is none', () => {
    expect(told(reason('trace/a', 1), reason('trace/b', 0), reason('trace/c', 2))).toEqual(['trace/c', 'trace/a']);
  });

  test('what sees the same thing comes after all that says something else', () => {
    expect(
      told(
        reason('author/claims-a-brand', 3),
        reason('author/lookalike-domain', 2),
        reason('link/lookalike-host', 1),
        reason('link/leads-to-other-host', 0.5),
      ),
    ).toEqual(['author/claims-a-brand', 'link/lookalike-host', 'author/lookalike-domain', 'link/leads-to-other-host']);
  });

  test('several findings of one check are one thing', () => {
    expect(told(reason('link/a', 3), reason('link/a', 3), reason('body/b', 1))).toEqual(['link/a', 'body/b', 'link/a']);
  });

  test.each(['who', 'what'])('after what is told of one side the other speaks, begun with %s', (begun) => {
    const [one, other] = begun === 'who' ? ['trace', 'link'] : ['link', 'trace'];
    expect(told(reason(`${one}/a`, 4), reason(`${one}/b`, 3), reason(`${one}/c`, 2), reason(`${other}/d`, 1))).toEqual([
      `${one}/a`,
      `${other}/d`,
      `${one}/b`,
      `${one}/c`,
    ]);
  });

  test('then one of each part of the mail that has not spoken, what it says and how it is written being one', () => {
    expect(
      told(
        reason('body/a', 5),
        reason('author/b', 4),
        reason('wording/c', 3),
        reason('author/d', 2),
        reason('trace/e', 1.5),
        reason('link/f', 1, 'low'),
      ),
    ).toEqual(['body/a', 'author/b', 'trace/e', 'wording/c', 'author/d', 'link/f']);
  });

  test('a weak sign of the other side waits', () => {
    expect(told(reason('trace/a', 4), reason('trace/b', 3), reason('link/c', 1, 'low'))).toEqual([
      'trace/a',
      'trace/b',
      'link/c',
    ]);
  });
});
