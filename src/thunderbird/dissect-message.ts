import { dissect } from '../dissect.ts';
import { openWhereabouts } from '../lookup/open-whereabouts.ts';
import type { Report } from '../report/report.ts';
import type { Language } from '../report/words.ts';
import type { Occasion } from './consent.ts';
import { consentedOutside, forgetAnswers, keepAnswers } from './consented-outside.ts';
import { embeddedFiles } from './embedded-files.ts';
import type { LookUpSettings } from './settings.ts';
import { webextension } from './webextension.ts';

/**
 * The engine with the extension's own data, in a bundle of its own that is loaded at its first use: a background that
 * wakes up for a message already judged does without.
 */

export { forgetAnswers };

const embedded = openWhereabouts(embeddedFiles(webextension.runtime.getURL('data/')));

/** A message to be dissected. */
export interface DissectionRequest {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** The digest of these octets, where it is known. */
  readonly sha256?: string | undefined;
  readonly language: Language;
  /** Hosts or domains of the recipient's own side, as the user named them. */
  readonly ownHosts: readonly string[];
}

/** On what occasion others are to be asked, and by which settings. */
export interface LookUpRequest {
  readonly occasion: Occasion;
  readonly settings: LookUpSettings;
  /** Whether the answers may be written down, which tell what stood in the message. */
  readonly isKept: boolean;
}

/**
 * Dissects a message; others are asked about it where there is consent to the occasion, else nobody is.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function dissectMessage(
  { octets, ...request }: DissectionRequest,
  lookUp: LookUpRequest | null = null,
): Promise<Report> {
  const outside = lookUp && (await consentedOutside(lookUp.settings, lookUp.occasion, lookUp.isKept));
  const report = await dissect(octets, { ...request, now: Date.now(), embedded: await embedded, outside });
  if (outside !== null && lookUp?.isKept) await keepAnswers();
  return report;
}

/**
 * What a look-up of a message would tell others. Asks nobody.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function namesToldOf({ octets, ownHosts }: DissectionRequest): Promise<readonly string[]> {
  const { namesTold } = await import('../names-told.ts');
  return namesTold(octets, { ownHosts, now: Date.now() });
}
