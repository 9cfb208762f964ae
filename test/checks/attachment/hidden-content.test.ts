import { describe, expect, test } from 'vitest';
import { hiddenContent as check } from '../../../src/checks/attachment/hidden-content.ts';
import { examine } from '../facts-of.ts';
import { aMailWith, passedOn } from './a-mail-with.ts';

const mailOf = (script: string, rest = '') =>
  aMailWith([{ name: 'a.html', type: 'text/html', content: `<html>${rest}<script>${script}</script>` }]);
const data = 'TVqQAAMA'.repeat(300);
const smuggled = `var b=new Blob([Uint8Array.from(atob("${data}"),c=>c.charCodeAt(0))]);a.href=URL.createObjectURL(b);a.click()`;
const written = `document.write(atob("${data}"))`;

describe('finds', () => {
  test('a file that is made when the page is opened', async () => {
    const said = await examine(check, mailOf(smuggled));
    expect(said.says).toEqual(['high check_attachment_hidden_content_file']);
    expect(said.proof[0]).toMatch(/^attachment: /);
  });

  test('a page that is written out', async () => {
    expect((await examine(check, mailOf(written))).says).toEqual(['medium check_attachment_hidden_content_page']);
  });

  test('a page that decrypts itself by a password that it keeps, weakly', async () => {
    expect((await examine(check, mailOf(written, '<input type="password">'))).says).toEqual([
      'low check_attachment_hidden_content_page',
    ]);
  });

  test('one that somebody passed on, a step lower', async () => {
    expect((await examine(check, passedOn(mailOf(smuggled)))).says).toEqual([
      'medium check_attachment_hidden_content_file',
    ]);
  });
});

describe('is clear', () => {
  test.each([
    ['a report that saves what it shows', 'save.onclick=()=>{a.href=URL.createObjectURL(new Blob([table.innerText]))}'],
    ['a script that decodes an address', 'mail.innerHTML = decodeURIComponent("%40")'],
    ['a picture that stands in the page', `img.src="data:image/png;base64,${data}"`],
  ])('%s', async (_, script) => {
    expect((await examine(check, mailOf(script))).kind).toBe('clear');
  });
});

test('not applicable: no page', async () => {
  expect((await examine(check, aMailWith([]))).says).toEqual(['because_no_attached_page']);
});
