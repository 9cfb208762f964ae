import { brands } from '../../domain/brand-directory.ts';
import type { PageLook } from './page-look.ts';

/** Names of brands, by their ids. */
export type LookBrands = Readonly<Record<string, { readonly en: string; readonly ja: string }>>;

/** The names of the brands and products that a look at a page speaks of. */
export function lookBrands({ page }: PageLook): LookBrands {
  const spoken = new Set([...(page?.imitates ?? []), ...(page?.assetsFrom ?? [])].map(({ brand }) => brand));
  return Object.fromEntries(brands.flatMap(({ id, name }) => (spoken.has(id) ? [[id, name]] : [])));
}
