import { describe, expect, test } from 'vitest';
import { brandInPath as check } from '../../../src/checks/link/brand-in-path.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

const posing = { From: 'PayPal <a@sender.test>', Subject: 'Your account' };

describe('finds', () => {
  test.each([
    ['the brand’s domain as a step', 'https://evil.test/paypal.com/signin'],
    ['its name as a step', 'https://evil.test/~bob/PayPal/login'],
    ['its name within a step', 'https://evil.test/x/paypal-login.php'],
  ])('%s', async (_, href) => {
    const said = await examine(check, aMail({ html: link(href), ...posing }));
    expect(said.says).toEqual(['low check_link_brand_in_path']);
    expect(said.proof).toEqual([`link-target: ${href}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['the brand’s own page', 'https://www.paypal.com/paypal/login'],
    ['a host of another brand', 'https://www.amazon.com/paypal/'],
    ['a parameter', 'https://evil.test/?r=paypal.com'],
    ['an archive of mails', 'https://lists.test/m/20250101@paypal.com/'],
    ['a document', 'https://evil.test/a/paypal.pdf'],
    ['a page of the sender', 'https://sender.test/paypal/'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href), ...posing }))).kind).toBe('clear');
  });

  test('news about a brand: the mail does not give itself out for it', async () => {
    const html = link('https://news.test/tag/paypal/', 'News of PayPal');
    expect(await examine(check, aMail({ html }))).toMatchObject({ kind: 'notApplicable' });
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});
