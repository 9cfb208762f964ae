import { describe, expect, test } from 'vitest';
import { subjectInCapitals as check } from '../../../src/checks/header/subject-in-capitals.ts';
import { aMail, type Otherwise } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_subject_in_capitals';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    ['all capitals', { Subject: 'URGENT REPLY NEEDED' }, `low ${says}`, 'subject: URGENT REPLY NEEDED'],
    [
      'behind a prefix and a list’s tag',
      { Subject: 'Re: [talk] CONTACT THE BANK NOW!!' },
      `low ${says}`,
      'subject: Re: [talk] CONTACT THE BANK NOW!!',
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['an ordinary subject', {}],
    ['one word', { Subject: 'INTERNATIONALIZATION' }],
    ['short words', { Subject: 'RSVP ASAP' }],
    ['Japanese beside capitals', { Subject: 'NTT DOCOMO SMBC ご利用のお知らせ' }],
    ['parts of a list', { Subject: 'ORDER ABC-12X34 PART DEF_5Y QTY10X' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
