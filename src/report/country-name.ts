import type { Language } from './words.ts';

/** A country by its code (ISO 3166-1 alpha-2) in the reader's language; what is no code, as it is. */
export function countryName(code: string, language: Language, style: 'long' | 'short' = 'long'): string {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code', style });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
