import { describe, expect, test } from 'vitest';
import { ipLiteralHost as check } from '../../../src/checks/link/ip-literal-host.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_ip_literal_host';
const link = (href: string) => `<p><a href="${href}">Open</a></p>`;

describe('finds', () => {
  test.each([
    ['a bare address', 'http://192.0.2.7/bank/'],
    ['it as one number', 'http://3221225991/bank/'],
    ['it in octal', 'http://0300.0.02.07/bank/'],
    ['IPv6', 'http://[2001:db8::7]/bank/'],
  ])('%s', async (_, href) => {
    const said = await examine(check, aMail({ html: link(href) }));
    expect(said).toMatchObject({ says: [`low ${says}`], proof: [`link-target: ${href}`] });
  });
});

describe('is no more than a remark', () => {
  test.each([
    ['a device in the own network', { html: link('http://192.168.1.1/') }],
    ['an address in the text of a technical mail', { text: 'It listens on http://192.0.2.7/ now.\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual([`note ${says}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a name', 'https://www.shop.example/'],
    ['an address as left labels of a name', 'https://192.0.2.7.shop.example/'],
    ['an address in the path', 'https://shop.example/192.0.2.7/'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});
