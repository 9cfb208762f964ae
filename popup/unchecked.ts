import { checkTitle } from '../src/report/check-title.ts';
import type { Report } from '../src/report/report.ts';
import { element } from './element.ts';
import { section } from './section.ts';
import type { View } from './view.ts';

/** What could not be checked and why, and what does not apply to this mail; null where neither occurred. */
export function uncheckedSection({ report, say }: View): HTMLElement | null {
  const { unchecked, notApplicable } = report;
  if (unchecked.length === 0 && notApplicable.length === 0) return null;
  const ofNoUse = say('panel_not_applicable', { count: notApplicable.length });
  return section(
    {
      name: 'unchecked',
      title: unchecked.length > 0 ? say('panel_unchecked', { count: unchecked.length }) : ofNoUse,
      isOpen: report.verdict !== 'clear' && unchecked.length > 0,
    },
    ...(unchecked.length === 0
      ? [checkList(report, notApplicable)]
      : [
          element('p', { class: 'small' }, say('panel_unchecked_means')),
          checkList(report, unchecked),
          notApplicable.length > 0 &&
            element('details', { class: 'more' }, element('summary', {}, ofNoUse), checkList(report, notApplicable)),
        ]),
  );
}

function checkList({ language }: Report, checks: Report['unchecked']): HTMLElement {
  const items = checks.map(({ check, text }) =>
    element(
      'li',
      { class: 'checked' },
      element('b', {}, checkTitle(language, check)),
      element('span', { class: 'small' }, text),
    ),
  );
  return element('ul', {}, ...items);
}
