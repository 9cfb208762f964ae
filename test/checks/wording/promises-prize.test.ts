import { describe, expect, test } from 'vitest';
import { promisesPrize as check } from '../../../src/checks/wording/promises-prize.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'Congratulations, you have won!',
    'Claim your free reward',
    'Answer a short survey and get a gift.',
    'ポイントを受け取れます。',
    'Sie wurden als Gewinner ausgewählt!',
    'Vous avez été sélectionné.',
    'Você foi sorteado.',
    '恭喜您中奖',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_promises_prize']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'Congratulations, you have won!' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The team plays today.', 'We answered the question.', '昼食の店を選びました。', 'A gifted child'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('Congratulations, you have won!'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});
