import { beforeEach, describe, expect, test, vi } from 'vitest';
import { UnreadableMessage } from '../../src/mail/unreadable-message.ts';
import type { Report } from '../../src/report/report.ts';
import { JudgementStore } from '../../src/thunderbird/judgement-store.ts';
import { MessageJudge } from '../../src/thunderbird/message-judge.ts';
import type { Settings } from '../../src/thunderbird/settings.ts';
import { aReport } from '../report/a-report.ts';

const { mails, stored, local, dissectMessage } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  return {
    mails: new Map<number, string>(),
    stored,
    local: {
      get: async (key: string | readonly string[] | null) =>
        Object.fromEntries([...stored].filter(([name]) => key === null || [key].flat().includes(name))),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) stored.set(key, value);
      },
      remove: async () => {},
    },
    dissectMessage: vi.fn<(octets: Uint8Array, settings: Settings) => Promise<unknown>>(),
  };
});
vi.mock('../../src/thunderbird/dissect-message.ts', () => ({ dissectMessage }));
vi.mock('../../src/thunderbird/judging-versions.ts', async () => {
  const { settingsVersion } = await import('../../src/thunderbird/settings.ts');
  return { judgingVersions: async (settings: Settings) => `engine/data/${settingsVersion(settings)}` };
});
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    i18n: { getUILanguage: () => 'en-US' },
    storage: { local },
    messages: {
      getRaw: async (id: number) => {
        const mail = mails.get(id);
        if (mail === undefined) throw new Error('Message not found');
        return { arrayBuffer: async () => new TextEncoder().encode(mail).buffer };
      },
    },
  },
}));

const header = (id: number) => ({ id, size: 10 });
const newJudge = () => new MessageJudge(new JudgementStore(local, () => 0));
const rememberedCount = () => [...stored.keys()].filter((key) => key.startsWith('judgement/')).length;

beforeEach(() => {
  mails.clear();
  stored.clear();
  dissectMessage.mockReset();
  dissectMessage.mockImplementation(async (): Promise<Report> => aReport({ verdict: 'danger' }));
  mails.set(1, 'Message-ID: <same@sender.example>\r\n\r\none');
  mails.set(2, 'Message-ID: <same@sender.example>\r\n\r\ntwo');
});

describe('message judge', () => {
  test('asked at once by banner, button and panel, it dissects once', async () => {
    const judge = newJudge();
    const [banner, button, panel] = await Promise.all([
      judge.judge(header(1)),
      judge.judge(header(1)),
      judge.dissect(header(1)),
    ]);
    expect(banner).toMatchObject({ level: 'danger' });
    expect(button).toEqual(banner);
    expect('source' in panel && new TextDecoder().decode(panel.source)).toBe(mails.get(1));
    expect(dissectMessage).toHaveBeenCalledTimes(1);
  });

  test('what was judged on arrival is not judged again, after a restart either', async () => {
    await newJudge().remember(header(1));
    await vi.waitFor(() => expect(rememberedCount()).toBe(1));
    expect(await newJudge().judge(header(1))).toMatchObject({ level: 'danger' });
    expect(dissectMessage).toHaveBeenCalledTimes(1);
  });

  test('the same Message-ID on other octets is another message', async () => {
    const judge = newJudge();
    await judge.judge(header(1));
    await judge.judge(header(2));
    expect(dissectMessage).toHaveBeenCalledTimes(2);
  });

  test('with other settings it judges anew, by those settings', async () => {
    const judge = newJudge();
    await judge.judge(header(1));
    stored.set('settings', { ownHosts: ['mx.home.example'], language: 'ja' });
    judge.forgetBasis();
    await judge.judge(header(1));
    expect(dissectMessage).toHaveBeenCalledTimes(2);
    expect(dissectMessage.mock.lastCall?.[1]).toEqual({ ownHosts: ['mx.home.example'], language: 'ja' });
  });

  test('settings that are no settings are left out', async () => {
    stored.set('settings', { ownHosts: ['', 5, 'a.example'], language: 7 });
    await newJudge().judge(header(1));
    expect(dissectMessage.mock.lastCall?.[1]).toEqual({ ownHosts: ['a.example'], language: 'en' });
  });

  test('a message that is gone is asked for again later', async () => {
    const judge = newJudge();
    expect(await judge.judge(header(3))).toEqual({ unreadable: 'not-there' });
    mails.set(3, 'From: c@sender.example\r\n\r\nthree');
    expect(await judge.judge(header(3))).toMatchObject({ level: 'danger' });
  });

  test.each([
    [new UnreadableMessage('empty'), 'empty'],
    [new UnreadableMessage('not-a-mail'), 'not-a-mail'],
    [new TypeError('a fault of ours'), 'fault'],
  ])('%s is told apart, and nothing of it is remembered', async (error, unreadable) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    dissectMessage.mockRejectedValue(error);
    const judge = newJudge();
    expect(await judge.judge(header(1))).toEqual({ unreadable });
    expect(await judge.dissect(header(1))).toEqual({ unreadable });
    expect(rememberedCount()).toBe(0);
    expect(log).toHaveBeenCalledTimes(unreadable === 'fault' ? 1 : 0);
    log.mockRestore();
  });
});
