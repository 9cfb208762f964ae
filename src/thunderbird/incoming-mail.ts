import type { DisplayedMessages } from './displayed-messages.ts';
import type { MessageJudge } from './message-judge.ts';
import { type MailFolder, type MessageHeader, type MessageList, webextension } from './webextension.ts';

/** Messages of one arrival that are judged before they are looked at: the others are judged when they are opened. */
export const maxOnArrival = 1_000;

/** Octets of the largest message that is judged on arrival: larger ones would be fetched whole from an IMAP server. */
export const maxLengthOnArrival = 4 * 1024 * 1024;

/** Messages of one arrival that others are asked about, where the user has it so: the rest when it is looked at. */
export const maxLookedUpOnArrival = 50;

/** Messages that are read at a time. Judging goes one by one, and between two whatever else is asked gets its turn. */
const readAtATime = 2;

const leftAlone: ReadonlySet<string> = new Set(['junk', 'trash', 'sent', 'drafts', 'templates', 'outbox']);

/** Judges new mail when it comes in, so that its banner is there at once when it is opened. */
export class IncomingMail {
  readonly #judge: MessageJudge;
  readonly #displayed: Pick<DisplayedMessages, 'redraw'>;

  constructor(judge: MessageJudge, displayed: Pick<DisplayedMessages, 'redraw'>) {
    this.#judge = judge;
    this.#displayed = displayed;
  }

  /**
   * New messages in a folder: all are judged by themselves first, then others are asked where the user has it so.
   * Resolves when that is done; a message that cannot be judged is passed over.
   */
  async onReceived({ specialUse = [] }: MailFolder, list: MessageList): Promise<void> {
    if (specialUse.some((use) => leftAlone.has(use))) return;
    const judged: MessageHeader[] = [];
    await inTurns(messagesOf(list), async (header) => {
      if (header.size > maxLengthOnArrival) return;
      await this.#judge.remember(header);
      judged.push(header);
    });
    await inTurns(judged.slice(0, maxLookedUpOnArrival).values(), async (header) => {
      const isChanged = await this.#judge.lookUpArrived(header);
      if (isChanged) await this.#displayed.redraw(header.id);
    });
  }
}

/** Works a queue off, `readAtATime` messages at a time. */
async function inTurns(
  queue: AsyncGenerator<MessageHeader> | IterableIterator<MessageHeader>,
  work: (header: MessageHeader) => Promise<void>,
): Promise<void> {
  const worker = async () => {
    // Whatever goes wrong with one message must not cost the others theirs; opened, it will say what it is.
    for await (const header of queue) await work(header).catch(() => {});
  };
  await Promise.all(Array.from({ length: readAtATime }, worker));
}

/** The messages of a list, page after page, up to `maxOnArrival`. */
async function* messagesOf(list: MessageList): AsyncGenerator<MessageHeader> {
  let count = 0;
  for (let page: MessageList | null = list; page !== null; ) {
    for (const header of page.messages) {
      if (++count > maxOnArrival) return;
      yield header;
    }
    page = page.id === null ? null : await webextension.messages.continueList(page.id);
  }
}
