import { describe, expect, test } from 'vitest';
import { arcTestimonyOfForwarder as check } from '../../../src/checks/authentication/arc-testimony.ts';
import { aMail, recorded } from '../a-mail.ts';
import { anEvaluation } from '../an-evaluation.ts';
import { examine } from '../facts-of.ts';

const PASS = 'dmarc=pass header.from=shop.example';

/** A mail that Google sealed, with what it recorded. */
function sealed(results: string, besides = {}): string {
  return aMail({
    'ARC-Seal': 'i=1; a=rsa-sha256; cv=none; d=google.com; s=arc',
    'ARC-Authentication-Results': `i=1; mx.google.com; ${results}`,
    ...besides,
  });
}

function arc(result: 'pass' | 'fail' | 'temperror', ...sealers: readonly string[]) {
  return { evaluated: anEvaluation({ arc: { result, length: sealers.length, sealers } }) };
}

describe('is clear and speaks for the mail', () => {
  test.each([
    ['DMARC passed there', PASS],
    ['an aligned signature fitted there', 'dkim=pass header.i=@mail.shop.example; dmarc=fail header.from=shop.example'],
  ])('%s', async (_, results) => {
    const said = await examine(check, sealed(results), arc('pass', 'google.com'));
    expect(said).toMatchObject({ kind: 'clear', says: ['check_authentication_arc_testimony'] });
    expect(said.proof[1]).toBe('author: news@shop.example');
  });
});

describe('is clear and says nothing', () => {
  test.each([
    ['the forwarder found the author not confirmed', sealed('dmarc=fail header.from=shop.example')],
    ['it confirmed another domain', sealed('dmarc=pass header.from=bank.example; dkim=pass header.d=mass.test')],
    ['SPF alone passed there', sealed('spf=pass smtp.mailfrom=shop.example')],
    [
      'the own side confirms the author anyway',
      sealed(PASS, { 'Authentication-Results': recorded('dkim=pass header.d=shop.example') }),
    ],
  ])('%s', async (_, mail) => {
    expect(await examine(check, mail, arc('pass', 'google.com'))).toMatchObject({ kind: 'clear', says: [] });
  });
});

test.each([
  ['a chain that is broken', arc('fail', 'google.com')],
  ['a sealer whose word does not count', arc('pass', 'sender.test')],
  ['one that sealed after the trusted', arc('pass', 'google.com', 'sender.test')],
])('not applicable: %s', async (_, known) => {
  const said = await examine(check, sealed(PASS), known);
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_trusted_seal'] });
});

test('not applicable: no seal', async () => {
  expect(await examine(check, aMail(), arc('pass'))).toMatchObject({ says: ['because_no_seal'] });
});

test('could not check: nobody was asked, or nobody answered', async () => {
  expect(await examine(check, sealed(PASS))).toMatchObject({ kind: 'couldNotCheck', says: ['because_lookups_off'] });
  const silent = await examine(check, sealed(PASS), arc('temperror', 'google.com'));
  expect(silent).toMatchObject({ kind: 'couldNotCheck', says: ['because_no_answer'] });
});
