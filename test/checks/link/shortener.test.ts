import { describe, expect, test } from 'vitest';
import { shortener as check } from '../../../src/checks/link/shortener.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const link = (href: string, text = 'Open') => `<p><a href="${href}">${text}</a></p>`;

describe('finds', () => {
  test('a shortened link', async () => {
    const said = await examine(check, aMail({ html: link('https://bit.ly/3abc') + link('https://bit.ly/4abc') }));
    expect(said.says).toEqual(['low check_link_shortener']);
    expect(said.proof).toEqual(['link-target: https://bit.ly/3abc']);
    expect(said.outcome).toMatchObject({ findings: [{ about: [{ link: 0 }, { link: 1 }] }] });
  });

  test('one behind a redirect', async () => {
    const html = link('https://www.google.com/url?q=https%3A%2F%2Fis.gd%2Fabc');
    expect((await examine(check, aMail({ html }))).says).toEqual(['low check_link_shortener']);
  });

  test('one that is written out, as a remark', async () => {
    const text = 'See https://tinyurl.com/abc\r\n';
    expect((await examine(check, aMail({ text }))).says).toEqual(['note check_link_shortener']);
  });

  test('one from a free mailbox, as a remark', async () => {
    const said = await examine(check, aMail({ html: link('https://x.gd/abc'), From: 'Hanako <h@gmail.com>' }));
    expect(said.says).toEqual(['note check_link_shortener']);
  });
});

describe('is clear', () => {
  test.each([
    ['a house’s own shortener', 'https://amzn.asia/d/abc'],
    ['the front page of a shortener', 'https://bit.ly/'],
    ['a page', 'https://www.shop.example/'],
  ])('%s', async (_, href) => {
    expect((await examine(check, aMail({ html: link(href) }))).kind).toBe('clear');
  });

  test('the sender’s house', async () => {
    const said = await examine(check, aMail({ html: link('https://t.co/abc'), From: 'T <a@t.co>' }));
    expect(said.kind).toBe('clear');
  });
});

test('not applicable: no link', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_web_link'] });
});
