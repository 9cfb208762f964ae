import { describe, expect, test } from 'vitest';
import { missing as check } from '../../../src/checks/authentication/missing.ts';
import { aMail, recorded } from '../a-mail.ts';
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

describe('is clear', () => {
  test.each([
    ['something passed', 'spf=pass smtp.mailfrom=shop.example'],
    ['something failed: that is another check’s', 'dmarc=fail header.from=shop.example'],
    ['a record says that it could not be checked now', 'spf=temperror smtp.mailfrom=shop.example'],
  ])('%s', async (_, result) => {
    expect((await examine(check, aMail({ 'Authentication-Results': recorded(result) }))).kind).toBe('clear');
  });
});

test('could not check: no trace at all', async () => {
  const said = await examine(check, aMail({ Received: null }));
  expect(said).toMatchObject({ kind: 'couldNotCheck', says: ['because_no_border'] });
});
