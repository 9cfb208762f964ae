import { describe, expect, test } from 'vitest';
import { failed as check } from '../../../src/checks/authentication/failed.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_authentication_failed';
const from = 'header.from=shop.example';

describe('finds', () => {
  test.each([
    ['DMARC under p=reject', `dmarc=fail (p=REJECT sp=REJECT dis=REJECT) ${from}`],
    ['DMARC under p=quarantine', `dmarc=fail (p=quarantine dis=quarantine) ${from}`],
    ['DMARC with the policy as a property', `dmarc=fail policy.published-domain-policy=reject ${from}`],
    ['DMARC as Microsoft writes a rejection that was overridden', `dmarc=fail action=oreject ${from}`],
  ])('%s: the domain itself contradicts the claim', async (_, result) => {
    const said = await examine(check, aMail({ 'Authentication-Results': recorded(result) }));
    expect(said.says).toEqual([`high ${says}_dmarc_enforced`]);
    expect(said.proof).toEqual([`authentication: ${result}`, 'author: news@shop.example']);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: true }] });
  });

  test.each([
    ['DMARC without a policy', [`dmarc=fail (p=none) ${from}`], [`medium ${says}_dmarc`]],
    ['SPF of another reverse path', ['spf=fail smtp.mailfrom=mass.test'], [`low ${says}_spf`]],
    ['a lone DKIM failure, as a remark', ['dkim=fail header.d=shop.example'], [`note ${says}_dkim`]],
  ])('%s', async (_, results, expected) => {
    const said = await examine(check, aMail({ 'Authentication-Results': recorded(...results) }));
    expect(said.says).toEqual(expected);
  });
});

describe('is clear', () => {
  test.each([
    ['all passed', ['spf=pass smtp.mailfrom=shop.example', `dmarc=pass ${from}`]],
    [
      'one of two signatures is broken, the author’s passes',
      ['dkim=fail header.d=list.test', 'dkim=pass header.d=shop.example'],
    ],
    ['SPF softfail of another reverse path', ['spf=softfail smtp.mailfrom=mass.test']],
  ])('%s', async (_, results) => {
    expect((await examine(check, aMail({ 'Authentication-Results': recorded(...results) }))).kind).toBe('clear');
  });
});

describe.each([
  ['no contradiction, yet odd under an enforcing policy', '(p=REJECT dis=REJECT)', 'medium', '_dmarc_relayed_enforced'],
  ['no more than a remark without one', '(p=NONE)', 'note', '_dmarc_relayed'],
])('is %s', (_, policy, severity, key) => {
  const failing = `dmarc=fail ${policy} ${from}`;
  const list = { 'Return-Path': '<talk-bounces@club.test>', 'List-Id': '<talk.club.test>' };
  test.each([
    [
      'a list whose reverse path passes SPF',
      { ...list, 'Authentication-Results': recorded('spf=pass smtp.mailfrom=club.test', failing) },
    ],
    [
      'a list whose server handed it over',
      {
        ...list,
        Received: borderStamp('mx.club.test (mx.club.test [192.0.2.30])'),
        'Authentication-Results': recorded(failing),
      },
    ],
    [
      'a list that a hoster keeps, by its own stamp',
      {
        'List-Id': '<talk.lists.club.test>',
        'Authentication-Results': recorded(failing),
        Received: [
          borderStamp('mm2.hoster.test (mm2.hoster.test [192.0.2.30])'),
          'from mx.shop.example (mx.shop.example [192.0.2.10])\r\n\tby mm2.hoster.test (Postfix) with ESMTPS id 2\r\n\tfor <talk@lists.club.test>; Tue, 02 Aug 2022 00:00:05 +0900',
        ],
      },
    ],
    [
      'a forwarder whose seal passes and counts (ARC)',
      { 'Authentication-Results': recorded('arc=pass', failing), 'ARC-Seal': 'i=1; d=google.com' },
    ],
    [
      'a forwarder that rewrites the reverse path (SRS)',
      {
        'Return-Path': '<SRS0=a1=b2=shop.example=news@oldhome.test>',
        'Authentication-Results': recorded('spf=pass smtp.mailfrom=oldhome.test', failing),
      },
    ],
  ])('%s', async (_, otherwise) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([`${severity} ${says}${key}`]);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: false }] });
  });
});

test.each([
  ['of somebody on no list', 'i=1; d=sender.test'],
  ['that the own side set itself', 'i=1; d=recipient.test'],
  ['that is not there', null],
])('a seal %s excuses nothing, though it passes', async (_, seal) => {
  const results = recorded('arc=pass', `dmarc=fail (p=REJECT dis=REJECT) ${from}`);
  const said = await examine(check, aMail({ 'Authentication-Results': results, 'ARC-Seal': seal }));
  expect(said.says).toEqual([`high ${says}_dmarc_enforced`]);
});

test('a seal that passes in a record that may be forged excuses, and confirms nothing', async () => {
  const seal = 'ARC-Seal: i=1; d=google.com\r\n';
  const record = (result: string) => `Authentication-Results: mx.recipient.test; ${result}\r\n`;
  const below = `${record('arc=pass')}${record(`dmarc=fail (p=NONE dis=NONE) ${from}`)}`;
  const said = await examine(check, aMail().replace('From: ', `${below}${seal}From: `));
  expect(said.says).toEqual([`note ${says}_dmarc_relayed`]);
});

test('a policy that the receiver set aside is no contradiction', async () => {
  const said = await examine(
    check,
    aMail({ 'Authentication-Results': recorded(`dmarc=fail (p=REJECT sp=REJECT dis=NONE) ${from}`) }),
  );
  expect(said.says).toEqual([`medium ${says}_dmarc`]);
});

test('a List field that nothing bears out explains nothing', async () => {
  const said = await examine(
    check,
    aMail({ 'List-Id': '<talk.club.test>', 'Authentication-Results': recorded(`dmarc=fail (p=reject) ${from}`) }),
  );
  expect(said.says).toEqual([`high ${says}_dmarc_enforced`]);
});

test('not applicable: nothing recorded', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_nothing_recorded'] });
});
