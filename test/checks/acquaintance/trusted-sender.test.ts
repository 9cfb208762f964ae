import { describe, expect, test } from 'vitest';
import { trustedSender as check } from '../../../src/checks/acquaintance/trusted-sender.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const confirmed = recorded('dmarc=pass header.from=shop.example');

describe('is clear and speaks for the mail', () => {
  test.each(['news@shop.example', 'shop.example'])('of %s, while it authenticates', async (name) => {
    const said = await examine(check, aMail({ 'Authentication-Results': confirmed }), {
      acquaintance: { trustedSenders: new Set([name]) },
    });
    expect(said).toMatchObject({ kind: 'clear', says: ['check_acquaintance_trusted_sender'] });
    expect(said.proof).toEqual(['author: news@shop.example', 'authentication: dmarc=pass header.from=shop.example']);
  });
});

describe('does not apply', () => {
  test('where the mail does not authenticate: trust is of the sender, not of the address', async () => {
    const said = await examine(check, aMail(), { acquaintance: { trustedSenders: new Set(['shop.example']) } });
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_author_not_confirmed'] });
  });

  test('to a sender of whom the user said nothing', async () => {
    const said = await examine(check, aMail({ 'Authentication-Results': confirmed }), {
      acquaintance: { trustedSenders: new Set(['other.example']) },
    });
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_not_trusted'] });
  });
});
