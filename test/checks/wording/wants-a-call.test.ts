import { describe, expect, test } from 'vitest';
import { wantsACall as check } from '../../../src/checks/wording/wants-a-call.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const charge = 'Your subscription has been renewed. To cancel, call our team at';

describe('finds a charge with a number to call', () => {
  test.each([['(555) 010-0199'], ['+1-(555)-010-0199'], ['+1 555\u200b 010 0199'], ['+44 20 7946 0999']])(
    '%s',
    async (phone) => {
      const { says, proof } = await examine(
        check,
        aMail({ From: 'Billing <b101@gmail.com>', text: `${charge} ${phone}\r\n` }),
      );
      expect(says).toEqual(['medium check_wording_wants_a_call']);
      expect(proof.at(-1)).toBe(`visible-text: ${phone}`);
    },
  );

  test('of an author whom nothing proves', async () => {
    const { says } = await examine(check, aMail({ text: `${charge} (555) 010-0199\r\n` }));
    expect(says).toEqual(['low check_wording_wants_a_call']);
  });
});

describe('is clear', () => {
  test.each([
    [
      'a firm that proves itself',
      { text: `${charge} (555) 010-0199`, 'Authentication-Results': recorded('dkim=pass header.d=shop.example') },
    ],
    ['a page of the sender’s', { html: `${charge} (555) 010-0199 <a href="https://shop.example/">Your account</a>` }],
    ['a signature with a number', { From: 'Ken <k@gmail.com>', text: 'See you. (555) 010-0199' }],
    ['an order without a number', { From: 'Ken <k@gmail.com>', text: 'Your order has been processed. No 20220802' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
