import { describe, expect, test } from 'vitest';
import { listedHost as check } from '../../../src/checks/link/listed-host.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, answer, type OutsideInShort } from '../outside-of.ts';

const says = 'check_link_listed_host';
const mail = aMail({
  html: '<a href="https://login.trap.test/x">log in</a> <a href="https://login.trap.test/y">help</a> <a href="https://shop.example/">shop</a>',
});
const fine = { Quad9: false, Cloudflare: false };
const asked = (hosts: NonNullable<OutsideInShort['hosts']>) => ({ outside: anOutside({ hosts }) });

describe('finds', () => {
  test.each([
    ['one resolver refuses', { Quad9: true, Cloudflare: false }, 'medium', 'Quad9'],
    ['one refuses, the other could not be asked', { Quad9: null, Cloudflare: true }, 'medium', 'Cloudflare'],
    ['two refuse', { Quad9: true, Cloudflare: true }, 'high', 'Quad9, Cloudflare'],
  ])('a host that %s', async (_, listings, severity, operators) => {
    const said = await examine(check, mail, asked({ 'login.trap.test': listings, 'shop.example': fine }));
    expect(said.says).toEqual([`${severity} ${says}`]);
    expect(said.proof).toEqual(['link-target: https://login.trap.test/x']);
    expect(said.outcome).toMatchObject({
      findings: [{ about: [{ link: 0 }, { link: 1 }], explanation: { params: { operators } } }],
    });
  });
});

describe('is clear', () => {
  test('hosts that nobody refuses', async () => {
    const said = await examine(check, mail, asked({ 'login.trap.test': fine, 'shop.example': { Quad9: false } }));
    expect(said.kind).toBe('clear');
  });

  test('a host that has no address anywhere', async () => {
    const outside = anOutside({ hosts: { 'shop.example': fine } });
    const gone = { asked: 'login.trap.test', addresses: answer<'A'>(null), listings: [] };
    const hosts = new Map([...outside.hosts, ['login.trap.test', gone] as const]);
    expect((await examine(check, mail, { outside: { ...outside, hosts } })).kind).toBe('clear');
  });
});

test.each<[string, NonNullable<OutsideInShort['hosts']>, string]>([
  ['no filtering resolver was asked', { 'login.trap.test': {}, 'shop.example': {} }, 'because_no_filter_asked'],
  ['none of them answered', { 'login.trap.test': { Quad9: null }, 'shop.example': fine }, 'because_no_answer'],
  ['not all hosts were asked for', { 'shop.example': fine }, 'because_questions_spent'],
])('could not check: %s', async (_, hosts, because) => {
  expect(await examine(check, mail, asked(hosts))).toMatchObject({ kind: 'couldNotCheck', says: [because] });
});

test.each([
  ['nobody was asked', mail, 'couldNotCheck', 'because_lookups_off'],
  ['no link', aMail(), 'notApplicable', 'because_no_web_link'],
  [
    'a link to a bare address',
    aMail({ html: '<a href="http://192.0.2.9/">a</a>' }),
    'notApplicable',
    'because_no_web_link',
  ],
])('%s', async (_, message, kind, because) => {
  expect(await examine(check, message)).toMatchObject({ kind, says: [because] });
});
