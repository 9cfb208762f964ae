import { describe, expect, test } from 'vitest';
import { addressComparison as check } from '../../../src/checks/author/address-comparison.ts';
import { aMail, borderStamp, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside } from '../outside-of.ts';

const elsewhere = anOutside({ author: { addresses: ['198.51.100.80', '198.51.100.81'] } });

describe('finds', () => {
  test('that the addresses differ, as a remark that says what this is worth', async () => {
    const said = await examine(check, aMail(), { outside: elsewhere });
    expect(said.says).toEqual(['note check_author_address_comparison']);
    expect(said.proof).toEqual(['handed-over-by: 192.0.2.10', 'author: news@shop.example']);
    expect(said.outcome).toMatchObject({
      findings: [{ explanation: { params: { client: '192.0.2.10', addresses: '198.51.100.80, 198.51.100.81' } } }],
    });
  });

  test('it by IPv6 where the client came so', async () => {
    const Received = borderStamp('mx.shop.example (mx.shop.example [IPv6:2001:db8::25])');
    const outside = anOutside({ author: { addresses6: ['2001:db8::80'] } });
    expect((await examine(check, aMail({ Received }), { outside })).says).toHaveLength(1);
    const same = anOutside({ author: { addresses6: ['2001:db8::25'] } });
    expect((await examine(check, aMail({ Received }), { outside: same })).kind).toBe('clear');
  });
});

describe('is clear', () => {
  test('a domain whose web server sends its mail', async () => {
    expect((await examine(check, aMail(), { outside: anOutside() })).kind).toBe('clear');
  });

  test('mail that a service sends for a domain which signs it', async () => {
    const mail = aMail({ 'Authentication-Results': recorded('dkim=pass header.d=shop.example') });
    expect((await examine(check, mail, { outside: elsewhere })).kind).toBe('clear');
  });
});

test.each([
  ['nobody was asked', undefined, 'couldNotCheck', 'because_lookups_off'],
  ['no answer came', anOutside({ author: { addresses: 'server-failure' } }), 'couldNotCheck', 'because_no_answer'],
  [
    'a domain without an address',
    anOutside({ author: { addresses: [] } }),
    'notApplicable',
    'because_domain_without_address',
  ],
])('%s', async (_, outside, kind, because) => {
  expect(await examine(check, aMail(), { ...(outside && { outside }) })).toMatchObject({ kind, says: [because] });
});

test('not applicable: no address of a client is recorded', async () => {
  const said = await examine(check, aMail({ Received: null }), { outside: elsewhere });
  expect(said.says).toEqual(['because_no_client_address']);
});
