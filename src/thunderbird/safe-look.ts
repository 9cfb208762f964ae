import { type LookResult, lookAtPage } from '../lookup/page/look-at-page.ts';
import type { PageLook } from '../lookup/page/page-look.ts';
import type { Language } from '../report/words.ts';
import { systemTime } from '../system-time.ts';
import type { LookUpRequest } from './consent.ts';
import { consentedPage } from './consented-page.ts';
import type { LookOrder } from './look-order.ts';
import { webextension } from './webextension.ts';

/** One look at a time: the network is watched for one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Looks at the page that the user ordered to, and gives permissions back after it. `earlier` is the look that is gone on
 * with. Null where there is no consent or no permission: then nothing was sent.
 */
export async function safeLook(
  order: LookOrder,
  earlier: PageLook | undefined,
  lookUps: Omit<LookUpRequest, 'occasion'>,
  language: Language,
): Promise<LookResult | null> {
  const run = last.catch(() => {}).then(() => lookOnce(order, earlier, lookUps, language));
  last = run;
  return run;
}

async function lookOnce(
  order: LookOrder,
  earlier: PageLook | undefined,
  lookUps: Omit<LookUpRequest, 'occasion'>,
  language: Language,
): Promise<LookResult | null> {
  const source = await consentedPage(order, lookUps, language);
  try {
    if (source === null) return null;
    return await lookAtPage({
      link: order.link,
      asked: order.asked,
      source,
      time: systemTime,
      language,
      permits: (host) => order.hosts.includes(host),
      goOn: order.goesOn ? earlier : undefined,
    });
  } finally {
    source?.close();
    await webextension.permissions.remove(order.givesBack).catch(() => {});
  }
}
