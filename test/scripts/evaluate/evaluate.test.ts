import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JudgedMail } from '../../../scripts/evaluate/judged-mail.ts';
import { labelledMails, NoCollection } from '../../../scripts/evaluate/labelled-mails.ts';
import { measure } from '../../../scripts/evaluate/measure.ts';
import { measuresAsText } from '../../../scripts/evaluate/measures-as-text.ts';
import { shareOfClusters } from '../../../scripts/evaluate/share.ts';

function judged(over: Partial<JudgedMail>): JudgedMail {
  const label = { file: 'a.eml', class: 'phish', set: 'made', kind: '', cluster: '1' } as const;
  const judgement = { verdict: 'clear', score: 0, attack: null, findings: [], assurances: [], reasons: [] } as const;
  return { ...label, ...judgement, milliseconds: 1, ...over };
}

describe('labelled mails', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'labelled-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('by an index, in its order, whatever its other columns', async () => {
    writeFileSync(
      path.join(folder, 'INDEX.tsv'),
      'year\tfile\tclass\tset\tkind\tcluster\n2026\tx/1.eml\tham\tlist\t\t7\n2025\tx/2.eml\tphish\tpot\tcred\t8\n',
    );
    expect(await labelledMails(folder)).toEqual([
      { file: 'x/1.eml', class: 'ham', set: 'list', kind: '', cluster: '7' },
      { file: 'x/2.eml', class: 'phish', set: 'pot', kind: 'cred', cluster: '8' },
    ]);
  });

  test('by folders named by class, a set a folder below, a cluster a file', async () => {
    mkdirSync(path.join(folder, 'ham/bank'), { recursive: true });
    mkdirSync(path.join(folder, 'phish'));
    writeFileSync(path.join(folder, 'ham/bank/1.eml'), '');
    writeFileSync(path.join(folder, 'phish/2.eml'), '');
    expect(await labelledMails(folder)).toEqual([
      { file: 'phish/2.eml', class: 'phish', set: 'phish', kind: '', cluster: 'phish/2.eml' },
      { file: 'ham/bank/1.eml', class: 'ham', set: 'bank', kind: '', cluster: 'ham/bank/1.eml' },
    ]);
  });

  test('a class that is none is told with its line', async () => {
    writeFileSync(path.join(folder, 'INDEX.tsv'), 'file\tclass\tset\tkind\tcluster\nx\tgood\ts\t\t1\n');
    await expect(labelledMails(folder)).rejects.toThrow(/line 2/);
  });

  test('a folder without labels is none', async () => {
    await expect(labelledMails(folder)).rejects.toThrow(NoCollection);
  });
});

describe('share of clusters', () => {
  test('a cluster counts once, as the part of its mails', () => {
    const mails = [
      ...Array.from({ length: 98 }, () => ({ cluster: 'campaign', has: true })),
      { cluster: 'b', has: false },
    ];
    const { share, clusters, having } = shareOfClusters(mails, ({ has }) => has);
    expect({ share, clusters, having }).toEqual({ share: 0.5, clusters: 2, having: 1 });
    const half = [
      { cluster: 'c', has: true },
      { cluster: 'c', has: false },
    ];
    expect(shareOfClusters(half, ({ has }) => has).share).toBe(0.5);
  });

  test('Wilson’s interval of 95 % (1927): 10 of 100 are 5.5 to 17.4 %, 0 of 20 are 0 to 16.1 %', () => {
    const mails = (count: number, having: number) =>
      Array.from({ length: count }, (_, index) => ({ cluster: `${index}`, has: index < having }));
    const ten = shareOfClusters(mails(100, 10), ({ has }) => has);
    expect([ten.low.toFixed(3), ten.high.toFixed(3)]).toEqual(['0.055', '0.174']);
    const none = shareOfClusters(mails(20, 0), ({ has }) => has);
    expect([none.low.toFixed(3), none.high.toFixed(3)]).toEqual(['0.000', '0.161']);
  });
});

describe('measures', () => {
  const finding = { check: 'a/a', key: 'check_a_a', severity: 'medium' } as const;
  const mails = [
    judged({ file: 'p1', verdict: 'danger', cluster: '1', findings: [finding], reasons: ['a/a'] }),
    judged({ file: 'p2', cluster: '2' }),
    judged({ file: 'h1', class: 'ham', verdict: 'caution', cluster: '3', findings: [finding], reasons: ['a/a'] }),
    judged({ file: 'h2', class: 'ham', cluster: '4', findings: [{ ...finding, severity: 'note' }] }),
    { file: 'x', class: 'ham', set: 'made', kind: '', cluster: '5', error: 'no mail' } as const,
  ];

  test('by set, by check, and one by one where wrong', () => {
    const { sets, checks, falseAlarms, missed, unreadable } = measure(mails);
    expect(sets.map(({ name, warned, danger }) => [name, warned.share, danger.share])).toEqual([
      ['ham made', 0.5, 0],
      ['phish made', 0.5, 0.5],
    ]);
    expect(checks).toEqual([{ check: 'a/a', right: 0.5, wrong: 0.5, carriedRight: 1, carriedWrong: 1 }]);
    expect(falseAlarms.map(({ file }) => file)).toEqual(['h1']);
    expect(missed.map(({ file }) => file)).toEqual(['p2']);
    expect(unreadable).toEqual([{ file: 'x', error: 'no mail' }]);
  });

  test('a genuine mail that an assurance alone keeps from danger is named', () => {
    const findings = [
      { check: 'author/claims-a-brand', key: 'new_high', severity: 'medium' },
      { check: 'link/userinfo', key: 'new_link', severity: 'medium' },
      { check: 'body/form', key: 'new_form', severity: 'medium' },
    ] as const;
    const assurances = [{ check: 'acquaintance/trusted-sender', key: 'check_acquaintance_trusted_sender' }];
    const mail = judged({ file: 'h', class: 'ham', verdict: 'caution', findings, assurances });
    expect(measure([mail]).loadBearing).toEqual([{ file: 'h', check: 'acquaintance/trusted-sender' }]);
    expect(measure([{ ...mail, assurances: [] }]).loadBearing).toEqual([]);
  });

  test('as text: every false alarm named, missed fraud only where asked', () => {
    const measures = measure(mails);
    expect(measuresAsText(measures, false)).toContain('  h1 [ham made] caution 0.00 a/a');
    expect(measuresAsText(measures, false)).not.toContain('p2');
    expect(measuresAsText(measures, true)).toContain('  p2 [phish made]');
  });
});
