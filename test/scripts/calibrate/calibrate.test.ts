import { describe, expect, test } from 'vitest';
import { fitWeights, nameOf } from '../../../scripts/calibrate/fit.ts';
import { heldOutBySet } from '../../../scripts/calibrate/held-out.ts';
import { type Sample, samplesOf } from '../../../scripts/calibrate/samples.ts';
import { thresholdFor } from '../../../scripts/calibrate/thresholds.ts';
import { weightsSource } from '../../../scripts/calibrate/weights-source.ts';
import type { JudgedMail } from '../../../scripts/evaluate/judged-mail.ts';
import { weightOfSeverity } from '../../../src/verdict/weights.ts';

const telling = { check: 'author/telling', key: 'check_author_telling', severity: 'low' } as const;
const misleading = { check: 'link/misleading', key: 'check_link_misleading', severity: 'low' } as const;
const rare = { check: 'body/rare', key: 'check_body_rare', severity: 'medium' } as const;

/** `telling` stands in half of the frauds and in 1 of 200 genuine mails, `misleading` in as many of both. */
const samples: Sample[] = Array.from({ length: 400 }, (_, index) => {
  const isFraud = index % 2 === 0;
  const number = index >> 1;
  const isTelling = isFraud ? number < 100 : number === 7;
  return {
    isFraud,
    weight: 1,
    cluster: `${index}`,
    row: `${isFraud ? 'phish' : 'ham'} ${number % 2}`,
    findings: [
      ...(isTelling ? [telling] : []),
      ...(number % 5 === 0 ? [misleading] : []),
      ...(isFraud && number === 3 ? [rare] : []),
    ],
    assurances: number % 4 === 0 && !isFraud ? ['check_good'] : [],
  };
});

describe('the fit', () => {
  const fitted = fitWeights(samples);

  test('what tells weighs as much as its severity may, what tells as often wrong as right weighs next to nothing', () => {
    expect(fitted.findings.get(nameOf(telling))).toBe(2);
    expect(fitted.findings.get(nameOf(misleading))).toBeLessThan(0.4);
  });

  test('what was seen once stays where its severity puts it', () => {
    expect(Math.abs((fitted.findings.get(nameOf(rare)) ?? 0) - weightOfSeverity.medium)).toBeLessThan(1);
  });

  test('signs are fixed: no finding below 0, no assurance above', () => {
    const contrary = samples.map((sample) => ({ ...sample, isFraud: !sample.isFraud }));
    const { findings, assurances } = fitWeights(contrary);
    for (const weight of findings.values()) expect(weight).toBeGreaterThanOrEqual(0);
    for (const weight of assurances.values()) expect(weight).toBeLessThanOrEqual(0);
    expect(findings.get(nameOf(telling))).toBe(0);
    expect(fitted.assurances.get('check_good')).toBeLessThan(-0.3);
  });

  test('the same samples give the same bytes', () => {
    expect(weightsSource(fitWeights(samples), samples)).toBe(weightsSource(fitted, samples));
  });

  test('each weight is written with how often it told right and wrong', () => {
    expect(weightsSource(fitted, samples)).toContain('low: fraud 50.0 %, genuine 0.5 %');
  });
});

test('each set is scored by weights that have not seen it', () => {
  const alone = samples.filter(({ row }) => row !== 'phish 0');
  const scored = heldOutBySet(samples).filter(({ row }) => row === 'phish 0');
  expect(scored).toHaveLength(100);
  const { prior } = fitWeights(alone);
  const bare = scored.find(({ findings }) => findings.length === 0);
  expect(bare?.score).toBeCloseTo(1 / (1 + Math.exp(-prior)), 2);
});

test('the threshold is the lowest from which the budget of false alarms holds', () => {
  const scored = samples.map((sample, index) => ({ ...sample, score: sample.isFraud ? 0.9 : index / 1000 }));
  const from = thresholdFor(scored, 0.05);
  const share = (limit: number) => scored.filter(({ isFraud, score }) => !isFraud && score >= limit).length / 200;
  expect(share(from)).toBeLessThanOrEqual(0.05);
  expect(share(from - 0.01)).toBeGreaterThan(0.05);
});

test('plain advertising and unclear mail is no sample; a campaign counts as one mail', () => {
  const mail = {
    kind: '',
    verdict: 'clear',
    score: 0,
    attack: null,
    findings: [],
    assurances: [],
    reasons: [],
  } as const;
  const mails: JudgedMail[] = [
    { ...mail, file: '1', class: 'spam', set: 's', cluster: '1', milliseconds: 1 },
    { ...mail, file: '2', class: 'phish', set: 's', cluster: '2', milliseconds: 1 },
    { ...mail, file: '3', class: 'phish', set: 's', cluster: '2', milliseconds: 1 },
  ];
  expect(samplesOf(mails).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
});
