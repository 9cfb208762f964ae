import type { FetchedFiles } from '../src/lookup/page/fetch-files.ts';
import type { PageCopy } from '../src/lookup/page/page-copy.ts';
import { defang } from '../src/report/defang.ts';
import { pageSentence } from '../src/report/told/told-of-page.ts';
import { type Language, type Say, sayIn } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import { maxKeptCopies } from '../src/thunderbird/kept-copies.ts';
import { lookPermissions, pageOrigin } from '../src/thunderbird/look-order.ts';
import { requestHosts } from '../src/thunderbird/request-hosts.ts';
import { readSettings } from '../src/thunderbird/settings.ts';
import { copyFiles } from './copy-files.ts';
import { element } from './element.ts';
import { type DrawnPictures, inertFrame } from './inert-frame.ts';
import { prepareLook } from './prepare-look.ts';
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
  main.replaceChildren(...(kept === null ? [gone(say)] : drawn(id, kept, say, language)));
  main.dataset.state = kept === null ? 'gone' : 'drawn';
}

function drawn(id: string, kept: PageCopy, say: Say, language: Language): HTMLElement[] {
  const { host, copy } = kept;
  const title = say('copy_frame', { host });
  const place = element('div', { class: 'copy-frame' }, inertFrame(copy, title));
  const files = copyFiles({
    say,
    language,
    files: copy.files,
    prepare: prepareLook,
    async order(order, onPermitted) {
      // Within the click, for which alone permission is granted.
      if (!(await requestHosts(order.hosts.map(pageOrigin), lookPermissions))) return 'refused';
      onPermitted();
      return ask({ ask: 'copy-files', id, order });
    },
    async draw(fetched) {
      const whole = { ...copy, rules: copy.rules + fetched.rules };
      place.replaceChildren(inertFrame(whole, title, await repainted(fetched)));
    },
  });
  const top = head(kept, say, language);
  if (files !== null) top.append(files);
  return [top, place];
}

/** The pictures, of their pixels alone: nothing else that a file may hold is shown. */
async function repainted({ pictures }: FetchedFiles): Promise<DrawnPictures> {
  const drawn = new Map<number, string>();
  for (const { file, mediaType, octets } of pictures) {
    // Corrupt, or of a kind that Thunderbird does not know.
    const picture = await createImageBitmap(new Blob([octets], { type: mediaType })).catch(() => null);
    if (picture === null) continue;
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
    drawn.set(file, URL.createObjectURL(await canvas.convertToBlob()));
  }
  return drawn;
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

function gone(say: Say): HTMLElement {
  return element(
    'div',
    { class: 'copy-gone' },
    element('h1', {}, say('copy_gone')),
    element('p', {}, say('copy_gone_means', { count: maxKeptCopies })),
  );
}

show();
