import { describe, expect, test } from 'vitest';
import { addressInUrl as check } from '../../../src/checks/link/address-in-url.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

const address = 'hanako@recipient.test';
const inBase64 = Buffer.from(address).toString('base64');

describe('finds', () => {
  test.each([
    ['behind #', `https://evil.test/a/#${address}`, 'medium check_link_address_in_url_fragment'],
    ['behind # in base64', `https://evil.test/a#${inBase64}`, 'medium check_link_address_in_url_fragment'],
    [
      'behind # as a parameter',
      `https://evil.test/#e=Hanako%40recipient.test`,
      'medium check_link_address_in_url_fragment',
    ],
    ['as a parameter', `https://evil.test/?email=${address}`, 'low check_link_address_in_url'],
    [
      'as a parameter in base64',
      `https://evil.test/?e=${encodeURIComponent(inBase64)}`,
      'low check_link_address_in_url',
    ],
    ['in the path', `https://evil.test/in/${encodeURIComponent(address)}/`, 'low check_link_address_in_url'],
  ])('%s', async (_, href, says) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect(said.says).toEqual([says]);
    expect(said.proof).toEqual([`link-target: ${href}`]);
  });

  test('as a parameter in base64 with its padding', async () => {
    const html = link(
      `https://evil.test/?e=${encodeURIComponent(Buffer.from('taro@recipient.test').toString('base64'))}`,
    );
    expect((await examine(check, aMail({ html, To: 'taro@recipient.test' }))).says).toEqual([
      'low check_link_address_in_url',
    ]);
  });

  test('in a link to leave the list, behind #', async () => {
    const html = link(`https://evil.test/unsubscribe#${address}`, 'Unsubscribe');
    expect((await examine(check, aMail({ html }))).says).toEqual(['medium check_link_address_in_url_fragment']);
  });
});

describe('is clear', () => {
  test.each([
    ['the sender’s own page', `https://www.shop.example/#${address}`],
    ['a link to leave', `https://news.test/unsubscribe?e=${address}`],
    ['another address', 'https://evil.test/#somebody@else.test'],
    ['an address that is part of a longer value', `https://lists.test/20250905-2-${address}`],
    ['a counter of clicks', `https://shop.us1.list-manage.com/track/click?e=${address}`],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });

  test('an address of the archive that is written out', async () => {
    const text = `https://archive.test/${address}/msg1.html\r\n`;
    expect((await examine(check, aMail({ text }))).kind).toBe('clear');
  });
});

test('not applicable: nobody is named as recipient', async () => {
  const Received = 'from a.test (a.test [192.0.2.1]) by mx.recipient.test; Tue, 02 Aug 2022 00:00:08 +0900';
  const said = await examine(check, aMail({ html: link('https://a.test/'), To: null, Received }));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_recipient_named'] });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});
