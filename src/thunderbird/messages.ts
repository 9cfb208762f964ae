import type { FetchedFiles } from '../lookup/page/fetch-files.ts';
import type { PageCopy } from '../lookup/page/page-copy.ts';
import type { Level, Report } from '../report/report.ts';
import type { KeptLook } from './kept-looks.ts';
import type { FilesOrder, LookOrder } from './look-order.ts';
import type { LookUpChoice, LookUpOffer } from './look-up-offer.ts';

/** Why a message cannot be dissected. Each has its sentence in the catalogue: `because_<reason>`, with `_` for `-`. */
export type UnreadableReason =
  /** The tab displays no message, or several. */
  | 'no-message'
  /** Thunderbird no longer has it: moved, deleted, or its server out of reach. */
  | 'not-there'
  /** Larger than the cap, which `maxLength` names in octets. */
  | 'too-large'
  /** Encrypted, and Thunderbird cannot decrypt it. */
  | 'encrypted'
  /** Octets that are no message, or none at all. */
  | 'not-a-mail'
  | 'empty'
  /** A fault of our own. */
  | 'fault';

/** That a message cannot be dissected, and why. */
export interface Unreadable {
  readonly unreadable: UnreadableReason;
  readonly maxLength?: number;
}

/** A message, dissected: the report, with the octets that its spans count in, as Thunderbird gave them. */
export interface Dissection {
  readonly report: Report;
  readonly source: Uint8Array<ArrayBuffer>;
  /** Looks at pages behind its links, as far as the user had some made. */
  readonly looks: readonly KeptLook[];
}

/** The words of a banner, in the user's language. */
export interface Banner {
  readonly language: 'en' | 'ja';
  readonly level: Exclude<Level, 'clear'>;
  readonly verdict: string;
  /** The one thing to do now (danger), or the weightiest reason (caution). */
  readonly sentence: string;
  readonly buttons: readonly { readonly ask: 'open-panel' | 'open-help'; readonly label: string }[];
}

/** What the parts of the extension ask the background, and what it answers. */
export interface Questions {
  /** The panel: the message that a tab displays, dissected. */
  report: { readonly asked: { readonly tabId: number }; readonly answered: Dissection | Unreadable };
  /** The panel: what a look-up of the message in a tab would tell whom. Asks nobody. */
  'look-up-offer': { readonly asked: { readonly tabId: number }; readonly answered: LookUpOffer | Unreadable };
  /**
   * The panel: the message in a tab dissected again, with others asked. A choice is the user's click, and also stored
   * where it is for more than this mail; names that look made for one message may be asked for then. `as-set`: no
   * click, but the setting may allow it; the report is without look-ups where it does not.
   */
  'look-up': {
    readonly asked: { readonly tabId: number; readonly choice: LookUpChoice | 'as-set' };
    readonly answered: Dissection | Unreadable;
  };
  /**
   * The panel: look at the page behind a link of the message in a tab, as the user ordered by a click, and dissect the
   * message again. Null where there is no consent or no permission.
   */
  look: {
    readonly asked: { readonly tabId: number; readonly order: LookOrder };
    readonly answered: Dissection | Unreadable | null;
  };
  /** The page that shows it: the copy of a page that was looked at; null where it is not kept any more. */
  copy: { readonly asked: { readonly id: string }; readonly answered: PageCopy | null };
  /** The same: fetch the files of that page, as the user ordered by a click. Null where nothing was sent. */
  'copy-files': {
    readonly asked: { readonly id: string; readonly order: FilesOrder };
    readonly answered: FetchedFiles | null;
  };
  /** The page of settings: fetch anew which registry answers for what; whether that could be had. */
  'refresh-registries': { readonly asked: unknown; readonly answered: boolean };
  /** The page of settings: forget what others answered. */
  'forget-answers': { readonly asked: unknown; readonly answered: null };
  /** The display script: the banner of the message in its own tab; null where there is nothing to warn of. */
  banner: { readonly asked: unknown; readonly answered: Banner | null };
  /** The banner's [Why?]: open the panel on the message in the script's own tab. */
  'open-panel': { readonly asked: unknown; readonly answered: null };
  /** The banner's [I already entered something]: open the page with the help for that. */
  'open-help': { readonly asked: unknown; readonly answered: null };
}

/** The background's word to the display script of a message: its banner is another one, or none, since it was asked for. */
export const bannerChanged = { tell: 'banner-changed' } as const;

/** A question as it is sent: `{ ask: 'report', tabId: 3 }`. */
export type Question = { [Ask in keyof Questions]: { readonly ask: Ask } & Questions[Ask]['asked'] }[keyof Questions];

/** What comes back for a question. */
export type Answer<Ask extends keyof Questions> = Questions[Ask]['answered'];
