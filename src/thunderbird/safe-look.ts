import { type FetchedFiles, fetchFiles } from '../lookup/page/fetch-files.ts';
import { type LookResult, lookAtPage } from '../lookup/page/look-at-page.ts';
import type { PageLook } from '../lookup/page/page-look.ts';
import type { CopyFile } from '../lookup/page/site-files.ts';
import type { Language } from '../report/words.ts';
import { systemTime } from '../system-time.ts';
import type { LookUpRequest } from './consent.ts';
import { consentedPage } from './consented-page.ts';
import type { FilesOrder, LookOrder } from './look-order.ts';
import type { WatchedPageSource } from './watched-page-source.ts';
import { webextension } from './webextension.ts';

/** One look at a time: the network is watched for one. */
let last: Promise<unknown> = Promise.resolve();

type LookUps = Omit<LookUpRequest, 'occasion'>;

/**
 * Looks at the page that the user ordered to, and gives permissions back after it. `earlier` is the look that is gone on
 * with. Null where there is no consent or no permission: then nothing was sent.
 */
export function safeLook(
  order: LookOrder,
  earlier: PageLook | undefined,
  lookUps: LookUps,
  language: Language,
): Promise<LookResult | null> {
  return inTurn(order, lookUps, language, (source) =>
    lookAtPage({
      link: order.link,
      asked: order.asked,
      source,
      time: systemTime,
      language,
      permits: (host) => order.hosts.includes(host),
      goOn: order.goesOn ? earlier : undefined,
    }),
  );
}

/** Fetches files of a page as the user ordered; otherwise the same. */
export function safeFiles(
  order: FilesOrder,
  files: readonly CopyFile[],
  lookUps: LookUps,
  language: Language,
): Promise<FetchedFiles | null> {
  return inTurn(order, lookUps, language, (source) =>
    fetchFiles({ files, source, time: systemTime, language, permits: (host) => order.hosts.includes(host) }),
  );
}

function inTurn<T>(
  order: FilesOrder,
  lookUps: LookUps,
  language: Language,
  run: (source: WatchedPageSource) => Promise<T>,
): Promise<T | null> {
  const turn = last.catch(() => {}).then(() => runOnce(order, lookUps, language, run));
  last = turn;
  return turn;
}

async function runOnce<T>(
  order: FilesOrder,
  lookUps: LookUps,
  language: Language,
  run: (source: WatchedPageSource) => Promise<T>,
): Promise<T | null> {
  const source = await consentedPage(order, lookUps, language);
  try {
    return source === null ? null : await run(source);
  } finally {
    source?.close();
    await webextension.permissions.remove(order.givesBack).catch(() => {});
  }
}
