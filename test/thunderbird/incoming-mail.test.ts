import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  IncomingMail,
  maxLengthOnArrival,
  maxLookedUpOnArrival,
  maxOnArrival,
} from '../../src/thunderbird/incoming-mail.ts';
import type { MessageJudge } from '../../src/thunderbird/message-judge.ts';
import type { MessageHeader, MessageList } from '../../src/thunderbird/webextension.ts';

const { continueList } = vi.hoisted(() => ({ continueList: vi.fn<(id: string) => Promise<MessageList>>() }));
vi.mock('../../src/thunderbird/webextension.ts', () => ({ webextension: { messages: { continueList } } }));

let judged: number[];
let atOnce: number;
let mostAtOnce: number;
let failing: ReadonlySet<number>;

const judge = {
  async remember({ id }: MessageHeader) {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 0));
    atOnce--;
    if (failing.has(id)) throw new Error('unreadable');
    judged.push(id);
  },
  async lookUpArrived({ id }: MessageHeader) {
    judgedFirst ??= judged.length;
    lookedUp.push(id);
    if (failing.has(id)) throw new Error('no way');
    return changing.has(id);
  },
} as Pick<MessageJudge, 'remember' | 'lookUpArrived'> as MessageJudge;

let lookedUp: number[];
let judgedFirst: number | undefined;
let changing: ReadonlySet<number>;
let redrawn: number[];

const displayed = {
  async redraw(id: number) {
    redrawn.push(id);
  },
};

beforeEach(() => {
  judged = [];
  lookedUp = [];
  judgedFirst = undefined;
  changing = new Set();
  redrawn = [];
  atOnce = 0;
  mostAtOnce = 0;
  failing = new Set();
  continueList.mockReset();
});

describe('incoming mail', () => {
  test('all pages of a list are judged, a few messages at a time', async () => {
    continueList.mockImplementation(async (id) => pages[Number(id)] as MessageList);
    const pages = [page(0, 100, '1'), page(100, 100, '2'), page(200, 7, null)];
    await new IncomingMail(judge, displayed).onReceived({}, pages[0] as MessageList);
    expect(judged.sort((a, b) => a - b)).toEqual(Array.from({ length: 207 }, (_, id) => id));
    expect(mostAtOnce).toBe(2);
  });

  test('of more than the cap, the others are left for when they are opened', async () => {
    continueList.mockImplementation(async (id) => page(Number(id) * 100, 100, String(Number(id) + 1)));
    await new IncomingMail(judge, displayed).onReceived({}, page(0, 100, '1'));
    expect(judged.length).toBe(maxOnArrival);
  });

  test('one that fails does not cost the others theirs', async () => {
    failing = new Set([0, 3]);
    await new IncomingMail(judge, displayed).onReceived({}, page(0, 6, null));
    expect(judged.sort((a, b) => a - b)).toEqual([1, 2, 4, 5]);
  });

  test('all are judged before others are asked about any, and only so many', async () => {
    continueList.mockImplementation(async () => page(100, 20, null));
    await new IncomingMail(judge, displayed).onReceived({}, page(0, 100, '1'));
    expect(judgedFirst).toBe(120);
    expect(lookedUp.sort((a, b) => a - b)).toEqual(Array.from({ length: maxLookedUpOnArrival }, (_, id) => id));
  });

  test('what is shown of a message changes where its judgement has', async () => {
    changing = new Set([1]);
    failing = new Set([2]);
    await new IncomingMail(judge, displayed).onReceived({}, page(0, 4, null));
    expect(lookedUp.sort()).toEqual([0, 1, 3]);
    expect(redrawn).toEqual([1]);
  });

  test('a large message is not fetched before it is looked at', async () => {
    const messages = [
      { id: 1, size: maxLengthOnArrival + 1 },
      { id: 2, size: maxLengthOnArrival },
    ];
    await new IncomingMail(judge, displayed).onReceived({ specialUse: ['inbox'] }, { id: null, messages });
    expect(judged).toEqual([2]);
  });

  test.each(['junk', 'trash', 'sent', 'drafts'])('what arrives in %s is left alone', async (use) => {
    await new IncomingMail(judge, displayed).onReceived({ specialUse: [use] }, page(0, 3, null));
    expect(judged).toEqual([]);
  });
});

function page(from: number, count: number, id: string | null): MessageList {
  return { id, messages: Array.from({ length: count }, (_, index) => ({ id: from + index, size: 1000 })) };
}
