import { beforeEach, describe, expect, test, vi } from 'vitest';
import { UnreadableMessage } from '../../src/mail/unreadable-message.ts';
import type { Report } from '../../src/report/report.ts';
import type { LookUpRequest } from '../../src/thunderbird/consent.ts';
import type { DissectionRequest } from '../../src/thunderbird/dissect-message.ts';
import { JudgementStore } from '../../src/thunderbird/judgement-store.ts';
import { KeptCopies } from '../../src/thunderbird/kept-copies.ts';
import { KeptLooks } from '../../src/thunderbird/kept-looks.ts';
import { MessageJudge } from '../../src/thunderbird/message-judge.ts';
import { aReport } from '../report/a-report.ts';
import { aLookUp } from './a-look-up.ts';

const { mails, stored, local, dissectMessage, offerOf } = vi.hoisted(() => {
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
    dissectMessage: vi.fn<(request: DissectionRequest, lookUp?: LookUpRequest) => Promise<unknown>>(),
    offerOf: vi.fn(async () => ({ when: 'never', parties: ['IIJ'], told: ['sender.example'], origins: [] })),
  };
});
vi.mock('../../src/thunderbird/dissect-message.ts', () => ({ dissectMessage, offerOf }));
vi.mock('../../src/thunderbird/judging-versions.ts', () => ({ judgingVersions: async () => 'engine/data' }));
vi.mock('../../src/thunderbird/webextension.ts', () => ({
  webextension: {
    i18n: { getUILanguage: () => 'en-US' },
    storage: { local, managed: { get: async () => Promise.reject(new Error('no managed storage')) } },
    messages: {
      getRaw: async (id: number) => {
        const mail = mails.get(id);
        if (mail === undefined) throw new Error('Message not found');
        return { arrayBuffer: async () => new TextEncoder().encode(mail).buffer };
      },
    },
  },
}));

const header = (id: number) => ({ id, size: 10, folder: { accountId: 'account1' } });
const newJudge = () =>
  new MessageJudge(new JudgementStore(local, () => 0), new KeptLooks(local), new KeptCopies(local));
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
    stored.set('settings', { accounts: { account1: { ownHosts: ['mx.home.example'] } }, language: 'ja' });
    await judge.settingsChanged();
    await judge.judge(header(1));
    expect(dissectMessage).toHaveBeenCalledTimes(2);
    expect(dissectMessage.mock.lastCall?.[0]).toMatchObject({ own: { ownHosts: ['mx.home.example'] }, language: 'ja' });
  });

  test('the own side is that of the account whose folder the message lies in', async () => {
    stored.set('settings', { accounts: { account2: { ownHosts: ['mx.other.example'] } } });
    await newJudge().judge(header(1));
    expect(dissectMessage.mock.lastCall?.[0]).toMatchObject({ own: { ownHosts: [] }, language: 'en' });
    await newJudge().judge({ id: 2, size: 10, folder: { accountId: 'account2' } });
    expect(dissectMessage.mock.lastCall?.[0]).toMatchObject({ own: { ownHosts: ['mx.other.example'] } });
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

describe('look-ups', () => {
  const allow = (when: string) => stored.set('settings', { lookUps: { when } });
  const lookUps = () => dissectMessage.mock.calls.map(([, lookUp]) => lookUp).filter((lookUp) => lookUp !== undefined);
  const judgements = () =>
    [...stored]
      .filter(([key]) => key.startsWith('judgement/'))
      .map(([, entry]) => (entry as { judgement: unknown }).judgement);

  beforeEach(() => {
    dissectMessage.mockImplementation(async (_, lookUp) =>
      lookUp ? aReport({ verdict: 'danger', lookUps: aLookUp() }) : aReport({ verdict: 'clear' }),
    );
  });

  test('with look-ups off nothing but a click asks anybody', async () => {
    const judge = newJudge();
    await judge.judge(header(1));
    await judge.dissect(header(1));
    await judge.offer(header(1));
    await judge.remember(header(2));
    expect(await judge.lookUp(header(1), 'panel')).toMatchObject({ report: { lookUps: null } });
    expect(await judge.lookUpArrived(header(2))).toBe(false);
    expect(lookUps()).toEqual([]);
    await judge.lookUp(header(1), 'click');
    expect(lookUps()).toEqual([expect.objectContaining({ occasion: 'click', isKept: true })]);
  });

  test('what it found is the judgement from then on, after a restart too, and no later offline one takes its place', async () => {
    const judge = newJudge();
    expect(await judge.judge(header(1))).toMatchObject({ level: 'clear' });
    expect(await judge.lookUp(header(1), 'click')).toMatchObject({ report: { verdict: 'danger' } });
    expect(await judge.judge(header(1))).toMatchObject({ level: 'danger', isLookedUp: true });
    expect(await judge.dissect(header(1))).toMatchObject({ report: { verdict: 'danger' } });
    await vi.waitFor(() => expect(judgements()).toEqual([expect.objectContaining({ level: 'danger' })]));
    const next = newJudge();
    expect(await next.dissect(header(1))).toMatchObject({ report: { verdict: 'clear' } });
    expect(await next.judge(header(1))).toMatchObject({ level: 'danger' });
  });

  test('on arrival: asks where the user has it so, once, and tells whether the judgement has changed', async () => {
    allow('incoming');
    const judge = newJudge();
    await judge.remember(header(1));
    const opened = await judge.judge(header(1));
    expect(opened).toMatchObject({ level: 'clear' });
    expect(await judge.lookUpArrived(header(1))).toBe(true);
    expect(lookUps()).toEqual([expect.objectContaining({ occasion: 'arrival' })]);
    expect(await judge.judge(header(1))).toMatchObject({ level: 'danger' });
    await vi.waitFor(() => expect(judgements()).toEqual([expect.objectContaining({ level: 'danger' })]));
    expect(await judge.lookUpArrived(header(1))).toBe(false);
    expect(lookUps()).toHaveLength(1);
  });

  test('allowed, and still nobody was asked: the report is as it was, and nothing is remembered as looked up', async () => {
    dissectMessage.mockResolvedValue(aReport({ verdict: 'clear' }));
    allow('panel');
    const judge = newJudge();
    expect(await judge.lookUp(header(1), 'panel')).toMatchObject({ report: { verdict: 'clear', lookUps: null } });
    await judge.judge(header(1));
    await vi.waitFor(() => expect(judgements()).toEqual([expect.objectContaining({ isLookedUp: false })]));
  });

  test('the offer is made by the settings, for the message as it is read', async () => {
    stored.set('settings', { language: 'ja', lookUps: { resolvers: ['iij'] } });
    expect(await newJudge().offer(header(1))).toMatchObject({ parties: ['IIJ'], told: ['sender.example'] });
    expect(offerOf).toHaveBeenCalledWith(
      expect.objectContaining({ language: 'ja' }),
      expect.objectContaining({ resolvers: ['iij'] }),
    );
    expect(await newJudge().offer(header(3))).toEqual({ unreadable: 'not-there' });
  });
});
