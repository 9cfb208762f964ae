import type { MessageJudge } from './message-judge.ts';
import { type MailFolder, type MessageHeader, type MessageList, webextension } from './webextension.ts';

/** Messages of one arrival that are judged before they are looked at: the others are judged when they are opened. */
export const maxOnArrival = 1_000;

/** Octets of the largest message that is judged on arrival: larger ones would be fetched whole from an IMAP server. */
export const maxLengthOnArrival = 4 * 1024 * 1024;

/** Messages that are read at a time. Judging goes one by one, and between two whatever else is asked gets its turn. */
const readAtATime = 2;

const leftAlone: ReadonlySet<string> = new Set(['junk', 'trash', 'sent', 'drafts', 'templates', 'outbox']);

/** Judges new mail when it comes in, so that its banner is there at once when it is opened. */
export class IncomingMail {
  readonly #judge: MessageJudge;

  constructor(judge: MessageJudge) {
    this.#judge = judge;
  }

  /** New messages in a folder. Resolves when all are judged; a message that cannot be judged is passed over. */
  async onReceived({ specialUse = [] }: MailFolder, list: MessageList): Promise<void> {
    if (specialUse.some((use) => leftAlone.has(use))) return;
    const queue = messagesOf(list);
    await Promise.all(Array.from({ length: readAtATime }, () => this.#work(queue)));
  }

  async #work(queue: AsyncGenerator<MessageHeader>): Promise<void> {
    for await (const header of queue) {
      // Whatever goes wrong with one message must not cost the others theirs; opened, it will say what it is.
      if (header.size <= maxLengthOnArrival) await this.#judge.remember(header).catch(() => {});
    }
  }
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
