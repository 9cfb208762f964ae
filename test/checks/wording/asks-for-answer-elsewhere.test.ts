import { describe, expect, test } from 'vitest';
import { asksForAnswerElsewhere as check } from '../../../src/checks/wording/asks-for-answer-elsewhere.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const offer = 'I am a banker. My late client left 5 million US dollars. I seek a reliable partner.\r\n';

describe('finds an offer to be answered at a free mailbox', () => {
  test.each([
    ['by Reply-To', { 'Reply-To': 'barrister@gmail.com', text: offer }],
    ['from one', { From: 'Barrister <barrister@gmail.com>', text: offer }],
    ['of a loan', { 'Reply-To': 'loans@gmail.com', text: 'We offer personal loans at 3 percent.\r\n' }],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).says).toEqual(['medium check_wording_asks_for_answer_elsewhere']);
  });

  test('less firmly where it says little', async () => {
    const mail = aMail({ From: 'Ken <ken@gmail.com>', text: 'God bless you with money.\r\n' });
    expect((await examine(check, mail)).says).toEqual(['low check_wording_asks_for_answer_elsewhere']);
  });
});

describe('is clear', () => {
  test.each([
    ['an offer that is answered where it comes from', { text: offer }],
    ['a friend', { From: 'Ken <ken@gmail.com>' }],
    [
      'a newsletter on money',
      { 'Reply-To': 'a@gmail.com', html: `${offer}${'<a href="https://a.test/">a</a>'.repeat(5)}` },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
