import { describe, expect, test } from 'vitest';
import { oneOddLink as check } from '../../../src/checks/link/one-odd-link.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

const genuine =
  link('https://www.paypal.com/help') + link('https://www.paypal.com/legal') + link('https://paypal.com/');
const odd = link('https://evil.test/login', 'Log in');

describe('finds', () => {
  test('one link to a stranger among the brand’s', async () => {
    const said = await examine(check, aMail({ html: genuine + odd }));
    expect(said.says).toEqual(['low check_link_one_odd_link']);
    expect(said.proof).toEqual(['link-target: https://evil.test/login']);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 3 }] }] });
  });

  test('the same one twice', async () => {
    expect((await examine(check, aMail({ html: odd + genuine + odd }))).outcome).toMatchObject({
      findings: [{ about: [{ link: 0 }, { link: 4 }] }],
    });
  });
});

describe('is clear', () => {
  const isPayPal = { 'Authentication-Results': recorded('dkim=pass header.d=paypal.com') };
  test.each([
    ['the brand’s own mail with a partner’s link', genuine + odd, isPayPal],
    ['only the brand’s links', genuine, {}],
    ['the author’s own page among them', genuine + link('https://www.shop.example/'), {}],
    ['another brand’s page among them', genuine + link('https://www.amazon.com/'), {}],
    ['a counter of clicks among them', genuine + link('https://u1.ct.sendgrid.net/ls/click?upn=1'), {}],
    ['many others', genuine + odd + link('https://other.test/'), {}],
    ['no brand has the most', link('https://a.test/') + link('https://b.test/') + link('https://www.paypal.com/'), {}],
  ])('%s', async (_, html, otherwise) => {
    expect((await examine(check, aMail({ html, ...otherwise }))).kind).toBe('clear');
  });
});

test('not applicable: few links', async () => {
  const said = await examine(check, aMail({ html: link('https://www.paypal.com/') + odd }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_few_links'] });
});
