import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import type { Report } from '../../src/report/report.ts';
import { aReport } from './a-report.ts';

const hostile =
  '<script>alert(1)</script> [x](http://evil.test) `code` | **b** \x1b[31m\x9b2J\n# title \u202egpj.exe www.evil.test \u200f\u2028\u{e0041}';
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

const report: Report = aReport({
  verdict: 'danger',
  assurance: null,
  attack: 'fake-bounce',
  reasons: [0],
  findings: [{ check: 'a/b', severity: 'high', key: 'k', params: {}, text: hostile, evidence: [], isLookedUp: false }],
  fields: [{ name: 'Subject', value: hostile, standing: 'unverifiable', why: [], span: null }],
  links: [
    {
      text: hostile,
      href: 'https://evil.test/x',
      finalUrl: 'https://evil.test/x',
      redirects: [],
      host: 'evil.test',
      registrableDomain: 'evil.test',
      where: 'anchor',
      standing: 'suspect',
      why: [],
      imitates: null,
      asksForLogin: null,
      place: null,
      network: null,
      span: { start: 0, end: 1 },
    },
  ],
});

describe('text of a mail is never markup', () => {
  test('HTML: no element but our own, no live link', () => {
    const html = renderHtml([report]);
    expect(html).not.toMatch(/<script|<a\b|\u202e/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
  });

  test('Markdown: no link, no emphasis, no new block, no HTML', () => {
    const markdown = renderMarkdown(report);
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(|(?<!\\)\*\*|\n# title/);
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown).not.toMatch(/www\./);
  });

  test.each([
    ['text', renderText(report)],
    ['HTML', renderHtml([report])],
    ['Markdown', renderMarkdown(report)],
  ])('%s: no control character reaches the terminal', (_, rendered) => {
    expect(rendered).not.toMatch(controls);
  });
});

describe('what a rendering tells', () => {
  test.each([
    ['text', renderText(report)],
    ['HTML', renderHtml([report])],
    ['Markdown', renderMarkdown(report)],
  ])('%s: verdict, kind, the one thing to do, target defanged', (_, rendered) => {
    const plain = rendered.replaceAll('\\', '');
    for (const part of ['Very likely a fraud', 'Fake bounce', 'Do not click', 'hxxps://evil[.]test/x'])
      expect(plain).toContain(part);
    expect(plain).not.toContain('https://evil.test');
  });

  test('in Japanese too', () => {
    expect(renderText({ ...report, language: 'ja' })).toContain('詐欺メールの可能性がきわめて高いです');
  });
});
