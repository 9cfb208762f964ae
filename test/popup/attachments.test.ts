// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { ReportedAttachment } from '../../src/report/report.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

const attachment: ReportedAttachment = {
  part: '2',
  within: null,
  name: 'photo.jpg',
  declared: 'image/jpeg',
  real: 'application/vnd.microsoft.portable-executable',
  kind: 'program',
  posesAs: 'picture',
  size: 2_048,
  sha256: null,
  contains: null,
  isPartlyRead: false,
  standing: 'suspect',
  why: [],
};

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw(otherwise: Partial<ReportedAttachment>): HTMLElement | null {
  const report = aReport({ attachments: [{ ...attachment, ...otherwise }] });
  document.querySelector('#panel')?.replaceChildren(...panel(report, new Uint8Array(), anOutward()));
  return document.querySelector('[data-section=attachments]');
}

test('what calls itself something else stands in bold and in plain words', () => {
  const section = draw({});
  expect(section?.querySelector('.strong')?.textContent).toBe('This is a program that calls itself a picture');
  expect(section?.querySelector('.small')?.textContent).toContain('a program · says it is: image/jpeg');
});

test('names in an archive are text, their invisible characters shown', () => {
  const contains = { names: ['<b>a</b>', 'b\u202efdp.exe'], count: 2, isEncrypted: true };
  const section = draw({ name: 'a.zip', kind: 'archive', posesAs: null, contains });
  expect(section?.querySelector('.entry b')).toBeNull();
  expect(section?.querySelector('.strong')).toBeNull();
  expect(section?.textContent).toContain('Holds: <b>a</b> · b');
  expect(section?.textContent).toContain('202E');
  expect(section?.textContent).toContain('Encrypted');
});
