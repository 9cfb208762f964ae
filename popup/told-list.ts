import { countryName } from '../src/report/country-name.ts';
import type { Speech, Told } from '../src/report/told/told.ts';
import { element } from './element.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** What others told, thing by thing; null where that is nothing. */
export function toldList(all: readonly Told[]): HTMLElement | null {
  if (all.length === 0) return null;
  const rows = all.map(({ label, text, notes }) =>
    element(
      'div',
      {},
      element('dt', {}, label),
      element(
        'dd',
        {},
        strangersText(text, 'stranger told-text'),
        ...notes.map((note) => element('p', { class: 'small' }, strangersText(note))),
      ),
    ),
  );
  return element('dl', { class: 'told' }, ...rows);
}

/** How the panel speaks of what others told: countries by name, times of the reader's own clock. */
export function speechOf({ report, say }: Pick<View, 'report' | 'say'>): Speech {
  const { language } = report;
  return {
    say,
    country: (code) => countryName(code, language),
    moment: (iso) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  };
}
