import { describe, expect, test } from 'vitest';
import { hiddenText as check } from '../../../src/checks/body/hidden-text.ts';
import { aMail } from '../a-mail.ts';
import { examine } from '../facts-of.ts';

const says = 'check_body_hidden_text';
const novel = 'It was the best of times, it was the worst of times. '.repeat(60);
const hide = (text: string) => `<div style="display:none">${text}</div>`;

describe('finds', () => {
  test.each([
    ['a novel beside a line', `<p>Your parcel waits.</p>${hide(novel)}`],
    ['a novel beside a picture', `<img src="cid:1">${hide(novel)}`],
  ])('%s', async (_, html) => {
    expect((await examine(check, aMail({ html }))).says).toEqual([`low ${says}`]);
  });

  test('proves it by what is shown', async () => {
    const said = await examine(check, aMail({ html: `<p>Your parcel waits.</p>${hide(novel)}` }));
    expect(said.proof).toEqual(['visible-text: Your parcel waits.']);
  });
});

describe('is clear', () => {
  test.each([
    [
      'a preview line and its filling',
      `${hide(`Sale ${'&#847; &zwnj; &nbsp; &#8199; &shy;'.repeat(400)}`)}<p>Sale</p>`,
    ],
    ['a newsletter made twice', `<p>${novel}</p>${hide(novel)}`],
    ['a short preview line', `${hide('Our autumn sale begins today')}<p>Sale</p>`],
    ['nothing hidden', `<p>${novel}</p>`],
  ])('%s', async (_, html) => {
    expect((await examine(check, aMail({ html }))).kind).toBe('clear');
  });
});

test('not applicable: plain text', async () => {
  expect(await examine(check, aMail())).toMatchObject({ kind: 'notApplicable', says: ['because_no_html'] });
});
