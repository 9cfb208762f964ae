import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/checks/outcome.ts';
import type { CheckResult } from '../../src/checks/run-checks.ts';
import type { Trace } from '../../src/mail/trace/trace.ts';
import { weigh } from '../../src/verdict/weigh.ts';
import { aMail } from '../checks/a-mail.ts';
import { factsOf } from '../checks/facts-of.ts';

const evidence = [{ role: 'subject', locus: { in: 'source', span: { start: 0, end: 1 } }, reads: 'x' }] as const;
const trace: Trace = {
  stamps: [],
  hops: [],
  border: null,
  ownSide: [],
  perhapsOwn: null,
  handedOverBy: null,
  reported: null,
  claimed: null,
  listBorder: null,
  faults: [],
};

function found(check: string, ...severities: [Severity, ...Severity[]]): CheckResult {
  const finding = (severity: Severity): Finding => ({
    severity,
    explanation: { key: 'k', params: {} },
    evidence,
    about: [],
  });
  const [first, ...rest] = severities;
  return { check, outcome: { kind: 'found', findings: [finding(first), ...rest.map(finding)] } };
}

function assured(check: string): CheckResult {
  return {
    check,
    outcome: {
      kind: 'clear',
      assurances: [{ explanation: { key: 'check_acquaintance_trusted_sender', params: {} }, evidence, about: [] }],
    },
  };
}

const judge = (...results: CheckResult[]) => weigh(results, { trace, author: null, authenticated: [] });

describe('weigh', () => {
  test('notes alone never warn, however many', () => {
    const notes = Array.from({ length: 40 }, (_, index) => found(`a/${index}`, 'note'));
    expect(judge(...notes).level).toBe('clear');
  });

  test('one high finding is caution, one on each side of a fraud is danger', () => {
    expect(judge(found('a/a', 'high')).level).toBe('caution');
    expect(judge(found('a/a', 'high'), found('link/b', 'high')).level).toBe('danger');
  });

  test('whatever is found of who sends it alone is no danger', () => {
    const all = Array.from({ length: 30 }, (_, index) => found(`author/${index}`, 'high'));
    expect(judge(...all).level).toBe('caution');
  });

  test('weak signs are no danger, however many: advertising is made of them', () => {
    const all = ['author', 'link', 'wording'].flatMap((area) =>
      Array.from({ length: 20 }, (_, index) => found(`${area}/${index}`, 'low')),
    );
    expect(judge(...all).level).toBe('caution');
    expect(judge(...all, found('link/telling', 'medium')).level).toBe('danger');
  });

  test('whose mark a mail puts on is what it wants', () => {
    expect(judge(found('author/claims-a-brand', 'high'), found('trace/a', 'high')).level).toBe('danger');
  });

  test('checks of one group count once', () => {
    const alone = judge(found('trace/implausible-helo', 'low'));
    expect(judge(found('trace/implausible-helo', 'low'), found('trace/automatic-reverse-name', 'low')).score).toBe(
      alone.score,
    );
  });

  test('a domain registered shortly before is a caution though it authenticates itself', () => {
    const explanation = { key: 'check_domain_registered_recently_author', params: {} };
    const young: Finding = { severity: 'high', explanation, evidence, about: [] };
    const result: CheckResult = { check: 'a/young', outcome: { kind: 'found', findings: [young] } };
    expect(judge(result, assured('a/b')).level).toBe('caution');
    expect(judge(result).level).toBe('caution');
  });

  test('many findings of one check count once', () => {
    expect(judge(found('a/a', 'high', 'high', 'high')).score).toBe(judge(found('a/a', 'high')).score);
  });

  test('a finding never lowers the score, an assurance never raises it', () => {
    const base = judge(found('a/a', 'medium'));
    for (const severity of ['note', 'low', 'medium', 'high'] as const) {
      expect(judge(found('a/a', 'medium'), found('a/b', severity)).score).toBeGreaterThanOrEqual(base.score);
    }
    expect(judge(found('a/a', 'medium'), assured('a/c')).score).toBeLessThan(base.score);
  });

  test('assurances do not silence hard evidence', () => {
    const assurances = Array.from({ length: 9 }, (_, index) => assured(`s/${index}`));
    expect(judge(found('a/a', 'high'), ...assurances).level).toBe(judge(found('a/a', 'high')).level);
    expect(judge(found('a/a', 'high'), found('link/b', 'high'), ...assurances).level).toBe('danger');
  });

  test('reasons stand in the order of their weight, notes are none', () => {
    const { reasons } = judge(found('a/low', 'low'), found('a/note', 'note'), found('a/high', 'high'));
    expect(reasons.map(({ check }) => check)).toEqual(['a/high', 'a/low']);
  });

  test('no kind of attack and no assurance where they do not belong', () => {
    expect(judge()).toMatchObject({ level: 'clear', assurance: 'unconfirmed', attack: null });
    expect(judge(found('body/fake-bounce', 'high'))).toMatchObject({
      level: 'caution',
      assurance: null,
      attack: 'fake-bounce',
    });
  });

  test.each([
    ['the own organization’s', 'home.example', 'internal'],
    ['another’s', 'office.example', 'unconfirmed'],
    ['a provider’s, where strangers write under the same domain', 'nifty.com', 'unconfirmed'],
  ])('mail that never came from outside is internal where its author is %s', async (_, domain, assurance) => {
    const server = domain === 'nifty.com' ? 'mx.nifty.com' : 'mx.home.example';
    const facts = await factsOf(
      aMail({
        Received: `by ${server} (Postfix, from userid 33) id 9; Tue, 02 Aug 2022 00:00:08 +0900`,
        From: `taro@${domain}`,
      }),
    );
    expect(weigh([], facts).assurance).toBe(assurance);
  });
});
