// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import { redraw } from '../../popup/redraw.ts';
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
