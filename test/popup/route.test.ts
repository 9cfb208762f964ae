// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { Report, ReportedHop } from '../../src/report/report.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

const hop: ReportedHop = {
  from: 'mail.sender.example',
  helo: null,
  rdns: null,
  ip: '192.0.2.1',
  by: 'mx.recipient.example',
  with: null,
  tls: null,
  tlsVersion: null,
  authenticatedAs: null,
  date: '2026-11-24T00:00:00.000Z',
  delaySeconds: 5,
  clock: 'in-order',
  side: 'border',
  grammar: 'postfix',
  span: { start: 0, end: 1 },
};

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw(otherwise: Partial<Report>, outward = anOutward()): string {
  const { origin } = aReport();
  const report = aReport({ origin: { ...origin, believed: true, ip: '192.0.2.1' }, ...otherwise });
  document.querySelector('#panel')?.replaceChildren(...panel(report, new Uint8Array(), outward));
  return document.querySelector('[data-section=route]')?.textContent ?? '';
}

describe('the route', () => {
  test.each([
    ['filter', /filter\.example may be a filter of your own side/],
    ['forwarder', /filter\.example may be another mailbox of yours/],
  ] as const)('asks where the border may be the own %s, and leads to the settings', (as, sentence) => {
    const openSettings = vi.fn();
    expect(draw({ perhapsOwn: { name: 'filter.example', as } }, { ...anOutward(), openSettings })).toMatch(sentence);
    document.querySelector<HTMLButtonElement>('[data-section=route] .remark button')?.click();
    expect(openSettings).toHaveBeenCalledOnce();
  });

  test('asks nothing where nothing hints at it', () => {
    expect(draw({})).not.toMatch(/may be/);
  });

  test('tells who handed the mail to the list, as the list’s word', () => {
    const { origin } = aReport();
    const relay = { ...origin, ip: '198.51.100.7', hop: 1, list: 'lists.example' };
    expect(draw({ origin: { ...origin, believed: true, ip: '192.0.2.1', toList: relay } })).toMatch(
      /on the list’s word\)\s*198\.51\.100\.7/,
    );
  });

  test.each<[string, Partial<ReportedHop>, RegExp]>([
    ['a step in order', {}, /took 5/],
    ['time zones', { delaySeconds: -3600, clock: 'zone' }, /probably by time zone/],
    ['a wrong clock', { delaySeconds: -1000, clock: 'backward' }, /clocks disagree by/],
    [
      'the version of TLS',
      { tls: 'TLSv1.3 with cipher x', tlsVersion: 'TLSv1.3' },
      /encrypted on the way \(TLSv1\.3\)/,
    ],
    ['TLS without a version', { tls: 'yes' }, /encrypted on the way(?! \()/],
  ])('tells of %s', (_, otherwise, sentence) => {
    expect(draw({ hops: [{ ...hop, ...otherwise }] })).toMatch(sentence);
  });
});
