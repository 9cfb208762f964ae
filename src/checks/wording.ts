import { saidIn, type Theme } from '../domain/lexicon.ts';
import type { FoundPhrase } from '../domain/phrase-finder.ts';
import type { Body, VisibleText } from '../mail/body/body.ts';
import type { Claims, Mail } from '../mail/mail.ts';
import { headerEvidence, locusEvidence } from './evidence.ts';
import type { Evidence } from './outcome.ts';

/** A phrase of a theme, and where the mail says it. */
export interface Said {
  readonly theme: Theme;
  readonly where: 'subject' | 'text';
  /** UTF-16 code units of the subject, or of the visible text. */
  readonly from: number;
  readonly to: number;
  readonly reads: string;
  readonly isDisguised: boolean;
}

/** What the mail says, by themes. */
export interface Wording {
  readonly said: ReadonlyMap<Theme, readonly Said[]>;
  /** The text that was read; null where the mail shows none. */
  readonly text: VisibleText | null;
  /** The text was too long to be read whole: its middle was left out. */
  readonly isCut: boolean;
}

/** As much of the text as is read, of its beginning and of its end. In UTF-16 code units. */
export const maxBeginning = 16_000;
export const maxEnd = 4_000;

/** So many phrases of a theme are kept. */
const maxOfTheme = 5;

/** Reads the subject and the text that a reader sees first for what they say. */
export function wordingOf({ claims, body }: Pick<Mail, 'claims' | 'body'>): Wording {
  const said = new Map<Theme, Said[]>();
  const add = (where: Said['where'], text: string, found: readonly FoundPhrase<Theme>[], offset: number) => {
    for (const { subject: theme, from, to, isDisguised } of found) {
      const of = said.get(theme) ?? [];
      const reads = text.slice(from + offset, to + offset);
      if (of.length >= maxOfTheme || of.some((one) => one.where === where && one.reads === reads)) continue;
      of.push({ theme, where, from: from + offset, to: to + offset, reads, isDisguised });
      said.set(theme, of);
    }
  };
  const subject = claims.subject?.value.text ?? '';
  add('subject', subject, saidIn(subject.slice(0, maxEnd), true), 0);
  const text = shownText(body);
  if (text === null) return { said, text, isCut: false };
  const isCut = text.text.length > maxBeginning + maxEnd;
  const isBlocked = text.kind === 'html';
  add('text', text.text, saidIn(isCut ? text.text.slice(0, maxBeginning) : text.text, isBlocked), 0);
  if (isCut) {
    const end = text.text.length - maxEnd;
    add('text', text.text, saidIn(text.text.slice(end), isBlocked), end);
  }
  return { said, text, isCut };
}

/** The text that Thunderbird shows first: HTML where there is any. */
function shownText({ texts }: Body): VisibleText | null {
  return (
    texts.find(({ kind, text }) => kind === 'html' && text !== '') ?? texts.find(({ text }) => text !== '') ?? null
  );
}

/** The octets that say it. */
export function saidEvidence(
  { where, from, to, reads }: Said,
  { claims, wording }: { readonly claims: Claims; readonly wording: Wording },
): Evidence[] {
  if (where === 'subject') {
    const subject = claims.subject?.value;
    return subject === undefined ? [] : [headerEvidence('subject', subject.slice(from, to))];
  }
  return wording.text === null ? [] : [locusEvidence('visible-text', wording.text.locus(from, to), reads)];
}

/** Everything that the mail says of any of the themes, in the order of the themes. */
export function saidOf({ said }: Wording, ...themes: readonly Theme[]): Said[] {
  return themes.flatMap((theme) => said.get(theme) ?? []);
}
