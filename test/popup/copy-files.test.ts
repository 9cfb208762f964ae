// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copyFiles, type FilesView } from '../../popup/copy-files.ts';
import type { FetchedFiles } from '../../src/lookup/page/fetch-files.ts';
import { sayIn } from '../../src/report/words.ts';

const files: FilesView['files'] = [
  { kind: 'style', url: 'https://www.shop.example/a.css' },
  { kind: 'picture', url: 'https://img.shop.example/b.png' },
];
const came: FetchedFiles = { count: 1, rules: 'p{color:red}', pictures: [] };

beforeEach(() => {
  document.body.replaceChildren();
});

function draw(otherwise: Partial<FilesView> = {}) {
  const origins = ['*://www.shop.example/*', '*://img.shop.example/*'];
  const view = {
    say: sayIn('en'),
    language: 'en' as const,
    files,
    prepare: vi.fn<FilesView['prepare']>(async () => ({ isForbidden: false, givesBack: { origins } })),
    order: vi.fn<FilesView['order']>(async () => came),
    draw: vi.fn<FilesView['draw']>(),
    ...otherwise,
  };
  const made = copyFiles(view);
  if (made !== null) document.body.append(made);
  return view;
}

async function press(selector: string) {
  document.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve));
}

const question = () => document.querySelector('.consent-question');

describe('the page’s own pictures and styles', () => {
  test('are not offered where there are none', () => {
    draw({ files: [] });
    expect(document.body.children).toHaveLength(0);
  });

  test('are named one by one before anything is ordered, with whose permission is asked for', async () => {
    const view = draw();
    await press('button');
    expect([...document.querySelectorAll('.names li')].map((each) => each.textContent)).toEqual([
      'hxxps://www[.]shop[.]example/a.css',
      'hxxps://img[.]shop[.]example/b.png',
    ]);
    expect(question()?.textContent).toContain('may reach www.shop.example, img.shop.example.');
    expect(question()?.querySelector('a')).toBeNull();
    expect(view.order).not.toHaveBeenCalled();
  });

  test('are ordered from these hosts, and drawn', async () => {
    const view = draw();
    await press('button');
    await press('.consent-question .action');
    const origins = ['*://www.shop.example/*', '*://img.shop.example/*'];
    const ordered = { hosts: ['www.shop.example', 'img.shop.example'], givesBack: { origins } };
    expect(view.order).toHaveBeenCalledWith(ordered, expect.any(Function));
    expect(view.draw).toHaveBeenCalledWith(came);
    expect(document.body.textContent).toBe('Fetched and shown: 1 of 2.');
  });

  test.each([
    ['refused', /not permitted/],
    [null, /Nothing was sent/],
    [new Error('gone'), /Nothing could be fetched/],
  ] as const)('why nothing came of it is said: %s', async (answer, words) => {
    const order: FilesView['order'] = async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    };
    const view = draw({ order });
    await press('button');
    await press('.consent-question .action');
    expect(question()?.querySelector('[role=status]')?.textContent).toMatch(words);
    expect(view.draw).not.toHaveBeenCalled();
  });

  test('where a policy forbids it nothing can be ordered', async () => {
    const view = draw({ prepare: async () => ({ isForbidden: true, givesBack: {} }) });
    await press('button');
    await press('.consent-question .action');
    expect(view.order).not.toHaveBeenCalled();
  });

  test('cancelled, the question goes away', async () => {
    draw();
    await press('button');
    await press('.consent-question .action:last-of-type');
    expect(question()).toBeNull();
    expect(document.querySelector('button')?.textContent).toBe('Show its pictures and styles');
  });
});
