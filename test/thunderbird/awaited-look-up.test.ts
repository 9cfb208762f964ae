import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type AwaitedLookUp,
  awaitPermission,
  maxAwaitMs,
  reopenPanel,
  stopAwaiting,
  takeAwaited,
} from '../../src/thunderbird/awaited-look-up.ts';

const { stored, contains, getViews, openPopup } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  contains: vi.fn(async () => true),
  getViews: vi.fn((): { location: { pathname: string } }[] => []),
  openPopup: vi.fn(async () => true),
}));

vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    extension: { getViews },
    messageDisplayAction: { openPopup },
    permissions: { contains },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
    tabs: { query: async () => [{ id: 7, windowId: 2 }] },
  },
}));

const awaited: AwaitedLookUp = {
  tabId: 7,
  sha256: 'a1',
  choice: 'panel',
  origins: ['https://resolver.example/*'],
  since: 1000,
};

beforeEach(async () => {
  stored.clear();
  contains.mockResolvedValue(true);
  getViews.mockReturnValue([{ location: { pathname: '/_generated_background_page.html' } }]);
  openPopup.mockClear();
  await awaitPermission(awaited);
});

describe('a look-up that waits for permission', () => {
  test('is handed out once, when the permission is there', async () => {
    expect(await takeAwaited('a1', 2000)).toBe('panel');
    expect(contains).toHaveBeenCalledWith({ origins: awaited.origins });
    expect(await takeAwaited('a1', 2000)).toBeNull();
  });

  test('is not handed out for another message', async () => {
    expect(await takeAwaited('b2', 2000)).toBeNull();
    expect(await takeAwaited('a1', 2000)).toBe('panel');
  });

  test('is not handed out without the permission, and not later either', async () => {
    contains.mockResolvedValue(false);
    expect(await takeAwaited('a1', 2000)).toBeNull();
    contains.mockResolvedValue(true);
    expect(await takeAwaited('a1', 2000)).toBeNull();
  });

  test('is not handed out when it is long ago', async () => {
    expect(await takeAwaited('a1', awaited.since + maxAwaitMs + 1)).toBeNull();
  });

  test('is not handed out when nothing is awaited any more', async () => {
    await stopAwaiting();
    expect(await takeAwaited('a1', 2000)).toBeNull();
  });
});

describe('a permission is given', () => {
  test('the panel that the prompt has closed is opened again in its window', async () => {
    await reopenPanel(2000);
    expect(openPopup.mock.calls).toEqual([[{ windowId: 2 }]]);
  });

  test('a panel that is still open goes on by itself', async () => {
    getViews.mockReturnValue([{ location: { pathname: '/popup/popup.html' } }]);
    await reopenPanel(2000);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('for something else: nothing is opened', async () => {
    await stopAwaiting();
    await reopenPanel(2000);
    expect(openPopup).not.toHaveBeenCalled();
  });
});
