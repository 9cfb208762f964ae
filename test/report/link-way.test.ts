import { describe, expect, test } from 'vitest';
import { unwrapLink } from '../../src/mail/link/unwrap/unwrap-link.ts';
import { linkWay } from '../../src/report/link-way.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import { word } from '../../src/report/words.ts';
import { aLink } from './a-link.ts';
import { aReport } from './a-report.ts';

/** A link as the report gives it once its wrappers are undone. */
function throughWrappers(href: string) {
  const unwrapped = unwrapLink(href, new URL(href).hostname);
  if (unwrapped === null) throw new Error('no wrapper');
  return aLink({ href, finalUrl: unwrapped.url, host: unwrapped.host, wrappers: unwrapped.steps, end: unwrapped.end });
}

const safeLink = (to: string) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(to)}`;

function said(href: string): string {
  const way = linkWay(throughWrappers(href));
  return way === null ? '' : word('en', way.key, way.params);
}

describe('says by way of whom', () => {
  test('a filter and a redirect, outermost first', () => {
    expect(said(safeLink('https://www.google.com/url?q=https://evil.test/'))).toBe(
      'by way of Microsoft SafeLinks → Google',
    );
  });

  test('a counter that hides its target', () => {
    expect(said('https://u1.ct.sendgrid.net/ls/click?upn=1')).toBe(
      'By way of SendGrid. Which page it ends at cannot be known without opening it.',
    );
  });

  test('a shortener', () => {
    expect(said('https://bit.ly/3abc')).toMatch(/^An address shortened by Bitly\. .* without opening it\.$/);
  });

  test('nobody', () => {
    expect(linkWay(aLink())).toBeNull();
  });
});

test.each([
  ['text', (report: ReturnType<typeof aReport>) => renderText(report)],
  ['HTML', (report: ReturnType<typeof aReport>) => renderHtml([report])],
  ['Markdown', (report: ReturnType<typeof aReport>) => renderMarkdown(report)],
])('%s: the real target, with the way to it', (_, render) => {
  const rendered = render(aReport({ links: [throughWrappers(safeLink('https://evil.test/a'))] }));
  expect(rendered).toMatch(/evil\\?\[\\?\.\\?\]test/);
  expect(rendered).toContain('by way of Microsoft SafeLinks');
  expect(rendered).not.toContain('safelinks.protection');
});
