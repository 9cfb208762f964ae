import { dissect } from '../dissect.ts';
import { openWhereabouts } from '../lookup/open-whereabouts.ts';
import type { LookResult } from '../lookup/page/look-at-page.ts';
import { lookBrands } from '../lookup/page/look-brands.ts';
import { lookServers } from '../lookup/page/look-servers.ts';
import { type PageCopy, pageCopy } from '../lookup/page/page-copy.ts';
import type { PageLook } from '../lookup/page/page-look.ts';
import type { Report } from '../report/report.ts';
import { type Language, word } from '../report/words.ts';
import { isConsentedTo, type LookUpRequest } from './consent.ts';
import { consentedOutside, forgetAnswers, keepAnswers, refreshRegistries } from './consented-outside.ts';
import { embeddedFiles } from './embedded-files.ts';
import { imagePixels } from './image-pixels.ts';
import type { KeptLook } from './kept-looks.ts';
import type { LookUpOffer } from './look-up-offer.ts';
import { hostPattern, namedParties } from './named-parties.ts';
import { registryBootstrap } from './registry-bootstrap.ts';
import { safeFiles, safeLook } from './safe-look.ts';
import type { LookUpSettings, OwnSide } from './settings.ts';
import { webextension } from './webextension.ts';

/**
 * The engine with the extension's own data, in a bundle of its own that is loaded at its first use: a background that
 * wakes up for a message already judged does without.
 */

export { forgetAnswers, refreshRegistries, safeFiles, safeLook };

const embedded = openWhereabouts(embeddedFiles(webextension.runtime.getURL('data/')));

/** A message to be dissected. */
export interface DissectionRequest {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** The digest of these octets, where it is known. */
  readonly sha256?: string | undefined;
  readonly language: Language;
  /** The recipient's own side, as the user named it. */
  readonly own: OwnSide;
  /** What looks at pages behind its links have shown. */
  readonly pages: readonly PageLook[];
}

/**
 * Dissects a message; others are asked about it where there is consent to the occasion, else nobody is.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function dissectMessage(
  { octets, own, ...request }: DissectionRequest,
  lookUp: LookUpRequest | null = null,
): Promise<Report> {
  const outside = lookUp && (await consentedOutside(lookUp, request.language));
  const report = await dissect(octets, {
    ...own,
    ...request,
    now: Date.now(),
    embedded: await embedded,
    imagePixels,
    outside,
  });
  if (outside !== null && lookUp?.isKept) await keepAnswers();
  return report;
}

/** A look at a page with what the embedded data know of its servers and brands, and a copy of the page. Asks nobody. */
export async function readLook({
  look,
  html,
}: LookResult): Promise<{ readonly kept: Omit<KeptLook, 'copyId'>; readonly copy: PageCopy | null }> {
  const kept = { look, servers: await lookServers(look, await embedded), brands: lookBrands(look) };
  return { kept, copy: pageCopy(look, html) };
}

/**
 * What a look-up of a message would tell whom, by these settings. Asks nobody.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function offerOf({ octets, own, language }: Omit<DissectionRequest, 'pages'>, settings: LookUpSettings) {
  const { namesTold } = await import('../names-told.ts');
  const bootstrap = settings.registries ? await registryBootstrap() : null;
  const { names, registries } = await namesTold(octets, { ...own, now: Date.now(), imagePixels }, bootstrap);
  const { resolvers, filters } = namedParties(settings);
  const named = [...resolvers, ...filters];
  const hosts = registries.map((url) => new URL(url).hostname).join(', ');
  const parties = named.map(({ operator }) => operator);
  if (hosts !== '') parties.push(word(language, 'party_registries_of', { hosts }));
  const offer: LookUpOffer = {
    when: settings.when,
    isForbidden: !isConsentedTo(settings, 'click'),
    parties: [...new Set(parties)],
    told: names,
    origins: [...new Set([...named.map(({ url }) => url), ...registries].map(hostPattern))],
  };
  return offer;
}
