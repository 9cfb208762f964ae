import type { Level, Report } from '../report/report.ts';

/** Why a message cannot be dissected. Each has its sentence in the catalogue: `because_<reason>`, with hyphens as `_`. */
export type UnreadableReason =
  /** The tab displays no message, or several. */
  | 'no-message'
  /** Thunderbird no longer has it: moved, deleted, or its server out of reach. */
  | 'not-there'
  /** Larger than `maxSourceLength`. */
  | 'too-large'
  /** Encrypted, and the source tells nothing of the text. */
  | 'encrypted'
  /** A fault of our own. */
  | 'internal-error';

/** What the parts of the extension ask the background. */
export interface Questions {
  /**
   * The panel: the report of the message that a tab displays, with the octets that its spans count in. Without a tab:
   * the active tab of the window that was last in front.
   */
  report: { readonly asked: { readonly tabId: number }; readonly answered: ReportAnswer };
  /** The display script: the banner of the message in its own tab; null where there is nothing to warn of. */
  banner: { readonly asked: Empty; readonly answered: Banner | null };
  /** The banner's [Why?]: open the panel on the message in the script's own tab. */
  'open-panel': { readonly asked: Empty; readonly answered: null };
  /** The banner's [I already entered something]: open the help page. */
  'open-help': { readonly asked: Empty; readonly answered: null };
}

type Empty = Readonly<Record<never, never>>;

/** A question as it is sent: `{ ask: 'report', tabId: 3 }`. */
export type Question = { [Ask in keyof Questions]: { readonly ask: Ask } & Questions[Ask]['asked'] }[keyof Questions];

/** What comes back for a question. */
export type Answer<Ask extends keyof Questions> = Questions[Ask]['answered'];

export type ReportAnswer =
  | {
      readonly report: Report;
      /** As Thunderbird gave them, its own lines included. */
      readonly source: Uint8Array<ArrayBuffer>;
    }
  | { readonly unreadable: UnreadableReason; readonly maxLength?: number };

/** The words of a banner, in the user's language. */
export interface Banner {
  readonly language: 'en' | 'ja';
  readonly level: Exclude<Level, 'clear'>;
  readonly verdict: string;
  /** The one thing to do now (danger), or the weightiest reason (caution). */
  readonly sentence: string;
  readonly buttons: readonly { readonly ask: 'open-panel' | 'open-help'; readonly label: string }[];
}
