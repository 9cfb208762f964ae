import { describe, expect, test } from 'vitest';
import { registeredRecently as check } from '../../../src/checks/domain/registered-recently.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, type OutsideInShort } from '../outside-of.ts';

const says = 'check_domain_registered_recently';
const old = '1999-05-01';
const linkTo = (...urls: string[]) => aMail({ html: urls.map((url) => `<a href="${url}">here</a>`).join(' ') });
const asked = (domains: NonNullable<OutsideInShort['domains']>) => ({ outside: anOutside({ domains }) });

describe('finds', () => {
  test.each([
    ['registered the week before', '2022-07-25T10:00:00Z', 'high', 8],
    ['registered on the day itself, as other clocks have it', '2022-08-02T01:00:00Z', 'high', 1],
    ['registered two months before: a weaker sign', '2022-06-01T00:00:00Z', 'low', 62],
  ])('an author’s domain that was %s', async (_, since, severity, days) => {
    const said = await examine(check, aMail(), asked({ 'shop.example': since }));
    expect(said.says).toEqual([`${severity} ${says}_author`]);
    expect(said.proof).toEqual(['author: news@shop.example']);
    expect(said.outcome).toMatchObject({ findings: [{ explanation: { params: { domain: 'shop.example', days } } }] });
  });

  test('it whatever authenticates it', async () => {
    const mail = aMail({ 'Authentication-Results': recorded('dmarc=pass header.from=shop.example') });
    expect((await examine(check, mail, asked({ 'shop.example': '2022-07-25' }))).kind).toBe('found');
  });

  test('the target of a link, once for all links to its domain', async () => {
    const mail = linkTo('https://login.young.test/a', 'https://young.test/b', 'https://old.test/');
    const said = await examine(
      check,
      mail,
      asked({ 'shop.example': old, 'young.test': '2022-07-30', 'old.test': old }),
    );
    expect(said.says).toEqual([`high ${says}_link`]);
    expect(said.proof).toEqual(['link-target: https://login.young.test/a']);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }] }] });
  });

  test('by the day of asking where that of receipt is not recorded', async () => {
    const said = await examine(check, aMail({ Received: null }), asked({ 'shop.example': '2022-07-20' }));
    expect(said.says).toEqual([`high ${says}_author`]);
  });
});

describe('is clear', () => {
  test.each([
    ['a domain of long standing', old],
    ['one of three months', '2022-05-01'],
    ['one that somebody registered anew after the mail came', '2023-01-01'],
  ])('%s', async (_, since) => {
    expect((await examine(check, aMail(), asked({ 'shop.example': since }))).kind).toBe('clear');
  });

  test('a hoster’s customer, whatever the registry says of the hoster', async () => {
    const mail = linkTo('https://shop.github.io/');
    const said = await examine(check, mail, asked({ 'shop.example': old, 'shop.github.io': '2022-07-30' }));
    expect(said.kind).toBe('clear');
  });
});

test.each<[string, OutsideInShort['domains'], string]>([
  ['no registry was asked', {}, 'because_registries_not_asked'],
  [
    'the registry offers no such service',
    { 'shop.example': { outcome: 'not-offered', page: null } },
    'because_registry_without_service',
  ],
  ['it does not know the domain', { 'shop.example': { outcome: 'no-such-object' } }, 'because_registration_unknown'],
  ['it does not say since when', { 'shop.example': null }, 'because_registration_undated'],
  ['it did not answer', { 'shop.example': { outcome: 'temporary-failure', because: 'timeout' } }, 'because_no_answer'],
  ['not all domains were asked for', { 'other.example': old }, 'because_questions_spent'],
])('could not check: %s', async (_, domains = {}, because) => {
  expect(await examine(check, aMail(), asked(domains))).toMatchObject({ kind: 'couldNotCheck', says: [because] });
});

test('could not check: nobody was asked', async () => {
  expect((await examine(check, aMail())).says).toEqual(['because_lookups_off']);
});

test('not applicable: no domain is named', async () => {
  const said = await examine(check, aMail({ From: 'Shop' }), asked({}));
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_no_registered_domain'] });
});
