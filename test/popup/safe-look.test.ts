// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { panel } from '../../popup/panel.ts';
import type { KeptLook } from '../../src/thunderbird/kept-looks.ts';
import { aLink } from '../report/a-link.ts';
import { aReport } from '../report/a-report.ts';
import { anOutward } from './an-outward.ts';

const target = 'https://link.example/?id=3f9a0c71b2d84e5f9a0c71b2d84e5f9a&page=1';

const link = aLink({ href: target, finalUrl: null, standing: 'suspect' });

beforeEach(() => {
  document.body.innerHTML = '<main id="panel"></main>';
});

function draw({ outward = anOutward(), of = link, looks = [] as readonly KeptLook[] } = {}) {
  const report = aReport({ links: [of] });
  document.querySelector('#panel')?.replaceChildren(...panel(report, new Uint8Array(), outward, looks));
  return outward;
}

async function press(selector: string) {
  const button = document.querySelector<HTMLElement>(selector);
  if (button === null) throw new Error(`no ${selector}`);
  button.click();
  await new Promise((resolve) => setTimeout(resolve));
}

const form = () => document.querySelector('.look .consent-question');

describe('the question whether to look', () => {
  test('is asked first, and nothing is ordered before the answer', async () => {
    const outward = draw();
    expect(form()).toBeNull();
    await press('.look-start');
    expect(form()?.textContent).toContain('link.example');
    expect(outward.look).not.toHaveBeenCalled();
    expect(outward.prepareLook).toHaveBeenCalledWith(['link.example']);
  });

  test('what looks like a mark is left out by default, and what is asked for is shown', async () => {
    const outward = draw();
    await press('.look-start');
    expect(form()?.querySelector('[data-part=asked]')?.textContent).toBe('hxxps://link[.]example/?page=1');
    await press('.look .consent-question .action');
    expect(outward.look.mock.calls[0]?.[0]).toEqual({
      link: target,
      asked: 'https://link.example/?page=1',
      goesOn: false,
      hosts: ['link.example'],
      givesBack: {},
    });
  });

  test('whose permission Thunderbird will ask for is said: those that are missing, none where none is', async () => {
    const says = async (missing: readonly string[]) => {
      const prepareLook = vi.fn(async () => ({ isForbidden: false, givesBack: { origins: missing } }));
      draw({ outward: { ...anOutward(), prepareLook } });
      await press('.look-start');
      const sentence = form()?.querySelector<HTMLElement>('[data-part=permission]');
      return sentence?.hidden ? null : sentence?.textContent;
    };
    expect(await says(['*://link.example/*'])).toContain('may reach link.example.');
    expect(await says([])).toBeNull();
  });

  test('the user may have it sent along', async () => {
    const outward = draw();
    await press('.look-start');
    await press('.look .consent-question label input');
    expect(form()?.querySelector('[data-part=asked]')?.textContent).toContain('3f9a0c71');
    await press('.look .consent-question .action');
    expect(outward.look.mock.calls[0]?.[0].asked).toBe(target);
  });

  test('cancelled, it goes away', async () => {
    const outward = draw();
    await press('.look-start');
    await press('.look .consent-question .action:last-of-type');
    expect(form()).toBeNull();
    expect(outward.look).not.toHaveBeenCalled();
  });

  test('where a policy forbids it, that is said and nothing can be ordered', async () => {
    const outward = draw({
      outward: { ...anOutward(), prepareLook: vi.fn(async () => ({ isForbidden: true, givesBack: {} })) },
    });
    await press('.look-start');
    await press('.look .consent-question .action');
    expect(outward.look).not.toHaveBeenCalled();
    expect(form()?.querySelector('[role=status]')?.textContent).not.toBe('');
  });

  test('why nothing came of it is said where it was asked', async () => {
    draw({ outward: anOutward({ failure: 'Not permitted.' }) });
    await press('.look-start');
    await press('.look .consent-question .action');
    expect(form()?.querySelector('[role=status]')?.textContent).toBe('Not permitted.');
  });
});

describe('links that are not looked at', () => {
  test.each([
    ['of the sender’s own organization', { standing: 'verified' }],
    ['of a brand', { official: { brand: 'Brand', isTracker: false } }],
    ['that lead to no page', { href: 'mailto:a@link.example' }],
    ['without host', { host: null }],
  ] as const)('%s', (_, otherwise) => {
    draw({ of: { ...link, ...otherwise } });
    expect(document.querySelector('.look')).toBeNull();
  });
});

test.each([
  ['offered where one is kept', 'abc', 1],
  ['not offered where none is', null, 0],
])('a copy of the page is %s', async (_, copyId, times) => {
  const outward = draw({ looks: [aKeptLook(copyId)] });
  const button = document.querySelector<HTMLElement>('.look-copy');
  button?.click();
  expect(outward.openCopy.mock.calls).toEqual(Array(times).fill([copyId]));
});

function aKeptLook(copyId: string | null): KeptLook {
  const look = {
    askedAt: 0,
    link: target,
    asked: target,
    hops: [],
    outcome: 'no-html',
    next: null,
    page: null,
  } as const;
  return { look, servers: {}, brands: {}, copyId };
}

test('a look that stopped at a new host is gone on with by another question, for all hosts of the way', async () => {
  const hop = { cause: 'asked', isSent: true, ip: null, status: 302, contentType: null, certificate: null } as const;
  const next = 'https://far.example/in';
  const look: KeptLook = {
    look: {
      askedAt: 0,
      link: target,
      asked: 'https://link.example/?page=1',
      hops: [{ ...hop, url: 'https://link.example/?page=1', host: 'link.example', location: next }],
      outcome: 'new-host',
      next,
      page: null,
    },
    servers: {},
    brands: {},
    copyId: null,
  };
  const hosts = ['link.example', 'far.example'];
  const givesBack = { origins: hosts.map((host) => `*://${host}/*`) };
  const outward = draw({
    outward: { ...anOutward(), prepareLook: vi.fn(async () => ({ isForbidden: false, givesBack })) },
    looks: [look],
  });
  await press('.look-on');
  expect(form()?.querySelector('[data-part=permission]')?.textContent).toContain(
    'may reach link.example, far.example.',
  );
  expect(form()?.textContent).toContain('far.example');
  await press('.look .consent-question .action');
  expect(outward.look.mock.calls[0]?.[0]).toMatchObject({
    asked: 'https://link.example/?page=1',
    goesOn: true,
    hosts: ['link.example', 'far.example'],
  });
});
