import { describe, expect, test } from 'vitest';
import { missing as check } from '../../../src/checks/authentication/missing.ts';
import { aMail, recorded } from '../a-mail.ts';
import { anEvaluation } from '../an-evaluation.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test('that nothing is recorded, as a remark that shows the border’s stamp', async () => {
    const said = await examine(check, aMail());
    expect(said.says).toEqual(['note check_authentication_missing']);
    expect(said.proof.join()).toMatch(/^trace: from mx\.shop\.example .* by mx\.recipient\.test/);
  });

  test('that there was nothing to check, as a remark', async () => {
    const said = await examine(
      check,
      aMail({ 'Authentication-Results': recorded('spf=none smtp.mailfrom=shop.example', 'dkim=none') }),
    );
    expect(said.says).toEqual(['note check_authentication_missing_unprotected']);
    expect(said.proof).toEqual(['authentication: spf=none smtp.mailfrom=shop.example']);
  });
});

test('finds that evaluation here has nothing to go by either, as a remark', async () => {
  const evaluated = anEvaluation({ outcome: 'no-authentication' });
  const said = await examine(check, aMail(), { evaluated });
  expect(said.says).toEqual(['note check_authentication_missing_evaluated']);
  expect(said.proof).toEqual(['author: news@shop.example']);
});

describe('is clear', () => {
  test.each([
    ['something passed', 'spf=pass smtp.mailfrom=shop.example'],
    ['something failed: that is another check’s', 'dmarc=fail header.from=shop.example'],
    ['a record says that it could not be checked now', 'spf=temperror smtp.mailfrom=shop.example'],
  ])('%s', async (_, result) => {
    expect((await examine(check, aMail({ 'Authentication-Results': recorded(result) }))).kind).toBe('clear');
  });
});

test.each([
  ['evaluation here found something to go by', anEvaluation({ outcome: 'author-not-authenticated' })],
  ['SPF was not evaluated', anEvaluation({ outcome: 'no-authentication', spf: { result: 'unchecked' } })],
])('is clear: %s', async (_, evaluated) => {
  expect((await examine(check, aMail(), { evaluated })).kind).toBe('clear');
});

test('too large to be evaluated: as if it had not been', async () => {
  const said = await examine(check, aMail(), { evaluated: anEvaluation({ outcome: 'not-evaluated' }) });
  expect(said.says).toEqual(['note check_authentication_missing']);
});

test('could not check: no trace at all', async () => {
  const said = await examine(check, aMail({ Received: null }));
  expect(said).toMatchObject({ kind: 'couldNotCheck', says: ['because_no_border'] });
});
