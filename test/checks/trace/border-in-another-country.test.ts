import { describe, expect, test } from 'vitest';
import { borderInAnotherCountry as check } from '../../../src/checks/trace/border-in-another-country.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_trace_border_in_another_country';

function standingIn(country: string | null, owner = 'Provider Ltd', otherwise: Otherwise = {}) {
  const place = country && { country, region: null, city: null, latitude: 0, longitude: 0, approximate: true as const };
  const mail = aMail({ From: 'Shop <news@shop.co.jp>', ...otherwise });
  return examine(check, mail, {
    whereabouts: { '192.0.2.10': { place: place || null, network: { asn: 64500, owner } } },
  });
}

test('finds a client in another country, as a remark that names it', async () => {
  const said = await standingIn('GB');
  expect(said.says).toEqual([`note ${says}`]);
  expect(said.proof).toEqual(['handed-over-by: 192.0.2.10', 'author: news@shop.co.jp']);
  expect(said.outcome).toMatchObject({ findings: [{ explanation: { params: { country: 'GB' } } }] });
});

describe('is clear', () => {
  test.each([
    ['a client in the same country', 'JP', {}],
    ['SPF passes', 'GB', { 'Authentication-Results': recorded('spf=pass smtp.mailfrom=shop.co.jp') }],
    ['the author’s signature passes', 'GB', { 'Authentication-Results': recorded('dkim=pass header.d=shop.co.jp') }],
  ])('%s', async (_, country, otherwise) => {
    expect((await standingIn(country, undefined, otherwise)).kind).toBe('clear');
  });
});

test.each<[string, Promise<{ kind: string; says: readonly string[] }>, string]>([
  ['a cloud’s network', standingIn('US', 'Amazon.com, Inc.'), 'because_worldwide_network'],
  ['a suffix of no country', standingIn('GB', undefined, { From: 'a@shop.io' }), 'because_domain_of_no_country'],
  ['a free-mail provider', standingIn('GB', undefined, { From: 'a@yahoo.co.jp' }), 'because_domain_of_no_country'],
  ['a list', standingIn('GB', undefined, { 'List-Id': '<talk.shop.example>' }), 'because_relayed'],
])('not applicable: %s', async (_, said, because) => {
  expect(await said).toMatchObject({ kind: 'notApplicable', says: [because] });
});

test('could not check: nobody knows where it stands', async () => {
  expect(await standingIn(null)).toMatchObject({ kind: 'couldNotCheck', says: ['because_place_unknown'] });
});
