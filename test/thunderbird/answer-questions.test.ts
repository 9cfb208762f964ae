import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerQuestion } from '../../src/thunderbird/answer-questions.ts';
import type { DisplayedMessages } from '../../src/thunderbird/displayed-messages.ts';
import type { Banner } from '../../src/thunderbird/messages.ts';

const { api } = vi.hoisted(() => ({
  api: {
    runtime: { id: 'own', getURL: (path: string) => `moz-extension://own/${path}` },
    scripting: { insertCSS: vi.fn(async () => {}) },
    messageDisplayAction: { openPopup: vi.fn(async () => true) },
    tabs: { create: vi.fn(async () => ({})) },
  },
}));
vi.mock('../../src/thunderbird/webextension.ts', () => ({ webextension: api }));

const banner: Banner = { language: 'en', level: 'danger', verdict: 'v', sentence: 's', buttons: [] };
const panel = { id: 'own', url: 'moz-extension://own/popup/popup.html' };
const script = { id: 'own', url: 'mailbox:///somewhere?number=1', tab: { id: 7, windowId: 3 } };
const displayed = {
  bannerIn: vi.fn(async (): Promise<Banner | null> => banner),
  dissectIn: vi.fn(async () => ({ unreadable: 'no-message' })),
  offerIn: vi.fn(async () => ({ unreadable: 'no-message' })),
  lookUpIn: vi.fn(async () => ({ unreadable: 'no-message' })),
};
const judge = {
  copy: vi.fn(async () => null),
  copyFiles: vi.fn(async () => null),
  forgetAnswers: vi.fn(async () => {}),
  refreshRegistries: vi.fn(async () => true),
};
const answer = (message: unknown, sender: object) =>
  answerQuestion(message, sender, displayed as unknown as DisplayedMessages, judge);

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
});

describe('answers', () => {
  test('the panel has the message dissected that a tab displays', async () => {
    expect(await answer({ ask: 'report', tabId: 5 }, panel)).toEqual({ unreadable: 'no-message' });
    expect(displayed.dissectIn).toHaveBeenCalledWith(5);
  });

  test('a copy is for pages of the extension alone', async () => {
    expect(await answer({ ask: 'copy', id: 'a' }, panel)).toBeNull();
    expect(judge.copy).toHaveBeenCalledWith('a');
    expect(answer({ ask: 'copy', id: 'a' }, script)).toBeUndefined();
    const order = { hosts: ['shop.example'], givesBack: {} };
    expect(await answer({ ask: 'copy-files', id: 'a', order }, panel)).toBeNull();
    expect(judge.copyFiles).toHaveBeenCalledWith('a', order);
    expect(answer({ ask: 'copy-files', id: 'a', order }, script)).toBeUndefined();
  });

  test('the panel is told what a look-up would tell, and has one made as the user chose', async () => {
    await answer({ ask: 'look-up-offer', tabId: 5 }, panel);
    expect(displayed.offerIn).toHaveBeenCalledWith(5);
    await answer({ ask: 'look-up', tabId: 5, choice: 'this-mail' }, panel);
    expect(displayed.lookUpIn).toHaveBeenCalledWith(5, 'this-mail');
  });

  test('the page of settings has the answers of others forgotten', async () => {
    expect(await answer({ ask: 'forget-answers' }, panel)).toBeNull();
    expect(judge.forgetAnswers).toHaveBeenCalledOnce();
  });

  test('the page of settings has the list of registries fetched anew; nobody else has', async () => {
    expect(await answer({ ask: 'refresh-registries' }, panel)).toBe(true);
    expect(answer({ ask: 'refresh-registries' }, script)).toBeUndefined();
    expect(judge.refreshRegistries).toHaveBeenCalledOnce();
  });

  test('a display script has the banner of its own tab, with the style that guards it', async () => {
    expect(await answer({ ask: 'banner' }, script)).toEqual(banner);
    expect(displayed.bannerIn).toHaveBeenCalledWith(7);
    vi.runAllTimers();
    expect(api.scripting.insertCSS).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7 }, origin: 'USER' }),
    );
  });

  test('without banner no style is brought into the message', async () => {
    displayed.bannerIn.mockResolvedValueOnce(null);
    expect(await answer({ ask: 'banner' }, script)).toBeNull();
    vi.runAllTimers();
    expect(api.scripting.insertCSS).not.toHaveBeenCalled();
  });

  test('why: opens the panel in the window of the message, or in a tab where there is no button', async () => {
    await answer({ ask: 'open-panel' }, script);
    expect(api.messageDisplayAction.openPopup).toHaveBeenCalledWith({ windowId: 3 });
    expect(api.tabs.create).not.toHaveBeenCalled();
    api.messageDisplayAction.openPopup.mockResolvedValueOnce(false);
    await answer({ ask: 'open-panel' }, script);
    expect(api.tabs.create).toHaveBeenCalledWith({ url: 'popup/popup.html?tab=7' });
  });

  test.each([
    ['a report for a display script', { ask: 'report', tabId: 5 }, script],
    ['a look-up for a display script', { ask: 'look-up', tabId: 7, choice: 'this-mail' }, script],
    ['what would be told for a display script', { ask: 'look-up-offer', tabId: 7 }, script],
    ['anything for another extension', { ask: 'banner' }, { ...script, id: 'other' }],
    ['a banner for a page without tab', { ask: 'banner' }, panel],
    ['what nobody asks', { ask: 'delete' }, panel],
    ['no question', undefined, panel],
  ])('no answer to %s', (_, message, sender) => {
    expect(answer(message, sender)).toBeUndefined();
  });
});
