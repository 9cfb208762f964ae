import { expect, test } from 'vitest';
import { codeTargets } from '../../../src/mail/qr/code-targets.ts';

test.each([
  ['https://a.example/q?x=1', ['https://a.example/q?x=1']],
  [' HTTP://A.EXAMPLE/ ', ['HTTP://A.EXAMPLE/']],
  ['https://日本.example/道', ['https://日本.example/道']],
  ['www.shop.example', ['http://www.shop.example']],
  ['shop.example/pay', ['http://shop.example/pay']],
  ['Pay here: https://a.example/1 or https://b.example/2.', ['https://a.example/1', 'https://b.example/2']],
  ['BEGIN:VCARD\nN:Taro\nURL:https://a.example/\nEND:VCARD', ['https://a.example/']],
  ['mailto:hanako@shop.example', ['mailto:hanako@shop.example']],
  ['tel:+81312345678', ['tel:+81312345678']],
  ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=1', ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=1']],
  ['weixin://dl/business/?t=1', ['weixin://dl/business/?t=1']],
  ['WIFI:T:WPA;S:Guest;P:secret;;', []],
  ['otpauth://totp/Shop:hanako?secret=JBSWY3DPEHPK3PXP', []],
  ['Ticket 4711', []],
  ['M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100', []],
  ['4711', []],
  ['note: call me', []],
  ['shop.example', []],
  ['', []],
])('%s', (content, targets) => {
  expect(codeTargets(content)).toEqual(targets);
});
