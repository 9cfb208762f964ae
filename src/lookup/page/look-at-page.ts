import type { Time } from '../web/ports.ts';
import type { PageLook } from './page-look.ts';
import type { PageSource } from './page-source.ts';

/** What is looked at, and how. */
export interface LookRequest {
  /** The URL as it stands in the mail. */
  readonly link: string;
  /** The URL to ask for: the same, or what `stripTokens` left of it. */
  readonly asked: string;
  readonly source: PageSource;
  readonly time: Time;
  /** Whether something may be sent to this host: the user agreed to it. Asked before the first request, too. */
  permits(host: string): boolean | Promise<boolean>;
  /** A look that stopped with `new-host`, to be gone on with: what was requested is not requested again. */
  readonly goOn?: PageLook | undefined;
}

/** What a look gave. */
export interface LookResult {
  readonly look: PageLook;
  /** The page's HTML, for `inertCopy`; null where there is none. No part of the look: it goes into no report. */
  readonly html: string | null;
}
