// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { Report } from '../../src/report/report.ts';
import type { ReportedLookUps } from '../../src/report/reported-look-ups.ts';
import { aLink } from '../report/a-link.ts';
import { aLookUp, aRegistration } from '../report/a-look-up.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

const link = aLink();

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw(otherwise: Partial<Report>, outward = anOutward()) {
  const origin = { ...aReport().origin, believed: true, ip: '192.0.2.1' };
  const report = aReport({ origin, links: [link, { ...link, text: 'Help' }], ...otherwise });
  document.querySelector('#panel')?.replaceChildren(...panel(report, new Uint8Array(), outward));
  return outward;
}

function text(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

describe('what others told stands where it is looked for', () => {
  beforeEach(() => {
    draw({ lookUps: aLookUp() });
  });

  test('route: the reverse name and the network of the border client', () => {
    expect(text('[data-witness=border]')).toMatch(/mail\.sender\.example.*leads back.*Hosting Ltd · United Kingdom/);
  });

  test('fields: authentication as evaluated here, apart from what the server recorded', () => {
    expect(text('[data-list=evaluated] h3')).toMatch(/Checked here: as of receipt, by the DNS of Nov 24, 2026/);
    expect(text('[data-fold=evaluated] summary')).toBe('SPF pass · DKIM pass · DMARC pass · ARC none');
    expect(text('[data-section=fields] .remark')).toContain('recorded no check');
  });

  test("fields: the author's domain, and the comparison of addresses with what it is worth", () => {
    expect(text('[data-list=author-domain]')).toMatch(/mx\.sender\.example.*alone prove nothing/);
  });

  test('links: address and filters at the first link of a host alone', () => {
    draw({ lookUps: aLookUp(), links: [link, aLink({ standing: 'suspect' })] });
    const [first, second] = document.querySelectorAll('[data-link="link.example"]');
    expect(first?.textContent).toMatch(/198\.51\.100\.7.*Filter A.*Withheld/);
    expect(second?.textContent).not.toContain('198.51.100.7');
  });

  test('registrations: a domain each, the page of a registry as text to copy', () => {
    expect(text('[data-domain="sender.example"]')).toContain('10 days before it was asked');
    expect(text('[data-domain="link.example"]')).toMatch(/https:\/\/registry\.example\/whois.*Copy/);
    expect(document.querySelectorAll('[data-section=registrations] a')).toHaveLength(0);
  });

  test('what was asked is folded, and the line below the advice says that others were asked', () => {
    expect(document.querySelector('[data-section=asked]')?.hasAttribute('open')).toBe(false);
    expect(text('[data-section=asked]')).toContain('Resolver A, Registries');
    expect(text('#look-up-line')).toMatch(/^Looked up: 12 questions/);
  });

  test('beside it stands the way to the settings', () => {
    const outward = draw({ lookUps: aLookUp() });
    document.querySelector<HTMLElement>('[data-section=asked] button')?.click();
    expect(outward.openSettings).toHaveBeenCalledTimes(1);
  });

  test('nothing is left to ask; the way leads up to the verdict', () => {
    expect([...document.querySelectorAll('.consent button')].map((button) => button.textContent)).toEqual([
      'See the results from the top',
    ]);
    document.querySelector<HTMLElement>('.consent button')?.click();
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });
});

test('where nobody was asked nothing of it is drawn', () => {
  draw({ lookUps: null });
  for (const selector of ['.told', '.looked-up', '[data-section=asked]', '[data-section=registrations]']) {
    expect(document.querySelector(selector)).toBeNull();
  }
  expect(document.querySelector('#look-up-line')?.hasAttribute('hidden')).toBe(true);
});

test('what had no answer is said, and may be asked again', () => {
  draw({ lookUps: aLookUp({ failures: [{ of: 'registration', name: 'a.example', because: 'unreachable' }] }) });
  expect(text('#look-up-line')).toContain('not everything was answered');
  expect(text('[data-section=asked]')).toMatch(/registration of a\.example.*could not be reached/);
  expect(text('.consent .action')).toBe('Ask again');
});

test('a name that was left out for looking made for this mail may be asked for by a click', () => {
  const hosts = [{ ...aLookUp().hosts[0]!, asked: 'example' }];
  draw({ lookUps: aLookUp({ hosts }) });
  expect(text('.consent .action')).toBe('Check this mail only');
});

test('a statement that others were asked for bears a mark', () => {
  const finding = { check: 'a/b', severity: 'low', key: 'k', params: {}, text: 'Seen', evidence: [] } as const;
  draw({
    findings: [
      { ...finding, isLookedUp: true },
      { ...finding, isLookedUp: false },
    ],
  });
  expect([...document.querySelectorAll('.statement')].map((each) => each.querySelector('.badge')?.textContent)).toEqual(
    ['looked up', undefined],
  );
});

describe("strangers' texts in answers", () => {
  const hostile = `<img src=x onerror=alert(1)>\u202Egpj.exe\u0000${'A'.repeat(50_000)}`;
  const author = { ...aLookUp().author!, spf: hostile, dmarc: hostile, mailExchanges: [hostile], addresses: [hostile] };
  const registration = aRegistration({
    registrar: hostile,
    registrantOrganization: hostile,
    registrantCountry: hostile,
    statuses: Array(5_000).fill(hostile),
    abuse: { email: hostile, phone: hostile },
    source: hostile,
  });
  const lookUps: ReportedLookUps = aLookUp({
    author,
    client: { ip: '192.0.2.1', names: [{ name: hostile, isConfirmed: false }], registration: null },
    hosts: [{ ...aLookUp().hosts[0]!, asked: hostile, addresses: [hostile] }],
    registrations: [
      { domain: hostile, answer: { outcome: 'known', registration } },
      { domain: 'b.example', answer: { outcome: 'not-offered', page: hostile } },
    ],
    failures: [{ of: 'addresses', name: hostile, because: 'timeout' }],
  });

  beforeEach(() => {
    draw({ lookUps });
  });

  test('are text: no element comes of them', () => {
    expect(document.querySelectorAll('[data-section] img, script')).toHaveLength(0);
    expect(text('[data-list=author-domain]')).toContain('<img src=x onerror=alert(1)>');
  });

  test('turn nothing round: controls are shown by their codes', () => {
    expect(document.body.textContent).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069]/);
    expect(text('[data-list=author-domain]')).toContain('U+202E');
  });

  test('are cut where they are endless', () => {
    expect(document.body.textContent?.length).toBeLessThan(40_000);
  });
});

describe('public pages that rate a host', () => {
  test('are opened by a click that says who is told what: the host, and nothing else of the link', () => {
    const outward = draw({});
    const rows = [...document.querySelectorAll('.ratings li')];
    expect(rows[1]?.textContent).toContain('link.example is told to Google');
    expect(outward.openPage).not.toHaveBeenCalled();
    rows[1]?.querySelector('button')?.click();
    expect(outward.openPage.mock.calls).toEqual([
      ['https://transparencyreport.google.com/safe-browsing/search?url=link.example'],
    ]);
  });
});
