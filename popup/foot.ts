import type { Report } from '../src/report/report.ts';
import { hasWord, word } from '../src/report/words.ts';
import { element } from './element.ts';
import type { View } from './view.ts';

/** The foot of the panel: what no check can see, what was checked, and with which editions. */
export function foot({ report, say }: View): HTMLElement {
  const { found, clear, notApplicable, couldNotCheck } = report.outcomes;
  const editions = [
    `${say('extension_name')} ${report.engine}`,
    ...Object.entries(report.data).map(([name, date]) => `${dataName(report, name)} ${date}`),
  ];
  return element(
    'footer',
    {},
    ...report.limits.map(({ text }) => element('p', { class: 'limits' }, text)),
    element(
      'p',
      { class: 'small' },
      say('panel_outcomes', {
        total: found + clear + notApplicable + couldNotCheck,
        found,
        clear,
        notApplicable,
        couldNotCheck,
      }),
    ),
    element('p', { class: 'small' }, editions.join(' · ')),
  );
}

function dataName({ language }: Report, name: string): string {
  const key = `data_${name}`;
  return hasWord(key) ? word(language, key) : name;
}
