import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A name that a brand goes by in mail and web, as `src/data/brands/brands.json` keeps it. */
export interface KeptDomains {
  readonly basis: 'published' | 'authenticated-mail' | 'unsourced';
  /** Year and month, or year, in which it was read or seen. */
  readonly date: string;
  readonly source?: string;
  readonly tracking?: true;
  readonly names: readonly string[];
}

/** A brand as `src/data/brands/brands.json` keeps it; `README.md` beside it says what each key means. */
export interface KeptBrand {
  readonly id: string;
  readonly kind: string;
  readonly group?: string;
  readonly en: string;
  readonly ja?: string;
  readonly names?: readonly string[];
  readonly ordinary?: readonly string[];
  readonly domains: readonly KeptDomains[];
  readonly open?: readonly string[];
  readonly recognize?: { readonly by?: string; readonly page?: string };
}

const data = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/data');

/** The brands as they are kept. */
export function keptBrands(): readonly KeptBrand[] {
  return JSON.parse(readFileSync(path.join(data, 'brands/brands.json'), 'utf8')).brands;
}

/** What the engine needs of the brands, one row a brand: sources and advice are for those who keep the directory. */
export function packedBrands(brands: readonly KeptBrand[]): object {
  const rows = brands.map(({ id, kind, group, en, ja, names, ordinary, domains, open }) => [
    id,
    kind,
    group ?? id,
    en,
    ja ?? '',
    (names ?? []).join('|'),
    (ordinary ?? []).join('|'),
    domains.map(packedDomains).join('|'),
    (open ?? []).join(' '),
  ]);
  return { madeBy: 'scripts/data/pack-brands.ts of src/data/brands/brands.json', rows };
}

const marks = { published: 'p', 'authenticated-mail': 'm', unsourced: 'u' } as const;

function packedDomains({ basis, date, tracking, names }: KeptDomains): string {
  return `${marks[basis]}${tracking ? 't' : ''} ${date} ${names.join(' ')}`;
}

/** The packed directory as its file holds it. */
export function packedText(): string {
  return `${JSON.stringify(packedBrands(keptBrands()), null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(data, 'brand-directory.json'), packedText());
}
