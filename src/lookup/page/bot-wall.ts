import type { LookedPage } from './page-look.ts';

/** Titles and words of pages that keep out whoever is no ordinary visitor. */
const wallTitles =
  /^(?:just a moment|attention required|access denied|access to this page has been denied|are you a robot|robot check|pardon our interruption|security check|verifying you are human|bot verification|ddos-guard|human verification|please wait|checking your browser|one more step)\b/i;

/** Scripts and ids that only such walls have. Beside a page of its own a captcha is none. */
const wallMarks =
  /\bcf-(?:chl|turnstile|challenge)|\/cdn-cgi\/challenge-platform\/|_Incapsula_Resource|\bpx-captcha\b|geo\.captcha-delivery\.com|\bg-recaptcha\b|\bh-captcha\b|challenges\.cloudflare\.com|\/_sec\/cp_challenge\//;

/** Text that is more than a wall has. In code units. */
const maxWallText = 600;

/** Whether a page keeps strangers out: by its title, or by a captcha with hardly anything beside it. */
export function isBotWall({ title, text }: Pick<LookedPage, 'title' | 'text'>, html: string): boolean {
  if (text.length > maxWallText) return false;
  return wallTitles.test(title?.trim() ?? '') || wallMarks.test(html.slice(0, maxSearched));
}

const maxSearched = 200_000;
