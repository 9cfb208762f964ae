import { bannerOf } from './banner.ts';
import { drawButton } from './button.ts';
import type { LookOrder } from './look-order.ts';
import type { LookUpChoice, LookUpOffer } from './look-up-offer.ts';
import type { MessageJudge } from './message-judge.ts';
import { type Banner, bannerChanged, type Dissection, type Unreadable } from './messages.ts';
import { allowLookUps } from './settings.ts';
import { type MessageHeader, type MessageList, webextension } from './webextension.ts';

/** After this many milliseconds without a judgement the button stops showing that of the message before. */
const patience = 100;

/** Octets of the largest message that is read while it is still loading: larger ones would slow that down. */
const maxLengthAhead = 1024 * 1024;

/** What the tabs and windows display: their buttons, and the answers to display script and panel. */
export class DisplayedMessages {
  readonly #judge: MessageJudge;
  /** The latest display of a tab, so that an earlier one that was judged late draws nothing. */
  readonly #latest = new Map<number, object>();

  constructor(judge: MessageJudge) {
    this.#judge = judge;
  }

  /**
   * A message is selected that is about to be displayed: its judgement is worked out while Thunderbird loads it. Only
   * what is displayed then decides which judgement is shown.
   */
  async onSelected(tabId: number, list: MessageList): Promise<void> {
    const header = onlyMessage(list);
    if (header === null || isOwnWriting(header) || header.size > maxLengthAhead) return;
    const { messagePaneVisible } = await webextension.mailTabs.get(tabId);
    if (messagePaneVisible) await this.#judge.judge(header);
  }

  /** A tab shows other messages than before: judges the one that it shows, and draws the button. */
  async onDisplayed(tabId: number, list: MessageList): Promise<void> {
    const display = {};
    this.#latest.set(tabId, display);
    const language = await this.#judge.language();
    const header = onlyMessage(list);
    if (header === null || isOwnWriting(header)) return drawButton(tabId, 'idle', language);
    const isLatest = () => this.#latest.get(tabId) === display;
    let isJudged = false;
    setTimeout(() => {
      if (!isJudged && isLatest()) drawButton(tabId, 'working', language);
    }, patience);
    const judgement = await this.#judge.judge(header);
    isJudged = true;
    if (isLatest()) await drawButton(tabId, judgement, language);
  }

  /** The banner for the message that a tab shows; null where there is nothing to warn of. */
  async bannerIn(tabId: number): Promise<Banner | null> {
    const header = await displayedIn(tabId);
    if (header === null || isOwnWriting(header)) return null;
    const judgement = await this.#judge.judge(header);
    return 'unreadable' in judgement ? null : bannerOf(judgement, await this.#judge.language());
  }

  /** The message that a tab shows, dissected. */
  async dissectIn(tabId: number): Promise<Dissection | Unreadable> {
    const header = await displayedIn(tabId);
    return header === null ? noMessage : this.#judge.dissect(header);
  }

  /** What a look-up of the message that a tab shows would tell whom. */
  async offerIn(tabId: number): Promise<LookUpOffer | Unreadable> {
    const header = await displayedIn(tabId);
    return header === null ? noMessage : this.#judge.offer(header);
  }

  /** The message that a tab shows, dissected with others asked; what is seen of it changes with its judgement. */
  async lookUpIn(tabId: number, choice: LookUpChoice | 'as-set'): Promise<Dissection | Unreadable> {
    const header = await displayedIn(tabId);
    if (header === null) return noMessage;
    if (choice === 'panel' || choice === 'incoming') {
      await allowLookUps(choice);
      await this.#judge.settingsChanged();
    }
    const dissection = await this.#judge.lookUp(header, choice === 'as-set' ? 'panel' : 'click');
    this.redraw(header.id);
    return dissection;
  }

  /** The page behind a link of the message that a tab shows, looked at; what is seen of it changes with its judgement. */
  async lookIn(tabId: number, order: LookOrder): Promise<Dissection | Unreadable | null> {
    const header = await displayedIn(tabId);
    if (header === null) return noMessage;
    const looked = await this.#judge.look(header, order);
    this.redraw(header.id);
    return looked;
  }

  /** Draws button and banner again wherever a message is shown: its judgement is another one. */
  async redraw(messageId: number): Promise<void> {
    const tabs = await webextension.tabs.query({});
    const displaying = tabs.filter(({ type }) => type === 'mail' || type === 'messageDisplay');
    await Promise.allSettled(
      displaying.map(async ({ id = 0 }) => {
        const list = await webextension.messageDisplay.getDisplayedMessages(id);
        if (onlyMessage(list)?.id !== messageId) return;
        await this.onDisplayed(id, list);
        await webextension.tabs.sendMessage(id, bannerChanged);
      }),
    );
  }
}

const noMessage: Unreadable = { unreadable: 'no-message' };

async function displayedIn(tabId: number): Promise<MessageHeader | null> {
  return onlyMessage(await webextension.messageDisplay.getDisplayedMessages(tabId));
}

/** Folders with what the user wrote: no server has recorded anything of it, and there is nobody to warn of. */
const ownFolders: ReadonlySet<string> = new Set(['sent', 'drafts', 'templates', 'outbox']);

/** Not judged by itself; the panel still dissects it where it is asked to. */
function isOwnWriting({ folder }: MessageHeader): boolean {
  return folder?.specialUse?.some((use) => ownFolders.has(use)) ?? false;
}

/** The message where it is one, and not none or several. */
function onlyMessage({ messages }: MessageList): MessageHeader | null {
  return messages.length === 1 ? (messages[0] ?? null) : null;
}
