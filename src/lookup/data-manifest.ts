import type { EmbeddedFiles } from './ports.ts';

/** The file of the manifest, in the data folder. */
export const manifestFile = 'data.json';

export interface Attribution {
  readonly text: string;
  readonly link: string;
}

/** Where one of the embedded tables comes from, as its licence wants it told. */
export interface DataSource {
  /** `places`, `networks` or `map`. */
  readonly name: string;
  readonly title: string;
  /** The date of the edition (ISO 8601): a day or, where the source tells no more, a year. */
  readonly edition: string;
  readonly licence: string;
  readonly licenceLink: string;
  /** To be shown, each as a link, where results of the table are shown; in English, as the licensors word it. */
  readonly attributions: readonly Attribution[];
  /** What was done to the licensor's data. */
  readonly changes: string;
  /** The package that the table is made from, with its version. */
  readonly madeFrom: string;
}

/** What the data folder holds. */
export interface DataManifest {
  /** Differs wherever a file of the folder might. */
  readonly key: string;
  readonly sources: readonly DataSource[];
}

/** The manifest of the embedded data; null where it is missing or not one. Never throws. */
export async function readDataManifest(files: EmbeddedFiles): Promise<DataManifest | null> {
  const octets = await files.read(manifestFile);
  if (octets === null) return null;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(octets));
    return isManifest(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** The editions by the names of their tables, as a report lists them. */
export function editionsOf(manifest: DataManifest | null): Record<string, string> {
  return Object.fromEntries((manifest?.sources ?? []).map(({ name, edition }) => [name, edition]));
}

function isManifest(value: unknown): value is DataManifest {
  return hasTexts(value, ['key']) && isListOf(value.sources, isSource);
}

function isSource(value: unknown): value is DataSource {
  const texts = ['name', 'title', 'edition', 'licence', 'licenceLink', 'changes', 'madeFrom'];
  return hasTexts(value, texts) && isListOf(value.attributions, (item) => hasTexts(item, ['text', 'link']));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function hasTexts(value: unknown, members: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return members.every((member) => typeof (value as Readonly<Record<string, unknown>>)[member] === 'string');
}
