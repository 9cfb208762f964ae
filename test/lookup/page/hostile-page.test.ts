import { describe, expect, test } from 'vitest';
import { maxPageOctets } from '../../../src/lookup/page/look-limits.ts';
import type { LookedPage } from '../../../src/lookup/page/page-look.ts';
import { readPage } from '../../../src/lookup/page/read-page.ts';

const length = 300_000;
const filled = (text: string) => text.repeat(Math.ceil(length / text.length));
/** Longest JSON of what is kept of a page: every list and piece of it is bounded. */
const maxKept = 60_000;

function kept(html: string): LookedPage {
  const start = performance.now();
  const { page } = readPage(html, 'https://a.trap.test/x');
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(JSON.stringify(page).length).toBeLessThan(maxKept);
  return page;
}

describe('a hostile page costs no more than its length, and little of it is kept', () => {
  test.each([
    ['password fields', filled('<form action="https://b.test/"><input type=password name=p></form>')],
    ['labels that never end', filled('<label>a<input name=user>')],
    ['brands in the title', `<title>${filled('Amazon ')}`],
    ['brands in the text', `<input type=password>${filled('<p>Amazon © PayPal 三井住友カード ')}`],
    ['assignments without a place', `<script>${filled('location=')}`],
    ['strings that never end', `<script>${filled("location='a atob(\"QUFB unescape('%3C")}`],
    ['encoded documents', `<script>${filled('unescape("%3Cform%3E%3Cinput type=password%3E");')}`],
    [
      'encoded documents within each other',
      `<script>${filled('unescape("%3Cscript%3Eunescape(%22%253Cscript%253E%22)")+')}`,
    ],
    ['half of a packed script', `<script>_0x12ab${filled('q')}`],
    ['requests that never come', `<script>${filled('fetch  (.open("POST",')}`],
    ['a style without end', `<p style="${filled('url( //a')}">`],
    ['pictures from a brand', filled('<img src=//www.amazon.co.jp/a alt=Amazon>')],
    ['frames with documents', filled('<iframe srcdoc="<input type=password>"></iframe>')],
    ['frames in frames', `<iframe srcdoc="${filled('<iframe srcdoc=&quot;')}`],
    ['shadow trees in shadow trees', filled('<template shadowrootmode=open>')],
    ['refreshes', filled('<meta http-equiv=refresh content="900;url=a">')],
    ['bases', filled('<base href="https://www.amazon.co.jp/">')],
    ['invisible letters', filled('a\u200b')],
    ['attributes', `<input ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>`],
    ['nothing but the beginnings of tags', filled('<')],
  ])('%s', (_, html) => {
    kept(html);
  });

  test('a million open elements, cut at the cap of the reader', () => {
    expect(kept('<b>'.repeat(1_000_000).slice(0, maxPageOctets)).cut).toBe('html');
  });

  test('what stands before the cap is read', () => {
    expect(kept(`<input type=password>${'<br>'.repeat(200_000)}`).asks).toHaveLength(1);
  });
});
