import { describe, expect, test } from 'vitest';
import { brandConfirmed as check } from '../../../src/checks/authentication/brand-confirmed.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const From = '三井住友カード <notice@contact.vpass.ne.jp>';

test('is clear and speaks for the mail where it authenticates as the brand that it names', async () => {
  const said = await examine(
    check,
    aMail({ From, 'Authentication-Results': recorded('dkim=pass header.d=contact.vpass.ne.jp') }),
  );
  expect(said).toMatchObject({ kind: 'clear', says: ['check_authentication_brand_confirmed'] });
  expect(said.proof[1]).toBe('authentication: dkim=pass header.d=contact.vpass.ne.jp');
});

describe('does not apply', () => {
  test.each([
    ['the brand is named and nothing confirms it', { From }, 'because_brand_unconfirmed'],
    [
      'it authenticates as another domain',
      { From: '三井住友カード <a@evil.test>', 'Authentication-Results': recorded('dkim=pass header.d=evil.test') },
      'because_brand_unconfirmed',
    ],
    ['no brand is named', {}, 'because_no_brand_named'],
  ])('where %s', async (_, otherwise, because) => {
    expect(await examine(check, aMail(otherwise))).toMatchObject({ kind: 'notApplicable', says: [because] });
  });
});
