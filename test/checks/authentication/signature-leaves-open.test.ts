import { describe, expect, test } from 'vitest';
import { signatureLeavesOpen as check } from '../../../src/checks/authentication/signature-leaves-open.ts';
import type { DkimEvaluation } from '../../../src/verify/evaluated-authentication.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { anEvaluation, type EvaluationInShort } from '../an-evaluation.ts';
import { examine } from '../facts-of.ts';

const says = 'check_authentication_signature_leaves_open';
const signature = 'v=1; d=shop.example; s=a; b=AAAA';

function evaluating(dkim: readonly Partial<DkimEvaluation>[], otherwise: Otherwise = {}, more: EvaluationInShort = {}) {
  const mail = aMail({ 'DKIM-Signature': dkim.map(() => signature), ...otherwise });
  return examine(check, mail, { evaluated: anEvaluation({ dkim, ...more }) });
}

describe('finds', () => {
  test.each<[string, Partial<DkimEvaluation>, Otherwise, string, string[]]>([
    [
      'a second author above the signed one',
      { partlySignedFields: ['from'] },
      { From: ['Shop <news@shop.example>', 'a@shop.example'] },
      'high _field',
      ['author: Shop <news@shop.example>'],
    ],
    [
      'a second subject',
      { partlySignedFields: ['subject'] },
      { Subject: ['Pay now', 'Your order'] },
      'high _field',
      ['subject: Pay now'],
    ],
    [
      'a second content type',
      { partlySignedFields: ['content-type', 'received'] },
      {},
      'medium _field',
      ['structure: text/plain; charset=utf-8'],
    ],
    ['text after the end that is signed', { bodyLengthLimit: 10, unsignedBodyOctets: 20 }, {}, 'medium _body', []],
    [
      'a subject that is not signed, as a remark',
      { unsignedFields: ['subject', 'to'] },
      {},
      'note _unsigned',
      ['subject: Your order'],
    ],
    ['a key too short, as a remark', { result: 'policy', reason: 'weak-key', keyBits: 512 }, {}, 'note _weak', []],
  ])('%s', async (_, of, otherwise, expected, proof) => {
    const said = await evaluating([of], otherwise);
    expect(said.says).toEqual([expected.replace(' ', ` ${says}`)]);
    expect(said.proof).toEqual(['author: news@shop.example', `signature: ${signature}`, ...proof]);
  });

  test('a list’s footer after the end, as a remark', async () => {
    const list = { 'List-Id': '<talk.club.test>', 'Return-Path': '<talk-bounces@club.test>' };
    const spf = { result: 'pass', domain: 'club.test' } as const;
    expect((await evaluating([{ unsignedBodyOctets: 20 }], list, { spf })).says).toEqual([`note ${says}_body`]);
  });

  test('what the best of several signatures leaves open', async () => {
    const said = await evaluating([
      { result: 'fail', reason: 'body-altered' },
      { partlySignedFields: ['from'], unsignedBodyOctets: 20 },
      { unsignedBodyOctets: 20 },
    ]);
    expect(said.says).toEqual([`medium ${says}_body`]);
  });
});

describe('is clear', () => {
  test.each<[string, readonly Partial<DkimEvaluation>[]]>([
    ['a signature over all', [{}]],
    ['one over all beside one that leaves the end open', [{ unsignedBodyOctets: 20 }, {}]],
    ['fields that nobody sees, of which there are more', [{ partlySignedFields: ['received', 'list-unsubscribe'] }]],
  ])('%s', async (_, dkim) => {
    expect((await evaluating(dkim)).kind).toBe('clear');
  });
});

test.each<[string, readonly Partial<DkimEvaluation>[], EvaluationInShort, string, string]>([
  ['somebody else signed', [{ sdid: 'mass.test' }], {}, 'notApplicable', 'because_not_signed_by_author'],
  [
    'no signature passes',
    [{ result: 'fail', reason: 'body-altered' }],
    {},
    'notApplicable',
    'because_not_signed_by_author',
  ],
  ['too large', [{}], { outcome: 'not-evaluated' }, 'couldNotCheck', 'because_header_too_large'],
])('%s', async (_, dkim, more, kind, because) => {
  expect(await evaluating(dkim, {}, more)).toMatchObject({ kind, says: [because] });
});

test('could not check: nobody was asked; not applicable: no signature', async () => {
  expect((await examine(check, aMail({ 'DKIM-Signature': signature }))).says).toEqual(['because_lookups_off']);
  expect((await examine(check, aMail())).says).toEqual(['because_not_signed']);
});
