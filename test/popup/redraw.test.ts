// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import { redraw } from '../../popup/redraw.ts';
import { aLinkTo } from '../report/a-link.ts';
import { aLookUp } from '../report/a-look-up.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

let main: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  main = document.querySelector('main') as HTMLElement;
  main.replaceChildren(...parts(false));
});

/** The panel of a message that might be a fraud, with or without what others told. */
function parts(isLookedUp: boolean): HTMLElement[] {
  const finding = { check: 'a/b', severity: 'high', key: 'k', params: {}, evidence: [], isLookedUp: false } as const;
  const report = aReport({
    verdict: 'caution',
    reasons: [0],
    findings: [{ ...finding, text: 'Seen from the start' }, ...(isLookedUp ? [{ ...finding, text: 'New' }] : [])],
    unchecked: [{ check: 'link/userinfo', because: 'because_lookups_off', text: 'look-ups are off' }],
    lookUps: isLookedUp ? aLookUp() : null,
  });
  return panel(report, new Uint8Array(), anOutward());
}

const section = (name: string) => main.querySelector<HTMLDetailsElement>(`[data-section=${name}]`);

describe('a panel that is drawn anew', () => {
  test('what was open or folded stays so; what is new is as it is drawn', () => {
    section('fields')!.open = false;
    section('source')!.open = true;
    redraw(main, parts(true));
    expect(section('fields')?.open).toBe(false);
    expect(section('source')?.open).toBe(true);
    expect(section('unchecked')?.open).toBe(true);
    expect(section('asked')?.open).toBe(false);
  });

  test('the focus stays on the same statement', () => {
    const before = main.querySelector<HTMLElement>('[data-list=reasons] .statement');
    before?.focus();
    redraw(main, parts(true));
    expect(document.activeElement).not.toBe(before);
    expect(document.activeElement?.textContent).toContain('Seen from the start');
  });

  test('the focus stays on the heading of a section whose count changed', () => {
    section('unchecked')?.querySelector('summary')?.focus();
    redraw(main, parts(true));
    expect(document.activeElement).toBe(section('unchecked')?.querySelector('summary'));
  });

  test('a focus whose place is gone goes to the first place in the same part', () => {
    main.querySelector<HTMLElement>('.consent button')?.focus();
    redraw(main, parts(true));
    expect(document.activeElement?.textContent).toBe('See the results from the top');
  });

  test('without a focus none is taken', () => {
    redraw(main, parts(true));
    expect(main.contains(document.activeElement)).toBe(false);
  });
});

describe('a long list that is drawn anew', () => {
  const hosts = Array.from({ length: 35 }, (_, index) => `h${index}.example`);
  const toOneHost = Array.from({ length: 25 }, (_, index) =>
    aLinkTo('many.example', {
      href: `https://many.example/${index}`,
      finalUrl: `https://many.example/${index}`,
      text: `Text ${index}`,
    }),
  );
  const draw = (count = hosts.length) => {
    const links = [...hosts.slice(0, count).map((host) => aLinkTo(host)), ...toOneHost];
    return panel(aReport({ verdict: 'caution', links }), new Uint8Array(), anOutward());
  };
  const list = () => main.querySelector('[data-section=links] [data-long-list]') as HTMLElement;
  const rows = (of: Element) => of.querySelectorAll(':scope > ul > li');
  const more = (of: Element) => of.querySelector<HTMLElement>(':scope > button');
  const inner = () => main.querySelector('[data-link="many.example"] [data-long-list]') as HTMLElement;

  beforeEach(() => main.replaceChildren(...draw()));

  test('has as many rows as before, in lists within its rows too; the next press draws the next ones', () => {
    for (const _ of [1, 2, 3]) more(list())?.click();
    more(inner())?.click();
    expect([rows(list()).length, rows(inner()).length]).toEqual([36, 20]);
    redraw(main, draw());
    expect([rows(list()).length, rows(inner()).length]).toEqual([36, 20]);
    expect(more(list())?.hidden).toBe(true);
    more(inner())?.click();
    expect(rows(inner())).toHaveLength(25);
  });

  test('what was open in a row of the later ones stays so, and keeps the focus', () => {
    more(list())?.click();
    const look = () => rows(list())[15]?.querySelector<HTMLDetailsElement>('[data-fold=look]');
    look()!.open = true;
    look()?.querySelector('summary')?.focus();
    redraw(main, draw());
    expect(look()?.open).toBe(true);
    expect(document.activeElement).toBe(look()?.querySelector('summary'));
  });

  test('of fewer it draws those that there are', () => {
    for (const _ of [1, 2, 3]) more(list())?.click();
    redraw(main, draw(12));
    expect(rows(list())).toHaveLength(13);
  });

  test('of which no more were drawn has its first rows', () => {
    redraw(main, draw());
    expect(rows(list())).toHaveLength(10);
  });
});
