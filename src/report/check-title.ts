import { type Language, word } from './words.ts';

/** Short name of a check, for lists. */
export function checkTitle(language: Language, check: string): string {
  return word(language, `check_${check.replaceAll(/[/-]/g, '_')}_title`);
}
