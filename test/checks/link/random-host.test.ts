import { describe, expect, test } from 'vitest';
import { randomHost as check } from '../../../src/checks/link/random-host.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

describe('finds', () => {
  test.each([
    ['letters and digits in turn', 'https://login.z4q20ky7.test/'],
    ['a long run that no language spells', 'https://chpgkjgbleilroowfqiaajmlw.test/'],
    ['a tenant’s label', 'https://b-a4qxna7jwq.a.run.app/'],
  ])('%s', async (_, href) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect(said.says).toEqual(['low check_link_random_host']);
    expect(said.proof).toEqual([`link-target: ${href}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a name of words', 'https://www.freshpackages.test/'],
    ['a short name without vowels', 'https://www.gfx2swf.test/'],
    ['digits at the end', 'https://www.zzxck120.test/'],
    ['random labels before a name that was chosen', 'https://d1a2b3c4d5.shop.test/'],
    ['a counter of clicks', 'https://u1a2b3.ct.sendgrid.net/ls/click?upn=1'],
    ['an encoded word', 'https://xn--eckwd4c7cu47r2wf.test/'],
    ['a number', 'http://192.0.2.1/'],
    ['a long word', 'https://www.donaudampfschifffahrt.test/'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });

  test('a name that authenticated', async () => {
    const proof = { 'Authentication-Results': recorded('dkim=pass header.d=z4q20ky7.test') };
    expect((await examine(check, aMail({ html: link('https://z4q20ky7.test/'), ...proof }))).kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});
