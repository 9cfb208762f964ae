import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/checks/outcome.ts';
import type { Wording } from '../../src/checks/wording.ts';
import { type Theme, themes } from '../../src/domain/lexicon.ts';
import { hasWord } from '../../src/report/words.ts';
import { attackOf, isPlainAdvertising } from '../../src/verdict/attack.ts';
import type { WeighedFinding } from '../../src/verdict/weigh.ts';

function found(check: string, severity: Severity = 'medium', weight = 1): WeighedFinding {
  const locus = { in: 'source', span: { start: 0, end: 1 } } as const;
  const evidence = [{ role: 'author', locus, reads: 'a' }] as const;
  return { check, weight, finding: { severity, explanation: { key: 'k', params: {} }, evidence, about: [] } };
}

describe('kind of fraud', () => {
  test.each([
    [['wording/extorts'], 'extortion'],
    [['wording/fake-president'], 'fake-president'],
    [['body/fake-bounce', 'author/claims-a-brand'], 'fake-bounce'],
    [['wording/speaks-for-own-mail-system'], 'fake-mailbox-notice'],
    [['wording/wants-a-call', 'author/claims-a-brand'], 'fake-invoice'],
    [['wording/asks-for-answer-elsewhere'], 'advance-fee'],
    [['wording/urges-to-follow-strange-link', 'wording/speaks-of-waiting-parcel'], 'parcel-fee'],
    [['wording/urges-to-follow-strange-link', 'wording/promises-prize'], 'prize-bait'],
    [['author/claims-a-brand', 'wording/asks-to-verify'], 'credential-phishing'],
    [['author/claims-a-brand'], 'brand-impersonation'],
    [['wording/speaks-of-waiting-parcel'], null],
    [[], null],
  ] as const)('%j: %s', (checks, attack) => {
    expect(attackOf(checks.map((check) => found(check)))).toBe(attack);
    if (attack !== null) expect(hasWord(`attack_${attack.replaceAll('-', '_')}`)).toBe(true);
  });

  test('what weighs nothing names nothing', () => {
    expect(attackOf([found('author/claims-a-brand', 'note', 0)])).toBeNull();
  });
});

describe('plain advertising', () => {
  const saying = (...said: Theme[]): Wording => ({
    said: new Map(said.map((theme) => [theme, []])),
    text: null,
    isCut: false,
  });

  test('promotes in its own name', () => {
    expect(isPlainAdvertising([found('trace/unproven-client')], saying('promotion', 'unsubscribe'))).toBe(true);
  });

  test.each([
    ['poses as a brand', [found('author/claims-a-brand')], saying('promotion')],
    ['urges to follow a strange link', [found('wording/urges-to-follow-strange-link')], saying('unsubscribe')],
    ['promises a prize', [], saying('promotion', 'prize')],
    ['says nothing of the kind', [], saying('greeting')],
  ])('not what %s', (_, findings, wording) => {
    expect(isPlainAdvertising(findings, wording)).toBe(false);
  });

  test('is told apart by themes of the lexicon', () => {
    expect(themes).toContain('promotion');
    expect(isPlainAdvertising([], undefined)).toBe(false);
  });
});
