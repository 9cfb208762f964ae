import { type RatingPage, ratingPages } from '../src/report/rating-pages.ts';
import { element } from './element.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** The ways to public pages that rate the host of a link, each saying whom it tells what; null where none can know it. */
export function ratingButtons(view: View, linkHost: string): HTMLElement | null {
  const rating = ratingPages(linkHost);
  if (rating === null) return null;
  return element(
    'details',
    { class: 'more', 'data-fold': 'ratings' },
    element('summary', {}, view.say('rating_pages')),
    element('p', { class: 'small' }, view.say('rating_pages_mean')),
    element('ul', { class: 'ratings' }, ...rating.pages.map((page) => ratingRow(view, rating.host, page))),
  );
}

function ratingRow({ say, outward }: View, host: string, { service, party, url, isPasted }: RatingPage): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'small-action' },
    say(isPasted ? 'rating_copy_open' : 'rating_open', { service }),
  );
  button.addEventListener('click', async () => {
    if (isPasted) await navigator.clipboard.writeText(host);
    await outward.openPage(url);
  });
  const told = say(isPasted ? 'rating_told_nothing' : 'rating_told', { host, party });
  return element('li', {}, button, ' ', element('span', { class: 'small' }, strangersText(told)));
}
