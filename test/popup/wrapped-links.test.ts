// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { ReportedLink } from '../../src/report/report.ts';
import { aLink } from '../report/a-link.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function drawn(link: Partial<ReportedLink>): string {
  const report = aReport({ links: [aLink(link)] });
  document.querySelector('#panel')?.replaceChildren(...panel(report, new Uint8Array(), anOutward()));
  return document.querySelector('[data-section=links] li')?.textContent ?? '';
}

describe('a link through wrappers', () => {
  test('shows the real target and names the way', () => {
    const shown = drawn({
      wrappers: [{ kind: 'filter', by: 'Microsoft SafeLinks', host: 'eur01.safelinks.protection.outlook.com' }],
      end: 'target',
    });
    expect(shown).toMatch(/→ leads tolink\.example.*by way of Microsoft SafeLinks/);
  });

  test('says that the page is unknown where the last one hides it', () => {
    const wrappers = [{ kind: 'shortener', by: 'Bitly', host: 'bit.ly' }] as const;
    expect(drawn({ wrappers, end: 'opaque' })).toMatch(/shortened by Bitly\. Which page .* without opening it\./);
  });
});
