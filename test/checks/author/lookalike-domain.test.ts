import { describe, expect, test } from 'vitest';
import { lookalikeDomain as check } from '../../../src/checks/author/lookalike-domain.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_author_lookalike_domain';

describe('finds', () => {
  test.each([
    ['Amazon', 'annazon.example', `high ${says}_one_letter`],
    ['News', 'annazon.example', `medium ${says}_one_letter`],
    ['News', 'arnazon.example', `high ${says}_confusable`],
    ['News', 'mail.amazon.co.jp.evil.example', `high ${says}_genuine_host_on_the_left`],
    ['News', 'paypaycard-info.example', `medium ${says}_name_and_word`],
    ['Amazon', 'amazon.example', `medium ${says}_other_suffix`],
    ['TEPCO', 'the-tepco.example', `medium ${says}_name_in_host`],
    ['News', 'recipiemt.test', `high ${says}_one_letter`],
  ])('%s <a@%s>', async (name, domain, said) => {
    const { says: found, proof } = await examine(check, aMail({ From: `${name} <a@${domain}>` }));
    expect(found).toEqual([said]);
    expect(proof).toEqual([`author: a@${domain}`]);
  });
});

test('a domain that the recipient knows comes before any brand, and is named itself', async () => {
  const surroundings = { acquaintance: { domains: ['kaisha-mail.example'] } };
  const { says: found, outcome } = await examine(
    check,
    aMail({ From: 'Taro <taro@kaisya-mail.example>' }),
    surroundings,
  );
  expect(found).toEqual([`high ${says}_one_letter`]);
  expect(outcome).toMatchObject({ findings: [{ explanation: { params: { resembled: 'kaisha-mail.example' } } }] });
});

describe('is clear', () => {
  test.each([
    ['the brand itself', 'Amazon <a@amazon.co.jp>'],
    ['a brand’s name under another suffix, claimed by nobody', 'Shop <a@amazon.example>'],
    ['a brand’s name within a longer one', 'さくら工務店 <a@sakura-koumuten.example>'],
    ['a name that a mailing list has written otherwise', 'Taro <taro@amazon.co.jp.invalid>'],
    ['nothing alike', 'Shop <news@shop.example>'],
  ])('%s', async (_, author) => {
    expect((await examine(check, aMail({ From: author }))).kind).toBe('clear');
  });
});
