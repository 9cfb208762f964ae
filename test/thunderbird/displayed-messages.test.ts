import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DisplayedMessages } from '../../src/thunderbird/displayed-messages.ts';
import type { Judgement } from '../../src/thunderbird/judgement.ts';
import type { MessageJudge } from '../../src/thunderbird/message-judge.ts';
import type { MessageHeader, MessageList } from '../../src/thunderbird/webextension.ts';

const { labels, getDisplayedMessages, pane, told, allowed } = vi.hoisted(() => ({
  told: [] as unknown[],
  allowed: [] as string[],
  labels: [] as string[],
  pane: { messagePaneVisible: true },
  getDisplayedMessages: vi.fn<(tabId: number) => Promise<MessageList>>(),
}));
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    mailTabs: { get: async () => pane },
    tabs: {
      query: async () => [
        { id: 4, type: 'mail' },
        { id: 5, type: 'messageDisplay' },
        { id: 6, type: 'content' },
      ],
      sendMessage: async (tabId: number, message: unknown) => told.push([tabId, message]),
    },
    messageDisplay: { getDisplayedMessages },
    messageDisplayAction: {
      setIcon: async () => {},
      setTitle: async () => {},
      setLabel: async ({ tabId, label }: { tabId: number; label: string }) => {
        labels.push(`${tabId} ${label}`);
      },
    },
  },
}));
vi.mock('../../src/thunderbird/settings.ts', () => ({
  allowLookUps: async (when: string) => allowed.push(when),
}));

/** Judgements by message, each given when the test lets it go. */
const waiting = new Map<number, (judgement: Judgement) => void>();
const asked = new Map<number, Promise<Judgement>>();
const judge = {
  judge: ({ id }: MessageHeader) => {
    const judged = asked.get(id) ?? new Promise<Judgement>((resolve) => waiting.set(id, resolve));
    asked.set(id, judged);
    return judged;
  },
  language: async () => 'en',
} as Pick<MessageJudge, 'judge' | 'language'> as MessageJudge;

const judgement = (level: Judgement['level']): Judgement => ({
  level,
  assurance: null,
  verdict: 'v',
  reason: 'r',
  isLookedUp: false,
});
const list = (...ids: number[]): MessageList => ({ id: null, messages: ids.map((id) => ({ id, size: 1 })) });
const settled = () => vi.advanceTimersByTimeAsync(1);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  labels.length = 0;
  told.length = 0;
  allowed.length = 0;
  pane.messagePaneVisible = true;
  waiting.clear();
  asked.clear();
});

describe('displayed messages', () => {
  test('the button shows the verdict of the message in its tab', async () => {
    new DisplayedMessages(judge).onDisplayed(4, list(1));
    await settled();
    waiting.get(1)?.(judgement('danger'));
    await settled();
    expect(labels).toEqual(['4 Likely fraud']);
  });

  test('a message judged late never draws over the one that is displayed now', async () => {
    const displayed = new DisplayedMessages(judge);
    displayed.onDisplayed(4, list(1));
    displayed.onDisplayed(4, list(2));
    await settled();
    waiting.get(2)?.(judgement('caution'));
    await settled();
    waiting.get(1)?.(judgement('danger'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(labels).toEqual(['4 Careful']);
  });

  test('while a judgement takes its time, the button does not show that of the message before', async () => {
    new DisplayedMessages(judge).onDisplayed(4, list(1));
    await vi.advanceTimersByTimeAsync(150);
    expect(labels).toEqual(['4 Looking…']);
  });

  test('no message, or several: the button rests', async () => {
    const displayed = new DisplayedMessages(judge);
    displayed.onDisplayed(4, list());
    displayed.onDisplayed(5, list(1, 2));
    await settled();
    expect(labels).toEqual(['4 Mekiki', '5 Mekiki']);
  });

  test.each(['sent', 'drafts', 'templates', 'outbox'])(
    'what the user wrote (%s): no banner, and the button rests',
    async (use) => {
      const own = { id: null, messages: [{ id: 1, size: 1, folder: { specialUse: [use] } }] };
      getDisplayedMessages.mockResolvedValue(own);
      const displayed = new DisplayedMessages(judge);
      displayed.onDisplayed(4, own);
      expect(await displayed.bannerIn(4)).toBeNull();
      await settled();
      expect(labels).toEqual(['4 Mekiki']);
      expect(waiting.size).toBe(0);
    },
  );

  test('a message that cannot be judged: no banner', async () => {
    getDisplayedMessages.mockResolvedValue(list(1));
    const banner = new DisplayedMessages({
      ...judge,
      judge: async () => ({ unreadable: 'not-there' }),
    } as unknown as MessageJudge).bannerIn(4);
    expect(await banner).toBeNull();
  });

  test('a selected message is judged while it loads, and that alone draws nothing', async () => {
    new DisplayedMessages(judge).onSelected(4, list(1));
    await settled();
    waiting.get(1)?.(judgement('danger'));
    await settled();
    expect(waiting.has(1)).toBe(true);
    expect(labels).toEqual([]);
  });

  test.each([
    ['several', list(1, 2), true],
    ['a message that is not shown: the message pane is closed', list(1), false],
    ['a large message', { id: null, messages: [{ id: 1, size: 1e8 }] }, true],
  ])('selected, but not judged ahead: %s', async (_, selected, messagePaneVisible) => {
    pane.messagePaneVisible = messagePaneVisible;
    new DisplayedMessages(judge).onSelected(4, selected);
    await settled();
    expect(waiting.size).toBe(0);
  });

  test('the panel on a tab without a message is told so', async () => {
    getDisplayedMessages.mockResolvedValue(list());
    expect(await new DisplayedMessages(judge).dissectIn(4)).toEqual({ unreadable: 'no-message' });
  });

  test('a look-up: the choice is stored first, and what is shown of the message follows, wherever it is shown', async () => {
    getDisplayedMessages.mockImplementation(async (tabId) => list(tabId === 6 ? 9 : 1));
    const order: string[] = [];
    const looking = {
      ...judge,
      judge: async () => judgement('danger'),
      settingsChanged: async () => order.push(`changed to ${allowed}`),
      lookUp: async ({ id }: MessageHeader, occasion: string) => {
        order.push(`${id} ${occasion}`);
        return { report: {}, source: new Uint8Array() };
      },
    };
    const displayed = new DisplayedMessages(looking as unknown as MessageJudge);
    await displayed.lookUpIn(4, 'incoming');
    await displayed.lookUpIn(4, 'this-mail');
    await displayed.lookUpIn(4, 'as-set');
    await settled();
    expect(order).toEqual(['changed to incoming', '1 click', '1 click', '1 panel']);
    expect(labels).toEqual(Array.from({ length: 3 }, () => ['4 Likely fraud', '5 Likely fraud']).flat());
    expect(told.slice(0, 2)).toEqual([
      [4, { tell: 'banner-changed' }],
      [5, { tell: 'banner-changed' }],
    ]);
  });
});
