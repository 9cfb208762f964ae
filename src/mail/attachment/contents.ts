import type { HtmlForm } from '../body/body.ts';
import type { Locus } from '../source/locus.ts';

/** What a page's or a drawing's script does, once it is opened outside of the mail. */
export type ScriptAct = 'makes-a-file' | 'writes-hidden' | 'redirects' | 'sends';

/** An act with the place in the script that does it. */
export interface FoundAct {
  readonly act: ScriptAct;
  readonly locus: Locus;
  readonly reads: string;
}

/** What stands in a page (HTML, XHTML) or a drawing (SVG). */
export interface Markup {
  readonly kind: 'page' | 'drawing';
  /** Its forms, those that its script writes out too where that could be read. */
  readonly forms: readonly HtmlForm[];
  /** A password is asked for on what its script keeps encoded, not on what anybody can read in it. */
  readonly hidesPassword: boolean;
  /** A field for the number or the code of a payment card. */
  readonly cardField: Locus | null;
  /** The first script: an element, a handler of events, or a `javascript:` target. */
  readonly script: Locus | null;
  readonly acts: readonly FoundAct[];
  /** Code units of text that a reader sees before any script ran, and of what the script writes. */
  readonly textLength: number;
}

/** A file within an archive or an office document, by the archive's own directory. */
export interface Entry {
  readonly name: string;
  /** Octets once unpacked, as the directory claims; null where it does not. */
  readonly size: number | null;
  readonly isEncrypted: boolean;
  readonly locus: Locus;
}

/** The directory of an archive. Nothing was unpacked for it. */
export interface Listing {
  /** At most `maxArchiveEntries`. */
  readonly entries: readonly Entry[];
  /** How many there are by the directory; null where it could not be read. */
  readonly count: number | null;
  /** Some of it cannot be opened without a password; null where that could not be read. */
  readonly isEncrypted: boolean | null;
}

/** What an office document brings along. */
export interface OfficeTraits {
  /** Where its macros stand. */
  readonly macros: Locus | null;
  /** A template that it fetches from elsewhere when it is opened. */
  readonly template: { readonly href: string; readonly locus: Locus } | null;
}

/** What a PDF document does besides being read. */
export interface PdfTraits {
  readonly isEncrypted: boolean;
  /** Runs a script or starts a program. */
  readonly action: Locus | null;
}

/** What stands in an attachment, as far as it was read; each is null where the attachment is of another kind. */
export interface Contents {
  readonly markup: Markup | null;
  readonly listing: Listing | null;
  readonly office: OfficeTraits | null;
  readonly pdf: PdfTraits | null;
  /** Some of it was not read: a cap was reached, or it is encrypted. */
  readonly isPartial: boolean;
}

/** Of a kind in which nothing is looked for. */
export const nothingRead: Contents = { markup: null, listing: null, office: null, pdf: null, isPartial: false };
