import { describe, expect, test } from 'vitest';
import { authorConfirmed as check } from '../../../src/checks/authentication/author-confirmed.ts';
import { aMail, recorded } from '../a-mail.ts';
import { anEvaluation } from '../an-evaluation.ts';
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

test('is clear and says by whom it was evaluated, where the own side recorded nothing', async () => {
  const mail = aMail({ 'DKIM-Signature': 'v=1; d=shop.example; s=a' });
  const said = await examine(check, mail, { evaluated: anEvaluation({ dkim: [{}] }) });
  expect(said).toMatchObject({ kind: 'clear', says: ['check_authentication_author_confirmed_evaluated'] });
  expect(said.proof).toEqual(['signature: v=1; d=shop.example; s=a', 'author: news@shop.example']);
});

test.each([
  ['SPF alone: it passes for every tenant of a server', recorded(spf)],
  ['a signature of a mailing service', recorded('dkim=pass header.d=mass.test')],
  ['nothing recorded', null],
  ['a record that was there before the mail came in', 'mx.elsewhere.test; dmarc=pass header.from=shop.example'],
])('not applicable: %s', async (_, results) => {
  const said = await examine(check, aMail({ 'Authentication-Results': results }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_author_not_confirmed'] });
});
