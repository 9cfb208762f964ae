import { describe, expect, test } from 'vitest';
import { judgementOf } from '../../src/thunderbird/judgement.ts';
import { aReport } from '../report/a-report.ts';

const finding = (text: string) =>
  ({ check: 'link/x', severity: 'high', key: 'x', params: {}, text, evidence: [], isLookedUp: false }) as const;

describe('judgement', () => {
  test('of a report: its verdict in one sentence and its weightiest reason', () => {
    const report = aReport({
      verdict: 'danger',
      assurance: null,
      findings: [finding('one'), finding('two')],
      reasons: [1, 0],
    });
    expect(judgementOf(report)).toEqual({
      level: 'danger',
      assurance: null,
      verdict: 'Very likely a fraud',
      reason: 'two',
      isLookedUp: false,
    });
  });

  test('what a look at a page has shown is no reason that is written down', () => {
    const shown = { ...finding('leads to far.example'), check: 'link/leads-to-other-host' };
    const report = aReport({ verdict: 'danger', findings: [shown, finding('of the mail')], reasons: [0, 1] });
    expect(judgementOf(report).reason).toBe('of the mail');
    expect(judgementOf({ ...report, reasons: [0] }).reason).toBeNull();
  });

  test('of a clear report: no reason', () => {
    expect(judgementOf(aReport({ findings: [finding('a note')] }))).toMatchObject({ level: 'clear', reason: null });
  });

  test('characters of the mail that hide text or turn it round are shown as such', () => {
    const report = aReport({ verdict: 'caution', findings: [finding('name \u202egpj.\u200bexe\u2066')], reasons: [0] });
    expect(judgementOf(report).reason).toBe('name \ufffdgpj.\ufffdexe\ufffd');
  });
});
