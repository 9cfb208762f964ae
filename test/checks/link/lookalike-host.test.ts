import { describe, expect, test } from 'vitest';
import { lookalikeHost as check } from '../../../src/checks/link/lookalike-host.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_lookalike_host';
const link = (host: string) => `<p><a href="https://${host}/">Log in</a></p>`;

describe('finds', () => {
  test.each([
    ['arnazon.example', `high ${says}_confusable`],
    ['xn--pypal-4ve.example', `high ${says}_confusable`],
    ['www.amazon.co.jp.evil.example', `high ${says}_genuine_host_on_the_left`],
    ['www-amazon-co-jp.evil.example', `high ${says}_genuine_host_on_the_left`],
    ['smbccard.example', `medium ${says}_hyphen_or_digit`],
    ['amzaon.example', `medium ${says}_one_letter`],
    ['kuronekoyamato-check.example', `medium ${says}_name_and_word`],
  ])('%s', async (host, said) => {
    const { says: found, proof } = await examine(check, aMail({ html: link(host) }));
    expect(found).toEqual([said]);
    expect(proof).toEqual([`link-target: https://${host}/`]);
  });

  test.each([
    ['ETC利用照会サービス', 'etc-meisai.evil.example', `medium ${says}_name_in_host`],
    ['ANA', 'www2.point-ana.evil.example', `medium ${says}_name_and_word`],
    ['エポスカード', 'eposcard.example', `medium ${says}_other_suffix`],
    ['ヤマト運輸', 'kuronekoyamato-check.example', `high ${says}_name_and_word`],
  ])('a weak resemblance too where the mail gives itself out for the brand: %s, %s', async (name, host, said) => {
    const mail = aMail({ From: `${name} <a@evil.example>`, html: link(host) });
    expect((await examine(check, mail)).says).toEqual([said]);
  });

  test('ten links to one organization once', async () => {
    const said = await examine(check, aMail({ html: link('arnazon.example').repeat(10) }));
    expect(said.outcome).toMatchObject({ findings: [{ about: Array.from({ length: 10 }, (_, link) => ({ link })) }] });
  });

  test('a host that resembles the recipient’s own side', async () => {
    const { says: found } = await examine(check, aMail({ html: link('mail-recipient-login.example') }));
    expect(found).toEqual([`medium ${says}_name_and_word`]);
  });
});

test('one grade less for a host of an authenticated organization', async () => {
  const mail = aMail({
    html: link('amzaon.example'),
    'Authentication-Results': recorded('dkim=pass header.d=amzaon.example'),
  });
  expect((await examine(check, mail)).says).toEqual([`low ${says}_one_letter`]);
});

describe('is clear', () => {
  test.each([
    ['the brand itself', 'www.amazon.co.jp'],
    ['its click counter', 'click.contact.vpass.ne.jp'],
    ['its own shortener', 'r10.to'],
    ['a brand’s page at a service', 'amazon.polls.example'],
    ['the same label under another suffix', 'amazon.example'],
    ['a page of anybody at a brand’s', 'docs.google.com'],
    ['an ordinary word', 'applet.example'],
    ['nothing alike', 'shop.example'],
  ])('%s: %s', async (_, host) => {
    expect((await examine(check, aMail({ html: link(host) }))).kind).toBe('clear');
  });
});

test('not applicable without a link', async () => {
  expect((await examine(check, aMail())).kind).toBe('notApplicable');
});
