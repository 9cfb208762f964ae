import { describe, expect, test } from 'vitest';
import { redirectingPage as check } from '../../../src/checks/attachment/redirecting-page.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const mailOf = (content: string) => aMailWith([{ name: 'a.html', type: 'text/html', content: `<html>${content}` }]);
const leading = '<p>Loading…</p><script>window.location.href = "https://evil.example/x"</script>';

describe('finds', () => {
  test.each([
    ['a script that leads away', leading, 'medium check_attachment_redirecting_page_to'],
    [
      'a refresh',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      'medium check_attachment_redirecting_page_to',
    ],
    [
      'one that does not say where to',
      '<body onload="location.replace(a+b)">',
      'medium check_attachment_redirecting_page',
    ],
  ])('%s', async (_, content, expected) => {
    const said = await examine(check, mailOf(content));
    expect(said.says).toEqual([expected]);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf(leading)))).says).toEqual([
      'low check_attachment_redirecting_page_to',
    ]);
  });
});

describe('is clear', () => {
  test.each([
    [
      'a saved page with text to be read',
      `<p>${'All the news of the day. '.repeat(40)}</p><script>function go(u){location.href=u}</script>`,
    ],
    ['a page that only links', '<a href="https://shop.example/">Shop</a>'],
    ['a page that reloads itself', '<meta http-equiv="refresh" content="60">'],
  ])('%s', async (_, content) => {
    expect((await examine(check, mailOf(content))).kind).toBe('clear');
  });
});

test('not applicable: no page', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attached_page']);
});
