import type { PageCopy } from '../src/lookup/page/page-copy.ts';
import { defang } from '../src/report/defang.ts';
import { pageSentence } from '../src/report/told/told-of-page.ts';
import { type Language, type Say, sayIn } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import { maxKeptCopies } from '../src/thunderbird/kept-copies.ts';
import { readSettings } from '../src/thunderbird/settings.ts';
import { element } from './element.ts';
import { inertFrame } from './inert-frame.ts';
import { strangersText, withBoldEnd } from './strangers-text.ts';

/** The page that shows the copy of a page that was looked at: what it is in a heading that stays, and below it the copy. */

async function show(): Promise<void> {
  const { language } = await readSettings();
  const say = sayIn(language);
  document.documentElement.lang = language;
  document.title = say('copy_title');
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const kept = await ask({ ask: 'copy', id }).catch(() => null);
  const main = document.getElementById('copy') as HTMLElement;
  main.replaceChildren(...(kept === null ? [gone(say)] : [head(kept, say, language), frame(kept, say)]));
  main.dataset.state = kept === null ? 'gone' : 'drawn';
}

function head({ look, host, domain, copy }: PageCopy, say: Say, language: Language): HTMLElement {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(look.askedAt);
  return element(
    'header',
    { class: 'copy-head' },
    element('h1', {}, say('copy_heading')),
    element('p', { class: 'copy-host' }, `${say('copy_of')} `, withBoldEnd(host, domain ?? host)),
    element('p', { class: 'strong' }, pageSentence(look, say)),
    element(
      'p',
      { class: 'copy-facts small' },
      element('span', {}, say('copy_looked_at', { time })),
      element('span', { class: 'url' }, strangersText(defang(look.page?.url ?? look.asked))),
    ),
    element('p', { class: 'small' }, say('copy_means')),
    copy.isCut && element('p', { class: 'small strong' }, say('copy_cut')),
  );
}

function frame({ host, copy }: PageCopy, say: Say): HTMLElement {
  return element('div', { class: 'copy-frame' }, inertFrame(copy, say('copy_frame', { host })));
}

function gone(say: Say): HTMLElement {
  return element(
    'div',
    { class: 'copy-gone' },
    element('h1', {}, say('copy_gone')),
    element('p', {}, say('copy_gone_means', { count: maxKeptCopies })),
  );
}

show();
