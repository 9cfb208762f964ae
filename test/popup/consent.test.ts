// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { panel } from '../../popup/panel.ts';
import { aReport } from '../report/a-report.ts';
import { anOffer, anOutward } from './an-outward.ts';

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw(outward = anOutward()) {
  document.querySelector('#panel')?.replaceChildren(...panel(aReport(), new Uint8Array(), outward));
  return outward;
}

async function press(label: string) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
  await new Promise((resolve) => setTimeout(resolve));
}

const question = () => document.querySelector('.consent-question');

describe('before others are asked', () => {
  test('nothing is done until a click, and after the first nothing is sent', async () => {
    const outward = draw();
    expect(outward.offer).not.toHaveBeenCalled();
    await press('Check this mail only');
    expect(outward.lookUp).not.toHaveBeenCalled();
  });

  test('where a policy forbids it, that is said and nothing is offered', async () => {
    const outward = draw({ ...anOutward(), offer: vi.fn(async () => ({ ...anOffer, isForbidden: true })) });
    await press('Check this mail only');
    expect(question()).toBeNull();
    expect(document.querySelector('#consent')?.textContent).toContain('forbids');
    expect(outward.lookUp).not.toHaveBeenCalled();
  });

  test('everybody who is told, and every name and address, is named', async () => {
    draw();
    await press('Check this mail only');
    expect(question()?.textContent).toContain('to Resolver A, Registries; never text, subject, your address');
    expect(question()?.textContent).toContain('They see your IP address');
    expect([...document.querySelectorAll('.names li')].map((item) => item.textContent)).toEqual(anOffer.told);
  });

  test('the choice is this mail alone, unless another one is made', async () => {
    const outward = draw();
    await press('Check this mail only');
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ value, checked, labels }) => [value, checked, labels?.[0]?.textContent?.trim()])).toEqual([
      ['this-mail', true, 'This mail only'],
      ['panel', false, 'Whenever I open this panel'],
      ['incoming', false, 'For every mail that comes in'],
    ]);
    radios[1]!.checked = true;
    await press('Send and check');
    expect(outward.lookUp.mock.calls).toEqual([['panel', anOffer, expect.any(Function)]]);
  });

  test('permission is asked for within the click itself', async () => {
    const outward = draw();
    await press('Check this mail only');
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Send and check')?.click();
    expect(outward.lookUp).toHaveBeenCalledTimes(1);
  });

  test('a failure is told, and it may be tried again', async () => {
    const outward = draw(anOutward({ failure: 'Not permitted. Nothing was sent.' }));
    await press('Check this mail only');
    await press('Send and check');
    expect(document.querySelector('.consent-question [role=status]')?.textContent).toContain('Nothing was sent');
    await press('Send and check');
    expect(outward.lookUp).toHaveBeenCalledTimes(2);
  });

  test('a second click sends nothing more, and the focus stays', async () => {
    const outward = draw();
    await press('Check this mail only');
    await press('Send and check');
    await press('Send and check');
    expect(outward.lookUp).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.consent-question [role=status]')?.textContent).toBe('Asking others …');
  });

  test('who cancels is back at the button', async () => {
    const outward = draw();
    await press('Check this mail only');
    expect(document.activeElement).toBe(question());
    await press('Cancel');
    expect(question()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Check this mail only');
    expect(outward.lookUp).not.toHaveBeenCalled();
  });

  test('the other choices are one click away, and the focus is on them', async () => {
    draw();
    await press('Other choices …');
    expect((document.activeElement as HTMLInputElement).value).toBe('this-mail');
  });

  test('where the offer cannot be had, that is said', async () => {
    draw(anOutward({ offer: null }));
    await press('Check this mail only');
    expect(document.querySelector('.consent')?.textContent).toContain('Nothing was sent');
    expect(question()).toBeNull();
  });
});
