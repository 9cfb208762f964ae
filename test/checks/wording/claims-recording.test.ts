import { describe, expect, test } from 'vitest';
import { claimsRecording as check } from '../../../src/checks/wording/claims-recording.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { confirmedBankMail } from './confirmed-bank-mail.ts';

describe('finds what is said', () => {
  test.each([
    'I recorded a video of you through your webcam while you were masturbating.',
    'I will send the video to all your contacts.',
    'Your device was infected with my trojan; I gained access to your browser.',
    'ハッキングにより、あなたのデバイスをウイルスに感染させました。',
    'ウェブカメラで撮影した動画を連絡先に送信します。',
  ])('%s', async (text) => {
    const { says, proof } = await examine(check, aMail({ text: `${text}\r\n` }));
    expect(says).toEqual(['low check_wording_claims_recording']);
    expect(proof[0]).toMatch(/^visible-text: ./);
  });

  test('in the subject', async () => {
    const { proof } = await examine(
      check,
      aMail({ Subject: 'I recorded a video of you through your webcam while you were masturbating.' }),
    );
    expect(proof[0]).toMatch(/^subject: ./);
  });
});

describe('is clear of what only sounds like it', () => {
  test.each(['I recorded the meeting.', 'The video is online.', '会議の録音です。', 'We contacted all users.'])(
    '%s',
    async (text) => {
      expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
    },
  );
});

test('a confirmed brand says it to its customers: a remark', async () => {
  const { says } = await examine(
    check,
    confirmedBankMail('I recorded a video of you through your webcam while you were masturbating.'),
  );
  expect(says).toEqual(['note wording_of_confirmed_brand']);
});
