import { describe, expect, test } from 'vitest';
import { lookalikeOf } from '../../src/domain/lookalike.ts';

describe('resembles a brand', () => {
  test.each([
    ['arnazon.example', 'confusable', 'strong', 'amazon'],
    ['paypa1.example', 'confusable', 'strong', 'paypal'],
    ['xn--pypal-4ve.example', 'confusable', 'strong', 'paypal'],
    ['www.amazon.co.jp.evil.example', 'genuine-host-on-the-left', 'strong', 'amazon'],
    ['www-amazon-co-jp.evil.example', 'genuine-host-on-the-left', 'strong', 'amazon'],
    ['amazon.co.jp.evil.com.cn', 'genuine-host-on-the-left', 'strong', 'amazon'],
    ['smbccard.example', 'hyphen-or-digit', 'fair', 'smbc-card'],
    ['annazon.example', 'one-letter', 'fair', 'amazon'],
    ['amzaon.example', 'one-letter', 'fair', 'amazon'],
    ['amazon-check.example', 'name-and-word', 'fair', 'amazon'],
    ['secure-amazon.example', 'name-and-word', 'fair', 'amazon'],
    ['amazonlogin.example', 'name-and-word', 'fair', 'amazon'],
    ['paypaycard-info.example', 'name-and-word', 'fair', 'paypay-card'],
    ['appleid-update.example', 'name-and-word', 'fair', 'apple'],
    ['amex-jp.example', 'name-and-word', 'weak', 'amex'],
    ['etc-meisai.evil.example', 'name-in-host', 'weak', 'etc-meisai'],
    ['smbc-card.com.cn', 'other-suffix', 'weak', 'smbc-card'],
  ])('%s: %s', (host, kind, strength, id) => {
    expect(lookalikeOf(host)).toMatchObject({ kind, strength, brand: { id } });
  });
});

describe('resembles nothing', () => {
  test.each([
    ['a host of the directory', 'click.contact.vpass.ne.jp'],
    ['a host of the directory where anybody may put up a page', 'docs.google.com'],
    ['a word of the language', 'applet.example'],
    ['a brand that is a word of the language, under another suffix', 'orange.example'],
    ['a plural', 'docomos.example'],
    ['a digit at the end', 'amazon2.example'],
    ['another first letter', 'lamazon.example'],
    ['a longer word', 'amazonian.example'],
    ['a short label', 'ana.example'],
    ['the author’s domain as a mailing list writes it', 'yahoo.com.invalid'],
    ['an address with a word run into it', 'amazon.co.jpfoo'],
    ['four letters', 'frii.example'],
    ['an address', '192.0.2.1'],
    ['a single label', 'localhost'],
  ])('%s: %s', (_, host) => {
    expect(lookalikeOf(host)).toBeNull();
  });
});

describe('resembles a domain that the recipient knows', () => {
  const known = ['kaisha-mail.example', 'campus.ac.jp'];

  test.each([
    ['kaisya-mail.example', 'one-letter', 'strong'],
    ['kaisha-mai1.example', 'confusable', 'strong'],
    ['kaishamail.example', 'hyphen-or-digit', 'fair'],
    ['mail-ms-campus-ac-jp.evil.example', 'genuine-host-on-the-left', 'strong'],
    ['kaisha-mail-login.example', 'name-and-word', 'fair'],
  ])('%s', (host, kind, strength) => {
    expect(lookalikeOf(host, known)).toMatchObject({ kind, strength, brand: null });
  });

  test('not those themselves, nor what lies below them', () => {
    expect(lookalikeOf('www.kaisha-mail.example', known)).toBeNull();
    expect(lookalikeOf('kaisya-mail.example')).toBeNull();
  });
});
