import type { Report } from './report.ts';
import { word } from './words.ts';

/** The verdict in one sentence. */
export function verdictSentence({ verdict, assurance, confirmedBrand, origin, fields, language }: Report): string {
  if (verdict !== 'clear') return word(language, `verdict_${verdict}`);
  const address = fields.find(({ name }) => name === 'From.addrSpec')?.value ?? origin.rdns ?? '';
  return word(language, `clear_${assurance ?? 'unconfirmed'}`, {
    domain: address.slice(address.lastIndexOf('@') + 1),
    org: confirmedBrand ?? '',
  });
}
