import { ask } from './ask.ts';
import { BannerGuard } from './banner-guard.ts';
import { bannerTag } from './banner-guard-style.ts';
import { fillBanner } from './banner-view.ts';
import { type Banner, bannerChanged } from './messages.ts';
import { webextension } from './webextension.ts';

/**
 * Runs in each displayed message, from before its first element is there: asks for its banner, and shows it; and again
 * when the message's judgement is another one.
 */

/** Marks the document of a message for the scripts of this extension, which Thunderbird may run more than once in it. */
const isThere = Symbol.for('mekiki display script');

/** Milliseconds to wait before asking again, while Thunderbird or the extension is just starting. */
const pauses = [250, 1_000, 4_000];

/** The banner that is shown, in JSON, and what shows it. */
let shown = 'null';
let guard: BannerGuard | null = null;

/** The latest showing: what an earlier one is answered late is not shown. */
let latest: object | null = null;

if (!(isThere in globalThis)) {
  Object.defineProperty(globalThis, isThere, { value: true });
  webextension.runtime.onMessage.addListener((message) => {
    if ((message as Partial<typeof bannerChanged> | undefined)?.tell !== bannerChanged.tell) return undefined;
    return showBanner();
  });
  showBanner();
}

async function showBanner(): Promise<void> {
  const showing = {};
  latest = showing;
  const asked = askForBanner();
  await parsed();
  const banner = await asked;
  const text = JSON.stringify(banner);
  if (latest !== showing || text === shown) return;
  shown = text;
  guard?.hide();
  guard = null;
  if (banner === null) return;
  const host = document.createElement(bannerTag);
  fillBanner(host.attachShadow({ mode: 'closed' }), banner, (question) => ask({ ask: question }));
  guard = new BannerGuard(host);
  guard.show();
}

async function askForBanner(): Promise<Banner | null> {
  for (const pause of pauses) {
    try {
      return await ask({ ask: 'banner' });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask({ ask: 'banner' });
}

/** All of the mail's elements are there, and with them whatever could cover the banner. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
