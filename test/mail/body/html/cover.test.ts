import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/mail/body/html/read-html.ts';

const words = 'Good morning, here is what we have for you today. '.repeat(8);
const text = `<p>${words}</p>`;
const covering = (html: string) => readHtml(html).references.map(({ isCovering }) => isCovering);

describe('covers the mail', () => {
  it.each([
    ['fixed over the window', `${text}<a href=u style="position:fixed;inset:0"></a>`],
    ['by four edges', `${text}<a href=u style="position:fixed;left:0;top:0;right:0;bottom:0px">x</a>`],
    ['by its size', `${text}<a href=u style="position:absolute;top:0;left:0;width:100%;height:100vh"></a>`],
    ['by pixels', `${text}<a href=u style="position:absolute;top:0;left:0;width:2000px;height:4000px"></a>`],
    ['not seen', `${text}<a href=u style="position:fixed;inset:0;opacity:0"></a>`],
    ['by a style sheet', `<style>.c{position:fixed;inset:0}</style>${text}<a href=u class=c></a>`],
    [
      'by a box after it',
      `<style>a.c::after{content:"";position:absolute;inset:0}</style>${text}<a href=u class=c>x</a>`,
    ],
    ['by what it holds', `${text}<a href=u><span style="position:fixed;inset:0 0 0 0"></span></a>`],
    [
      'in a box that does',
      `${text}<div style="position:fixed;inset:0"><a href=u style="display:block;height:100%"></a></div>`,
    ],
    [
      'in a drawing that does',
      `${text}<svg style="position:fixed;inset:0"><a href=u><rect width=9 height=9 /></a></svg>`,
    ],
    [
      'a part that is nearly all',
      `<div style="position:relative">${text}<a href=u style="position:absolute;inset:0"></a></div>Bye`,
    ],
    ['around nearly all', `<a href=u>${text}${text}</a>Bye`],
  ])('%s', (_, html) => {
    expect(covering(html)).toEqual([true]);
  });
});

describe('does not', () => {
  it.each([
    ['a plain one', `${text}<a href=u>x</a>`],
    ['the only text of a short mail', '<a href=u>Your order has been sent. See where it is</a>'],
    ['around a card of many', `<a href=u>${text}</a><a href=v>${text}</a>`],
    [
      'over a card of many',
      `<div style="position:relative">${text}<a href=u style="position:absolute;inset:0"></a></div>${text}`,
    ],
    ['a wide button', `${text}<a href=u style="display:block;width:100%;height:48px">x</a>`],
    ['placed, but small', `${text}<a href=u style="position:absolute;top:0;left:0;width:100%;height:40px">x</a>`],
    ['let through', `${text}<a href=u style="position:fixed;inset:0;pointer-events:none"></a>`],
    ['not there', `${text}<a href=u style="position:fixed;inset:0;display:none"></a>`],
    ['a button in a box that does', `${text}<div style="position:fixed;inset:0"><p><a href=u>x</a></p></div>`],
    ['a placed box before the mail', `<div style="position:absolute;inset:0"></div>${text}<a href=u>x</a>`],
  ])('%s', (_, html) => {
    expect(covering(html)).not.toContain(true);
  });
});

it('in time by length', () => {
  const start = performance.now();
  readHtml(
    `<div style="position:fixed;inset:0">${'<a href=u style="position:absolute;inset:0"><b style="height:100%">x</b>'.repeat(1_000)}`,
  );
  readHtml('<a href=u style="position:relative"><table><td style="position:absolute;inset:0">'.repeat(1_000));
  expect(performance.now() - start).toBeLessThan(4_000);
});
