import type { Say } from '../words.ts';

/** One thing that others told: what it is about, what they said, and what that means. */
export interface Told {
  readonly label: string;
  /** Names, addresses and texts as they were told, among them strangers' words; a sentence of ours where nothing was told. */
  readonly text: string;
  /** What it means, in our words: none where it speaks for itself. */
  readonly notes: readonly string[];
}

/** How a rendering speaks: its sentences, and its way to write countries and points in time. */
export interface Speech {
  readonly say: Say;
  /** A country by its code (ISO 3166-1 alpha-2). */
  country(code: string): string;
  /** A point in time, to the minute. `iso`: ISO 8601, UTC. */
  moment(iso: string): string;
}

/** Speech that is the same on every machine: countries by their codes, times in UTC. */
export function plainSpeech(say: Say): Speech {
  return { say, country: (code) => code, moment: (iso) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC` };
}

/** Something told, with the notes that there are. */
export function told(label: string, text: string, ...notes: readonly (string | null)[]): Told {
  return { label, text, notes: notes.filter((note) => note !== null) };
}

/** Longest part of a row: one that a stranger made endless must not push the others out of sight. In UTF-16 code units. */
const maxPart = 160;

/** What there is of a list in a row. */
export function joined(parts: readonly (string | null | undefined)[]): string {
  return parts
    .flatMap((part) => part || [])
    .map((part) => (part.length > maxPart ? `${part.slice(0, maxPart)}…` : part))
    .join(' · ');
}
