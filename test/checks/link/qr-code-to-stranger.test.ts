import { describe, expect, test } from 'vitest';
import { qrCodeToStranger as check } from '../../../src/checks/link/qr-code-to-stranger.ts';
import { halfBlocks } from '../../mail/qr/draw-in-mail.ts';
import { modulesOf } from '../../mail/qr/picture.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const key = 'check_link_qr_code_to_stranger';
const code = (content: string) => `<pre>\n${halfBlocks(modulesOf(content, { border: 2 }))}\n</pre>`;
const stranger = code('https://portal.evil.test/m?id=1');
const saying = (text: string, drawn = stranger) => aMail({ html: `<p>${text}</p>${drawn}<p>Regards</p>` });

describe('finds', () => {
  test.each([
    ['a code that nobody asks to scan, as a remark', 'Visit us.', `note ${key}`],
    ['a request', 'Scan the QR code with your phone to see the programme.', `low ${key}_scan`],
    ['a request to sign in', 'Your password will expire. Scan the code below to keep it.', `medium ${key}_proof`],
    [
      'to set up a second factor',
      'Please scan this QR code with your mobile device to re-authenticate.',
      `medium ${key}_proof`,
    ],
    ['in Japanese', '下記のQRコードをスマートフォンで読み取り、本人確認を行ってください。', `medium ${key}_proof`],
    ['in Japanese, the other way round', 'カメラで読み取ってください：QRコード', `low ${key}_scan`],
    ['in Chinese', '请使用微信扫描二维码确认信息。', `medium ${key}_proof`],
    ['in Korean', '아래 QR 코드를 스캔하여 로그인하세요.', `medium ${key}_proof`],
    ['in German', 'Bitte scannen Sie den QR-Code, um sich anzumelden.', `medium ${key}_proof`],
    ['in French', 'Scannez le QR code ci-dessous.', `low ${key}_scan`],
    ['in Spanish', 'Escanee el código para iniciar sesión.', `medium ${key}_proof`],
  ])('%s', async (_, text, says) => {
    expect((await examine(check, saying(text))).says).toEqual([says]);
  });

  test('with the code and the request as evidence, about the link', async () => {
    const said = await examine(check, saying('Scan this code to log in.'));
    expect(said.proof[0]).toMatch(/^qr-code: [\s█▀▄]+$/);
    expect(said.proof[1]).toBe('visible-text: Scan this code');
    expect(said.outcome).toMatchObject({
      findings: [{ explanation: { params: { host: 'portal.evil.test' } }, about: [{ link: 0 }] }],
    });
  });

  test('each organization once', async () => {
    const drawn = [stranger, code('https://www.evil.test/2'), code('https://other.test/')].join('<p>or</p>');
    const said = await examine(check, saying('Scan one of the codes.', drawn));
    expect(said.says).toEqual([`low ${key}_scan`, `low ${key}_scan`]);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }] }, { about: [{ link: 2 }] }] });
  });

  test('a genuine brand’s own host, as a remark', async () => {
    const said = await examine(check, saying('Scan the QR code to log in.', code('https://line.me/R/ti/p/abc')));
    expect(said.says).toEqual([`note ${key}`]);
  });
});

describe('is clear', () => {
  test.each([
    ['the author’s own host', 'https://ticket.shop.example/4711', {}],
    ['a sister domain', 'https://www.shop.test/', {}],
    [
      'an authenticated organization',
      'https://events.test/4711',
      { 'Authentication-Results': recorded('dkim=pass header.d=events.test') },
    ],
  ])('%s', async (_, target, otherwise) => {
    const html = `<p>Scan the QR code to log in.</p>${code(target)}`;
    expect((await examine(check, aMail({ html, ...otherwise }))).kind).toBe('clear');
  });

  test('a domain that the recipient knows', async () => {
    const said = await examine(check, saying('Scan the QR code to log in.'), {
      acquaintance: { domains: ['evil.test'] },
    });
    expect(said.kind).toBe('clear');
  });
});

describe('not applicable', () => {
  test.each([
    ['no code', aMail({ html: '<p>Scan the QR code to log in.</p>' })],
    ['a boarding pass', saying('Scan this code at the gate.', code('M1DESMARAIS/LUC EABC123 YULFRAAC 0834'))],
    [
      'a second factor',
      saying('Scan the QR code to set up 2FA.', code('otpauth://totp/Shop:h?secret=JBSWY3DPEHPK3PXP')),
    ],
    ['a wireless network', saying('Scan the QR code.', code('WIFI:T:WPA;S:Guest;P:secret;;'))],
    ['a telephone number', saying('Scan the QR code.', code('tel:+81312345678'))],
  ])('%s', async (_, mail) => {
    expect(await examine(check, mail)).toMatchObject({ kind: 'notApplicable', says: ['because_no_qr_code'] });
  });
});
