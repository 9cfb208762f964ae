import { countryName } from '../src/report/country-name.ts';
import type { ReportedRelay } from '../src/report/report.ts';
import { type Language, word } from '../src/report/words.ts';
import { element } from './element.ts';
import { seenParts } from './strangers-text.ts';
import type { View } from './view.ts';

/** Where a server stands and whose network it is in, roughly, on one line; null where neither is known. */
export function placeLine(view: View, whereabouts: Pick<ReportedRelay, 'place' | 'network'>): HTMLElement | null {
  const text = placeText(view, whereabouts);
  return text === null ? null : element('p', { class: 'small place' }, ...seenParts(text));
}

/** The same as text. */
export function placeText(
  { report, say }: Pick<View, 'report' | 'say'>,
  { place, network }: Pick<ReportedRelay, 'place' | 'network'>,
): string | null {
  const parts = [
    place && say('place_near', { place: placeName(place, report.language) }),
    network && `${network.owner} (AS${network.asn})`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** City and country in the reader's language. */
export function placeName({ city, country }: NonNullable<ReportedRelay['place']>, language: Language): string {
  const name = countryName(country, language);
  return city === null ? name : word(language, 'place_city', { city, country: name });
}
