import { ask } from './ask.ts';
import { BannerGuard } from './banner-guard.ts';
import { bannerTag } from './banner-guard-style.ts';
import { fillBanner } from './banner-view.ts';
import type { Banner } from './messages.ts';

/** Runs in each displayed message, from before its first element is there: asks for its banner, and shows it. */

/** Marks the document of a message for the scripts of this extension, which Thunderbird may run more than once in it. */
const isThere = Symbol.for('mekiki display script');

/** Milliseconds to wait before asking again, while Thunderbird or the extension is just starting. */
const pauses = [250, 1_000, 4_000];

if (!(isThere in globalThis)) {
  Object.defineProperty(globalThis, isThere, { value: true });
  showBanner();
}

async function showBanner(): Promise<void> {
  const asked = askForBanner();
  await parsed();
  const banner = await asked;
  if (banner === null) return;
  const host = document.createElement(bannerTag);
  fillBanner(host.attachShadow({ mode: 'closed' }), banner, (question) => ask({ ask: question }));
  new BannerGuard(host).show();
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
