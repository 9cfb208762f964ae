import type { PageCertificate } from './page-source.ts';

/** What became of a look at a page. */
export type LookOutcome =
  /** HTML was read. */
  | 'page'
  /** An answer that is no HTML: a file, a picture, plain text. */
  | 'no-html'
  /** HTML that shows nothing until its scripts run. */
  | 'needs-scripts'
  /** The server let nobody in who is no ordinary visitor: a bot wall, a captcha, 401, 403, 429. */
  | 'refused'
  /** There is no such page any more: 404, 410. */
  | 'gone'
  /** Any other answer that is an error of the server's. */
  | 'server-error'
  /** A redirect leads to a host that was not agreed to: `next` tells which URL. Nothing was sent there. */
  | 'new-host'
  /** The host is the user's own machine or network, by its name or by its address. */
  | 'private-address'
  /** A URL that is not looked at: not http or https, no host, a port of another service, too long. */
  | 'not-web'
  | 'redirect-loop'
  | 'too-many-redirects'
  /** The time for the whole look was over before anything could be read. */
  | 'too-slow'
  | 'no-answer'
  | 'unknown-host'
  | 'bad-certificate';

/** How the look came to a URL. */
export type HopCause =
  /** It is the one that was asked for. */
  | 'asked'
  /** Status 3xx with Location. */
  | 'status'
  /** The header field Refresh. */
  | 'refresh'
  /** `<meta http-equiv="refresh">`. */
  | 'meta-refresh'
  /** The page shows nothing but one frame with this in it. */
  | 'frame';

/** One request that was made, or was to be made and was refused. */
export interface PageHop {
  /** As requested: without userinfo and fragment. */
  readonly url: string;
  readonly host: string;
  readonly cause: HopCause;
  /** False where the request was refused before anything was sent. */
  readonly isSent: boolean;
  /** The address that was connected to; null where that is not known. */
  readonly ip: string | null;
  /** Null where no answer came. */
  readonly status: number | null;
  /** The media type as the server names it, lower case; null where it names none or no answer came. */
  readonly contentType: string | null;
  /** Where it leads on, absolute; null where it leads nowhere. */
  readonly location: string | null;
  readonly certificate: PageCertificate | null;
}

/**
 * What somebody who clicks would have been led to, found without running anything. There is one only where the user asked
 * for it. Plain data: it goes into reports and stores.
 */
export interface PageLook {
  /** Milliseconds since 1970. Pages change. */
  readonly askedAt: number;
  /** The URL as it stands in the mail: how the look is found again. */
  readonly link: string;
  /** The URL that was asked for: that of the mail, or what was left of it without tokens. */
  readonly asked: string;
  /** Every request, in order; last the one that was refused, where one was. */
  readonly hops: readonly PageHop[];
  readonly outcome: LookOutcome;
  /** Where it would have gone on, for `new-host`, `private-address`, `not-web`, `redirect-loop`, `too-many-redirects`; else null. */
  readonly next: string | null;
  /**
   * What was read last; null where no HTML was. Also for `needs-scripts`, for pages that come with an error or a refusal, and
   * for the page whose refresh leads to where nothing was sent.
   */
  readonly page: LookedPage | null;
}

/** A piece of the page that shows something: text as it stands in its HTML, at most `maxShown` code units. */
export interface PagePiece {
  readonly shows: string;
}

/** What a page asks its visitor for. */
export type AskedFor = 'password' | 'card' | 'one-time-code' | 'account' | 'identity' | 'wallet';

/** A field that asks for something. */
export interface PageField extends PagePiece {
  readonly asksFor: AskedFor;
}

/** Where a form sends what is typed. */
export interface PagePost extends PagePiece {
  /** Absolute, without query and fragment; null for a form without readable target. */
  readonly url: string | null;
  /** Null for `mailto:`, `data:` and the like. */
  readonly host: string | null;
  /** `javascript`: what is typed goes where a script says. */
  readonly scheme: string;
  /** Another organization's host than the page's. */
  readonly isElsewhere: boolean;
  readonly asks: readonly AskedFor[];
}

/** By which the page gives itself out for a brand's or as a product's login. */
export type ImitationTrait =
  /** Its title names it. */
  | 'title'
  /** Its visible text or a picture's alternative text names it: as much as any page that speaks of it. */
  | 'text'
  /** It claims the copyright for it. */
  | 'copyright'
  /** Form fields, ids and paths that only this product's login has. */
  | 'form'
  /** Pictures, styles or icons come from the brand's own hosts. */
  | 'assets'
  /** Its host resembles the brand's. */
  | 'host';

/** Whose page it gives itself out for, on a host that is not theirs. */
export interface PageImitation {
  /** Of the directory of brands; webmail products stand in it too. */
  readonly brand: string;
  /** A product that anybody installs on a host of his own (Roundcube, Zimbra): its login elsewhere is no imitation by itself. */
  readonly isProduct: boolean;
  /** Most telling first; at least one. */
  readonly because: readonly (PagePiece & { readonly trait: ImitationTrait })[];
}

/** Files of the page that lie at a brand's own host. */
export interface PageAssets extends PagePiece {
  readonly host: string;
  readonly brand: string;
  readonly count: number;
}

/** What hides the page's doing from whoever reads its source. */
export interface PageDisguise extends PagePiece {
  readonly kind: 'written-by-script' | 'packed-script' | 'data-form' | 'invisible-letters' | 'page-in-frame';
}

/** A page as read without running it. */
export interface LookedPage {
  /** Of the last hop. */
  readonly url: string;
  readonly host: string;
  readonly title: string | null;
  /** Absolute URL of the icon that it declares. */
  readonly icon: string | null;
  /** The beginning of its visible text, white space collapsed. */
  readonly text: string;
  readonly asks: readonly PageField[];
  readonly postsTo: readonly PagePost[];
  readonly imitates: readonly PageImitation[];
  readonly assetsFrom: readonly PageAssets[];
  /** Hosts of pages that it shows in frames. */
  readonly frames: readonly string[];
  readonly disguises: readonly PageDisguise[];
  /** URLs that its scripts, or a refresh after more than a minute, would lead to. Nobody went there. */
  readonly scriptTargets: readonly string[];
  /** `size`: cut at `maxPageOctets`; `time`: at `maxLookMs`; `html`: at a cap of the reader. Null where all was read. */
  readonly cut: 'size' | 'time' | 'html' | null;
}

/** Longest piece of a page that is kept. In UTF-16 code units. */
export const maxShown = 160;
