import { describe, expect, test } from 'vitest';
import { borderClientNotAuthorized as check } from '../../../src/checks/authentication/border-client-not-authorized.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_authentication_border_client_not_authorized';
const fail = 'spf=fail smtp.mailfrom=shop.example';

describe('finds', () => {
  test('a client that the author’s domain does not authorize: the border’s record contradicts the claim', async () => {
    const said = await examine(check, aMail({ 'Authentication-Results': recorded(fail) }));
    expect(said.says).toEqual([`medium ${says}_fail`]);
    expect(said.proof).toEqual([`authentication: ${fail}`, 'handed-over-by: 192.0.2.10', 'author: news@shop.example']);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: true }] });
  });

  test('a softfail, as a weaker sign and no contradiction', async () => {
    const record = recorded('spf=softfail smtp.mailfrom=news@mail.shop.example');
    const said = await examine(check, aMail({ 'Authentication-Results': record }));
    expect(said.says).toEqual([`low ${says}_softfail`]);
    expect(said.outcome).toMatchObject({ findings: [{ isContradiction: false }] });
  });
});

describe('is clear', () => {
  test.each([
    ['SPF passes', [`spf=pass smtp.mailfrom=shop.example`]],
    ['forwarding broke SPF, DKIM of the author passes', [fail, 'dkim=pass header.d=shop.example']],
    ['DMARC passes', [fail, 'dmarc=pass header.from=shop.example']],
    ['the domain declares nothing', ['spf=none smtp.mailfrom=shop.example']],
    ['the domain takes no stand', ['spf=neutral smtp.mailfrom=shop.example']],
  ])('%s', async (_, results) => {
    expect((await examine(check, aMail({ 'Authentication-Results': recorded(...results) }))).kind).toBe('clear');
  });
});

test('a forwarder that the record bears out leaves a remark', async () => {
  const said = await examine(
    check,
    aMail({
      'Authentication-Results': recorded(fail),
      Received: [
        borderStamp('out.oldhome.test (out.oldhome.test [192.0.2.99])'),
        'from mx.shop.example (mx.shop.example [192.0.2.10])\r\n\tby in.oldhome.test (Postfix) with ESMTPS id 7\r\n\tfor <hanako@oldhome.test>; Tue, 02 Aug 2022 00:00:05 +0900',
      ],
    }),
  );
  expect(said.says).toEqual([`note ${says}_relayed`]);
  expect(said.outcome).toMatchObject({ findings: [{ isContradiction: false }] });
});

test.each([
  ['nothing recorded', {}, 'notApplicable', 'because_no_spf_recorded'],
  [
    'a result for another organization',
    { 'Authentication-Results': recorded('spf=fail smtp.mailfrom=mass.test') },
    'notApplicable',
    'because_spf_of_another',
  ],
  [
    'a result without a domain',
    { 'Authentication-Results': recorded('spf=fail') },
    'couldNotCheck',
    'because_no_spf_domain',
  ],
])('%s', async (_, otherwise, kind, because) => {
  expect(await examine(check, aMail(otherwise))).toMatchObject({ kind, says: [because] });
});
