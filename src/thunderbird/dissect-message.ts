import { dissect } from '../dissect.ts';
import { openWhereabouts } from '../lookup/open-whereabouts.ts';
import type { Report } from '../report/report.ts';
import { embeddedFiles } from './embedded-files.ts';
import type { Settings } from './settings.ts';
import { webextension } from './webextension.ts';

/**
 * The engine with the extension's own data, in a bundle of its own that is loaded at its first use: a background that
 * wakes up for a message already judged does without.
 */

const embedded = openWhereabouts(embeddedFiles(webextension.runtime.getURL('data/')));

/**
 * Dissects a message. `sha256`: the digest of these octets, where it is known.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function dissectMessage(
  octets: Uint8Array<ArrayBuffer>,
  settings: Settings,
  sha256?: string,
): Promise<Report> {
  return dissect(octets, { ...settings, now: Date.now(), sha256, embedded: await embedded, outside: null });
}
