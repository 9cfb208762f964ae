import { describe, expect, test } from 'vitest';
import { evaluatedAsFailed as check } from '../../../src/checks/authentication/evaluated-as-failed.ts';
import { aMail, borderStamp, type Otherwise, recorded } from '../a-mail.ts';
import { anEvaluation, dmarcFails, type EvaluationInShort } from '../an-evaluation.ts';
import { examine } from '../facts-of.ts';
import { anOutside, nextMorning } from '../outside-of.ts';

const says = 'check_authentication_evaluated_as_failed';
const signature = 'v=1; d=shop.example; s=a; b=AAAA';
const monthsLater = nextMorning + 90 * 86_400_000;
const listed: Otherwise = { 'List-Id': '<talk.club.test>', 'Return-Path': '<talk-bounces@club.test>' };
const ofClub = { result: 'pass', domain: 'club.test' } as const;

function evaluating(evaluation: EvaluationInShort, otherwise: Otherwise = {}, askedAt = nextMorning) {
  return examine(check, aMail(otherwise), { evaluated: anEvaluation(evaluation), outside: anOutside({ askedAt }) });
}

const broken = (reason: 'body-altered' | 'key-missing') => ({ result: 'fail', reason }) as const;

describe('finds', () => {
  test.each(['reject', 'quarantine'] as const)('DMARC under p=%s: the domain contradicts the claim', async (policy) => {
    const said = await evaluating({ dmarc: dmarcFails(policy) });
    expect(said.says).toEqual([`high ${says}_dmarc_enforced`]);
    expect(said.proof).toEqual(['author: news@shop.example', 'handed-over-by: 192.0.2.10']);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: true }] });
  });

  test.each<[string, EvaluationInShort, Otherwise, string]>([
    ['DMARC without a policy', { dmarc: dmarcFails('none') }, {}, 'medium _dmarc'],
    [
      'SPF of the author’s organization, which publishes no DMARC record',
      { spf: { result: 'fail', domain: 'news.shop.example' } },
      {},
      'medium _spf_fail',
    ],
    [
      'SPF beside DMARC without a policy',
      { dmarc: dmarcFails('none'), spf: { result: 'fail' } },
      {},
      'medium _dmarc, medium _spf_fail',
    ],
    ['its softfail, as a weaker sign', { spf: { result: 'softfail' } }, {}, 'low _spf_softfail'],
    [
      'SPF behind a list that it bears out',
      { spf: { result: 'fail' } },
      { ...listed, Received: borderStamp('mx.club.test (mx.club.test [192.0.2.30])') },
      'note _spf_relayed',
    ],
    [
      'an enforcing policy behind a list that it bears out',
      { dmarc: dmarcFails('reject'), spf: ofClub },
      listed,
      'medium _dmarc_relayed_enforced',
    ],
    [
      'an enforcing policy behind a forwarder whose seal counts',
      { dmarc: dmarcFails('reject'), arc: { result: 'pass', length: 1, sealers: ['google.com'] } },
      {},
      'medium _dmarc_relayed_enforced',
    ],
    [
      'an enforcing policy under a seal of somebody’s own',
      { dmarc: dmarcFails('reject'), arc: { result: 'pass', length: 1, sealers: ['sender.test'] } },
      {},
      'high _dmarc_enforced',
    ],
    [
      'an enforcing policy under a seal that does not fit',
      { dmarc: dmarcFails('reject'), arc: { result: 'fail', length: 1, sealers: ['google.com'] } },
      {},
      'high _dmarc_enforced',
    ],
    [
      'no policy behind a forwarder that rewrote the reverse path',
      { dmarc: dmarcFails('none'), spf: { result: 'pass', domain: 'oldhome.test' } },
      { 'Return-Path': '<SRS0=a1=b2=shop.example=news@oldhome.test>' },
      'note _dmarc_relayed',
    ],
    [
      'an enforcing policy where a filter that may be one’s own handed it over',
      { dmarc: dmarcFails('reject') },
      { Received: borderStamp('mx0a-1.pphosted.com (mx0a-1.pphosted.com [192.0.2.50])') },
      'medium _dmarc_relayed_enforced',
    ],
    ['no policy behind such a list', { dmarc: dmarcFails('none'), spf: ofClub }, listed, 'note _dmarc_relayed'],
    [
      'a signature of the author’s that a filter may have broken',
      { dmarc: dmarcFails('reject'), dkim: [broken('body-altered')] },
      { 'DKIM-Signature': signature },
      'medium _dmarc_broken',
    ],
    [
      'it without a policy',
      { dmarc: dmarcFails('none'), dkim: [broken('key-missing')] },
      { 'DKIM-Signature': signature },
      'low _dmarc_broken',
    ],
  ])('%s', async (_, evaluation, otherwise, expected) => {
    const said = await evaluating(evaluation, otherwise);
    expect(said.says).toEqual(expected.split(', ').map((each) => each.replace(' ', ` ${says}`)));
    expect(said.outcome).toMatchObject({
      findings: said.says.map((each) => ({ isContradiction: each.startsWith('high') })),
    });
  });

  test.each<[string, EvaluationInShort, Otherwise, string]>([
    ['an enforcing policy', { dmarc: dmarcFails('reject') }, {}, 'medium _dmarc_enforced'],
    ['none', { dmarc: dmarcFails('none') }, {}, 'low _dmarc'],
    ['SPF', { spf: { result: 'fail' } }, {}, 'low _spf_fail'],
    [
      'a key that is gone',
      { dmarc: dmarcFails('reject'), dkim: [broken('key-missing')] },
      { 'DKIM-Signature': signature },
      'low _dmarc_broken',
    ],
  ])('one step less and no contradiction months after receipt: %s', async (_, evaluation, otherwise, expected) => {
    const said = await evaluating(evaluation, otherwise, monthsLater);
    expect(said.says).toEqual([expected.replace(' ', ` ${says}`)]);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: false }] });
  });

  test.each<[string, EvaluationInShort, Otherwise, string]>([
    [
      'that something changed it after it was checked',
      { outcome: 'altered-after-delivery', dkim: [{ ...broken('body-altered'), sdid: 'mass.test' }] },
      {},
      'altered',
    ],
    [
      'that the key is withdrawn',
      { outcome: 'key-withdrawn', dkim: [{ ...broken('key-missing'), sdid: 'mass.test' }] },
      {},
      'key_withdrawn',
    ],
    ['that a list signed it', { outcome: 'signed-by-list', dkim: [{ sdid: 'mass.test' }] }, listed, 'by_list'],
    ['that somebody else signed it', { outcome: 'signed-by-another', dkim: [{ sdid: 'mass.test' }] }, {}, 'by_another'],
  ])('%s, as a remark', async (_, evaluation, otherwise, what) => {
    const said = await evaluating(evaluation, { ...otherwise, 'DKIM-Signature': 'v=1; d=mass.test; s=a; b=AAAA' });
    expect(said.says).toEqual([`note ${says}_${what}`]);
    expect(said.proof).toEqual(['author: news@shop.example', 'signature: v=1; d=mass.test; s=a; b=AAAA']);
  });
});

