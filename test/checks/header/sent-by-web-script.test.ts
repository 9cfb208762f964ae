import { describe, expect, test } from 'vitest';
import { sentByWebScript as check } from '../../../src/checks/header/sent-by-web-script.ts';
import { aMail, type Otherwise, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_header_sent_by_web_script';

describe('finds', () => {
  test.each<[string, Otherwise, string, string]>([
    [
      'a web server’s account',
      { 'Return-Path': '<www-data@web.other.test>' },
      `low ${says}_account`,
      'reverse-path: www-data@web.other.test',
    ],
    [
      'a script of another site',
      { 'X-PHP-Script': 'www.other.test/wp/x.php for 192.0.2.7' },
      `low ${says}_site`,
      'structure: www.other.test/wp/x.php for 192.0.2.7',
    ],
    [
      'a hidden script',
      { 'X-PHP-Originating-Script': "540:mx.php(11) : eval()'d code" },
      `medium ${says}_hidden`,
      "structure: 540:mx.php(11) : eval()'d code",
    ],
  ])('%s', async (_, otherwise, expected, proof) => {
    const said = await examine(check, aMail(otherwise));
    expect(said.says).toEqual([expected]);
    expect(said.proof).toContain(proof);
  });
});

describe('is clear', () => {
  test.each<[string, Otherwise]>([
    ['a return address of the author', {}],
    ['a contact form of the author’s own site', { 'X-PHP-Script': 'www.shop.example/index.php for 192.0.2.7' }],
    ['a web server of the author', { 'Return-Path': '<www-data@web1.shop.example>' }],
    ['an ordinary script', { 'X-PHP-Originating-Script': '1020:PHPMailer.php' }],
    [
      'a mail that the author’s domain signed',
      {
        'Return-Path': '<www-data@web.other.test>',
        'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
      },
    ],
  ])('%s', async (_, otherwise) => {
    expect((await examine(check, aMail(otherwise))).kind).toBe('clear');
  });
});
