import { describe, expect, test } from 'vitest';
import { sharesDocuments as check } from '../../../src/checks/wording/shares-documents.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'You have received a new voicemail.',
    'Please review and sign the contract.',
    'Please find attached the invoice.',
    '添付のファイルをご確認ください。',
    'Im Anhang finden Sie die Rechnung.',
    'Segue em anexo',
    '请查收附件',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_shares_documents']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(check, aMail({ Subject: 'You have received a new voicemail.' }));
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['The documentation is wrong.', 'I signed up for tennis.', '庭の手入れをしました。', 'The fact is known.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(check, confirmedBankMail('You have received a new voicemail.'));
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});
