import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import type { Report } from '../../src/report/report.ts';
import { aLinkTo } from './a-link.ts';
import { aLookUp, aRegistration } from './a-look-up.ts';
import { aReport } from './a-report.ts';

const hostile =
  '<script>alert(1)</script> [x](http://evil.test) `code` | **b** \x1b[31m\x9b2J\n# title \u202egpj.exe www.evil.test \u200f\u2028\u{e0041}';
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

const { author } = aLookUp();
const registration = aRegistration({ registrar: hostile, registrantOrganization: hostile, statuses: [hostile] });

const report: Report = aReport({
  lookUps: aLookUp({
    author: { ...author!, spf: hostile, mailExchanges: [hostile] },
    client: { ip: '192.0.2.1', names: [{ name: hostile, isConfirmed: false }], registration: null },
    registrations: [{ domain: hostile, answer: { outcome: 'known', registration } }],
    parties: [hostile],
  }),
  verdict: 'danger',
  assurance: null,
  attack: 'fake-bounce',
  reasons: [0],
  findings: [{ check: 'a/b', severity: 'high', key: 'k', params: {}, text: hostile, evidence: [], isLookedUp: false }],
  fields: [{ name: 'Subject', value: hostile, standing: 'unverifiable', why: [], span: null }],
  links: [
    aLinkTo('evil.test', {
      text: hostile,
      href: 'https://evil.test/x',
      finalUrl: 'https://evil.test/x',
      standing: 'suspect',
    }),
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

describe('what others told', () => {
  const lookedUp = aReport({ lookUps: aLookUp(), origin: { ...aReport().origin, believed: true, ip: '192.0.2.1' } });

  test('stands in the text, each thing with what it means', () => {
    const text = renderText(lookedUp);
    for (const line of [
      'Checked here: as of receipt, by the DNS of 2026-11-24 03:04 UTC',
      '  - SPF: pass; sender.example lets this server send',
      "The sender's domain: sender.example",
      '  - Reverse name: mail.sender.example; leads back to this address',
      '  - link[.]example: Leads to, as of now: 198.51.100.7',
      '  - sender.example: Registered: 2026-11-14 (10 days before it was asked)',
      '  - Look it up there: https://registry.example/whois',
      '  - Questions of DNS: 12 sent, at most 40',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('a sentence that others were asked for says so', () => {
    const finding = { check: 'a/b', severity: 'low', key: 'k', params: {}, text: 'Seen.', evidence: [] } as const;
    const findings = [
      { ...finding, isLookedUp: true },
      { ...finding, isLookedUp: false },
    ];
    const text = renderText(aReport({ findings, reasons: [0] }));
    expect(text.match(/^ {2}- Seen\..*$/gm)).toEqual(['  - Seen. (looked up)', '  - Seen.']);
  });

  test('is not spoken of where nobody was asked', () => {
    expect(renderText(aReport())).not.toMatch(/Checked here|Registrations|What was asked/);
  });

  test('an endless text does not drown the rest', () => {
    const endless = aReport({ lookUps: aLookUp({ author: { ...author!, spf: 'x'.repeat(100_000) } }) });
    expect(renderText(endless).length).toBeLessThan(10_000);
  });
});
