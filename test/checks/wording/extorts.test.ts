import { describe, expect, test } from 'vitest';
import { extorts as check } from '../../../src/checks/wording/extorts.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const threat = 'I recorded a video of you through your webcam while you were masturbating.';

describe('finds a threat and where to pay', () => {
  test.each([
    ['Base58Check', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['Bech32', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ])('%s', async (_, wallet) => {
    const { says, proof } = await examine(check, aMail({ text: `${threat} Pay to ${wallet}\r\n` }));
    expect(says).toEqual(['high check_wording_extorts_wallet']);
    expect(proof.at(-1)).toBe(`visible-text: ${wallet}`);
  });

  test('a threat that says much, without an address', async () => {
    const text = `${threat} I gained access to your device. I will send the video to all your contacts. Transfer bitcoin.\r\n`;
    expect((await examine(check, aMail({ text }))).says).toEqual(['medium check_wording_extorts']);
  });
});

describe('is clear', () => {
  test.each([
    ['a number whose check sum fails', 'Your device is infected with malware. 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb'],
    ['an address without a threat', 'Donate: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['a recording of a meeting', 'I recorded the meeting; the video is for your friends.'],
  ])('%s', async (_, text) => {
    expect((await examine(check, aMail({ text: `${text}\r\n` }))).kind).toBe('clear');
  });
});
