// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { Report } from '../../src/report/report.ts';
import { aLink, aLinkTo } from '../report/a-link.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw(otherwise: Partial<Report>): Element {
  document.querySelector('#panel')?.replaceChildren(...panel(aReport(otherwise), new Uint8Array(), anOutward()));
  return document.querySelector('[data-section=links]') ?? document.createElement('p');
}

const many = Array.from({ length: 80 }, (_, index) => aLinkTo('click.shop.example', { text: `Offer ${index}` }));

describe('links in the panel', () => {
  test('eighty links to one host are one line that opens, after the doubtful one', () => {
    const links = draw({ links: [...many, aLinkTo('evil.test', { standing: 'suspect' })] });
    const entries = [...links.querySelectorAll('.entry')];
    expect(entries.map((entry) => entry.getAttribute('data-link'))).toEqual(['evil.test', 'click.shop.example']);
    expect(entries[1]?.textContent).toContain('80 links');
    expect(entries[1]?.querySelector('summary')?.textContent).toBe('Offer 0 · Offer 1 · Offer 2 · …');
    expect(entries[1]?.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(entries[1]?.querySelectorAll('.sub-entry').length).toBeGreaterThan(1);
  });

  test('each link inside is copied defanged, and none is alive', () => {
    const links = draw({ links: many });
    expect(links.querySelector('.sub-entry')?.textContent).toContain('hxxps://click[.]shop[.]example/');
    expect(links.querySelectorAll('a, [href]')).toHaveLength(0);
  });

  test('a genuine link that Thunderbird will ask about says so and why; a doubted one does not excuse itself', () => {
    const asks = { text: 'https://www5.shop.example/', thunderbirdAsksAbout: 'www5.shop.example' };
    expect(draw({ links: [aLink(asks)] }).textContent).toContain('Thunderbird may ask');
    expect(draw({ links: [aLink({ ...asks, standing: 'suspect' })] }).textContent).not.toContain('Thunderbird may ask');
  });

  test('a host of several scripts is shown as it is read, with what each odd letter is', () => {
    const unusual = [{ character: 'а', codePoint: 'U+0430', script: 'Cyrillic', standsFor: 'a' }] as const;
    const links = draw({
      links: [aLinkTo('xn--pypal-4ve.test', { shownHost: 'pаypal.test', shownDomain: 'pаypal.test', unusual })],
    });
    expect(links.querySelector('.target')?.textContent).toContain('pаypal.test');
    expect(links.querySelector('[data-unusual]')?.textContent).toBe('а is U+0430, which looks like “a”');
    expect(links.querySelector('.url')?.textContent).toContain('xn--pypal-4ve');
    expect(draw({ links: [aLink()] }).querySelector('[data-unusual]')).toBeNull();
  });

  test('a hidden link and one that covers the mail say so', () => {
    expect(draw({ links: [aLink({ isHidden: true })] }).querySelector('.label')?.textContent).toContain('hidden');
    expect(draw({ links: [aLink({ isCovering: true })] }).querySelector('.label')?.textContent).toContain('covers');
    expect(draw({ links: [aLink()] }).querySelector('.label')?.textContent).toBe('Link');
  });

  test('hosts of remote pictures stand as a fact, in mail without links too', () => {
    const links = draw({ links: [], remotePictures: [{ host: 'img.shop.example', count: 3 }] });
    const fold = links.querySelector('[data-fold=pictures]');
    expect(fold?.textContent).toMatch(/Pictures fetched from the web \(3\).*img\.shop\.example ×3/);
  });
});
