import { describe, expect, test } from 'vitest';
import { asksForPassword as check } from '../../../src/checks/link/asks-for-password.ts';
import { aLook } from '../a-look.ts';
import { aMail, recorded } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_link_asks_for_password';
const link = 'https://a.trap.test/in';
const mail = aMail({ html: `<a href="${link}">log in</a>` });
const looked = (html: string, at: readonly string[] = []) => ({ pages: [aLook(link, { html, led: at })] });
const password = '<form><input name=user><input type=password></form>';

describe('finds', () => {
  test.each([
    ['a password', password, `medium ${says}_password`],
    ['a card, before the password', `${password}<input autocomplete=cc-number>`, `medium ${says}_card`],
    ['a code', '<input autocomplete=one-time-code>', `medium ${says}_one_time_code`],
    ['an identity', '<input name=mynumber placeholder="マイナンバー">', `medium ${says}_identity`],
    [
      'the words of a wallet',
      '<form action="https://b.test/"><textarea name=seed_phrase></textarea></form>',
      `high ${says}_wallet`,
    ],
    [
      'a password that goes elsewhere',
      '<form action="https://collect.test/"><input type=password></form>',
      `medium ${says}_sent_elsewhere`,
    ],
    [
      'a password that goes away by mail',
      '<form action="mailto:x@collect.test"><input type=password></form>',
      `medium ${says}_sent_elsewhere`,
    ],
  ])('%s', async (_, html, finding) => {
    const said = await examine(check, mail, looked(html));
    expect(said.says).toEqual([finding]);
    expect(said.proof).toEqual([`link-target: ${link}`]);
  });
});

describe('is clear', () => {
  const signed = aMail({
    'Authentication-Results': recorded('dkim=pass header.d=trap.test'),
    html: `<a href="${link}">log in</a>`,
  });

  test.each([
    ['a name and a message', mail, looked('<form><input name=name><textarea name=message></textarea></form>')],
    ['a newsletter that wants an address', mail, looked('<form><input type=email></form>')],
    ['a login at the sender’s own', signed, looked(password)],
    ['a login at a brand’s own', mail, looked(password, ['https://accounts.google.com/'])],
    ['a login at the recipient’s own side', mail, looked(password, ['https://mail.recipient.test/'])],
    [
      'a newsletter’s form that goes elsewhere',
      mail,
      looked('<form action="https://lists.test/"><input type=email></form>'),
    ],
  ])('%s', async (_, message, known) => {
    expect(await examine(check, message, known)).toMatchObject({ kind: 'clear', says: [] });
  });
});

test('nobody looked', async () => {
  expect(await examine(check, mail)).toMatchObject({ kind: 'couldNotCheck', says: ['because_page_not_looked_at'] });
});
