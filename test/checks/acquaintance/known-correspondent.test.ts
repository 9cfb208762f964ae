import { describe, expect, test } from 'vitest';
import { knownCorrespondent as check } from '../../../src/checks/acquaintance/known-correspondent.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const confirmed = recorded('dkim=pass header.d=shop.example');
const known = { acquaintance: { correspondents: new Set(['news@shop.example']), domains: ['shop.example'] } };
const ofDomain = { acquaintance: { domains: ['shop.example'] } };

describe('is clear and speaks for the mail', () => {
  test('of an address that the recipient has written to', async () => {
    const said = await examine(check, aMail({ 'Authentication-Results': confirmed }), known);
    expect(said).toMatchObject({ kind: 'clear', says: ['check_acquaintance_known_correspondent'] });
    expect(said.proof).toEqual(['author: news@shop.example', 'authentication: dkim=pass header.d=shop.example']);
  });

  test('of another address at a domain that the recipient has written to', async () => {
    const said = await examine(check, aMail({ 'Authentication-Results': confirmed }), ofDomain);
    expect(said).toMatchObject({ kind: 'clear', says: ['check_acquaintance_known_correspondent_domain'] });
  });
});

describe('does not apply', () => {
  test('to a stranger', async () => {
    const said = await examine(check, aMail({ 'Authentication-Results': confirmed }));
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_never_written_to'] });
  });

  test('to a known address that nothing confirms: it is what a forger would write', async () => {
    const said = await examine(check, aMail(), known);
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_author_not_confirmed'] });
  });

  test('to a stranger at a provider of mailboxes where an acquaintance has one', async () => {
    const mail = aMail({
      From: 'stranger@gmail.com',
      'Authentication-Results': recorded('dkim=pass header.d=gmail.com'),
    });
    const said = await examine(check, mail, { acquaintance: { domains: ['gmail.com'] } });
    expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_never_written_to'] });
  });
});