describe('is clear', () => {
  test.each<[string, EvaluationInShort, Otherwise]>([
    ['the author’s signature passes', { dkim: [{}], dmarc: dmarcFails('reject') }, { 'DKIM-Signature': signature }],
    ['SPF passes for the author', { spf: { result: 'pass' } }, {}],
    [
      'SPF passed on the day of receipt, by the record',
      { dmarc: dmarcFails('reject'), spf: { result: 'fail' } },
      { 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.example') },
    ],
    ['SPF fails for somebody else', { spf: { result: 'fail', domain: 'mass.test' } }, {}],
    ['nothing is published', { outcome: 'no-authentication' }, {}],
  ])('%s', async (_, evaluation, otherwise) => {
    expect((await evaluating(evaluation, otherwise)).kind).toBe('clear');
  });
});

test.each<[string, EvaluationInShort, string]>([
  ['DNS did not answer', { outcome: 'temporary-error', dmarc: { result: 'temperror' } }, 'because_no_answer'],
  ['a name was not asked for', { outcome: 'name-not-asked' }, 'because_marked_name'],
  ['SPF might have passed', { dmarc: { result: 'unchecked', because: 'spf-unchecked' } }, 'because_spf_not_evaluated'],
  ['the header is too large', { outcome: 'not-evaluated' }, 'because_header_too_large'],
])('could not check: %s', async (_, evaluation, because) => {
  expect(await evaluating(evaluation)).toMatchObject({ kind: 'couldNotCheck', says: [because] });
});

test('could not check: nobody was asked', async () => {
  expect((await examine(check, aMail())).says).toEqual(['because_lookups_off']);
});

test('finds what the own side could not get an answer for', async () => {
  const results = recorded('dmarc=temperror header.from=shop.example');
  const said = await evaluating({ dmarc: dmarcFails('reject') }, { 'Authentication-Results': results });
  expect(said.says).toEqual([`high ${says}_dmarc_enforced`]);
});

test('not applicable: the own side recorded DMARC', async () => {
  const results = recorded('dmarc=fail (p=reject) header.from=shop.example');
  const said = await evaluating({ dmarc: dmarcFails('reject') }, { 'Authentication-Results': results });
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_recorded'] });
});
