import type { Language } from '../src/report/words.ts';
import { word } from '../src/report/words.ts';
import type { Unreadable } from '../src/thunderbird/messages.ts';
import { element } from './element.ts';
import { verdictPicture } from './shape.ts';

/** What stands in the panel's place while the mail is read. */
export function readingNotice(language: Language): HTMLElement[] {
  const lines = [1, 2, 3, 4].map(() => element('div', { class: 'bone', 'aria-hidden': 'true' }));
  return [head('working', word(language, 'panel_reading')), element('div', { class: 'skeleton' }, ...lines)];
}

/** What stands there where there is no report: why, and what can be done. */
export function unreadableNotice(language: Language, { unreadable, maxLength }: Unreadable): HTMLElement[] {
  const size = maxLength === undefined ? '' : new Intl.NumberFormat(language).format(maxLength);
  const reason = word(language, `because_${unreadable.replaceAll('-', '_')}`, { error: unreadable, size });
  if (unreadable === 'no-message') return [head('none', reason)];
  return [
    head('none', word(language, 'verdict_none', { because: reason })),
    element('p', { class: 'remark' }, word(language, 'panel_none_means')),
  ];
}

/** What stands there where the rest of the extension does not answer; the button asks once more. */
export function failureNotice(language: Language, tryAgain: () => void): HTMLElement[] {
  const button = element('button', { type: 'button', class: 'action' }, word(language, 'panel_try_again'));
  button.addEventListener('click', tryAgain);
  return [head('none', word(language, 'panel_failed')), element('div', { class: 'do quiet' }, button)];
}

function head(shape: 'working' | 'none', sentence: string): HTMLElement {
  return element(
    'header',
    { class: `verdict ${shape}`, 'data-verdict': shape },
    verdictPicture(shape),
    element('div', {}, element('h1', {}, sentence)),
  );
}
