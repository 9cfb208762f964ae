import { describe, expect, test } from 'vitest';
import { authorConfirmed as check } from '../../../src/checks/authentication/author-confirmed.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const spf = 'spf=pass smtp.mailfrom=shop.example';

describe('is clear and speaks for the mail', () => {
  test.each([
    ['DKIM aligned', 'dkim=pass header.d=mail.shop.example'],
    ['DMARC passed', 'dmarc=pass header.from=shop.example'],
  ])('%s', async (_, result) => {
    const said = await examine(check, aMail({ 'Authentication-Results': recorded(spf, result) }));
    expect(said).toMatchObject({ kind: 'clear', says: ['check_authentication_author_confirmed'] });
    expect(said.proof).toEqual([`authentication: ${result}`, 'author: news@shop.example']);
  });
});

test.each([
  ['SPF alone: it passes for every tenant of a server', recorded(spf), 'notApplicable', 'because_author_not_confirmed'],
  [
    'a signature of a mailing service',
    recorded('dkim=pass header.d=mass.test'),
    'notApplicable',
    'because_author_not_confirmed',
  ],
  ['nothing recorded', null, 'couldNotCheck', 'because_nothing_recorded'],
  [
    'a record that was there before the mail came in',
    'mx.elsewhere.test; dmarc=pass header.from=shop.example',
    'couldNotCheck',
    'because_nothing_recorded',
  ],
])('%s', async (_, results, kind, because) => {
  const said = await examine(check, aMail({ 'Authentication-Results': results }));
  expect(said).toMatchObject({ kind, says: [because] });
});
