import { describe, expect, test } from 'vitest';
import { domainSendsNoMail as check } from '../../../src/checks/author/domain-sends-no-mail.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { anOutside, type DomainInShort, nextMorning } from '../outside-of.ts';

const says = 'check_author_domain_sends_no_mail';
const nobody = 'v=spf1 -all';
const gone: DomainInShort = { addresses: null, mailExchanges: null };
const from = (address: string) => aMail({ From: address });

describe('finds', () => {
  test.each<[string, DomainInShort, string]>([
    ['a domain that does not exist', gone, 'high _gone'],
    ['a domain that sends no mail and takes none', { spf: nobody, mailExchanges: [''] }, 'high _neither'],
    ['a domain for which nobody may send', { spf: 'V=spf1  -all ' }, 'medium _spf'],
    ['a domain that takes no mail', { mailExchanges: [''] }, 'low _null_mx'],
  ])('%s', async (_, author, expected) => {
    const said = await examine(check, aMail(), { outside: anOutside({ author }) });
    expect(said.says).toEqual([expected.replace(' ', ` ${says}`)]);
    expect(said.proof).toEqual(['author: news@shop.example']);
  });

  test('a host that does not exist, of a domain that may: the weaker sign', async () => {
    const outside = anOutside({ author: { ...gone, domain: 'web1.shop.example' } });
    expect((await examine(check, from('root@web1.shop.example'), { outside })).says).toEqual([`low ${says}_gone_host`]);
  });

  test('a domain that does not exist, asked for in place of a name made for one mail', async () => {
    const outside = anOutside({ author: gone });
    const said = await examine(check, from('a@x7k2m9q4w1.shop.example'), { outside });
    expect(said.says).toEqual([`high ${says}_gone`]);
  });

  test('long after receipt, one step less', async () => {
    const askedAt = nextMorning + 40 * 86_400_000;
    const said = await examine(check, aMail(), { outside: anOutside({ askedAt, author: gone }) });
    expect(said.says).toEqual([`medium ${says}_gone`]);
  });
});

describe('is clear', () => {
  test.each<[string, DomainInShort, string | null]>([
    ['an ordinary domain', { spf: 'v=spf1 mx -all' }, null],
    ['a domain of mail alone, without an address of its own', { addresses: [], spf: 'v=spf1 mx -all' }, null],
    ['a domain that publishes nothing', { mailExchanges: [] }, null],
    [
      'a service that takes no answers and signs its mail',
      { mailExchanges: [''], spf: nobody },
      recorded('dkim=pass header.d=shop.example'),
    ],
    ['a domain that is gone and signed on the day of receipt', gone, recorded('dkim=pass header.d=shop.example')],
  ])('%s', async (_, author, results) => {
    const mail = aMail({ 'Authentication-Results': results });
    expect((await examine(check, mail, { outside: anOutside({ author }) })).kind).toBe('clear');
  });

  test('a name below one that sends no mail itself', async () => {
    const outside = anOutside({ author: { spf: nobody, mailExchanges: [''] } });
    expect((await examine(check, from('a@x7k2m9q4w1.shop.example'), { outside })).kind).toBe('clear');
  });
});

test.each([
  ['nobody was asked', undefined, 'because_lookups_off'],
  ['no answer came', anOutside({ author: { addresses: 'timeout' } }), 'because_no_answer'],
  ['the answer on SPF did not come', anOutside({ author: { spf: 'silence' } }), 'because_no_answer'],
  ['enough had been asked', anOutside({ author: { addresses: 'refused-by-budget' } }), 'because_questions_spent'],
])('could not check: %s', async (_, outside, because) => {
  const said = await examine(check, aMail(), { ...(outside && { outside }) });
  expect(said).toMatchObject({ kind: 'couldNotCheck', says: [because] });
});

test('not applicable: a colleague, whose domain the world need not know', async () => {
  const said = await examine(check, from('ann@recipient.test'), { outside: anOutside({ author: gone }) });
  expect(said).toMatchObject({ kind: 'notApplicable', says: ['because_own_domain'] });
});

test('not applicable: a name that no public DNS holds', async () => {
  expect((await examine(check, from('root@localhost'))).says).toEqual(['because_domain_not_public']);
});
