import { AnswerCache } from '../lookup/dns/answer-cache.ts';
import { type OpenOutside, openOutside } from '../lookup/outside/open-outside.ts';
import type { OutsideSource } from '../lookup/outside/outside-source.ts';
import { fetchTransport } from '../lookup/web/fetch-transport.ts';
import type { Time } from '../lookup/web/ports.ts';
import { isConsentedTo, type Occasion } from './consent.ts';
import { hostPattern, namedParties } from './named-parties.ts';
import type { LookUpSettings } from './settings.ts';
import { webextension } from './webextension.ts';

/**
 * The gate: whatever Mekiki sends to anybody passes here, and nothing passes without the user's consent. It is kept
 * three times: the setting or the click, the name that the sentence of consent has shown, and the permission for the
 * host, which Thunderbird itself enforces by `same-origin`.
 */

/** Under this name the answers of DNS lie in `storage.local`. */
export const answersKey = 'dns-answers';

/**
 * Milliseconds after which nothing more is asked about a message, whatever there is still to ask. Far less than the 30 s
 * after which Thunderbird suspends a background that calls none of its functions.
 */
export const maxLookUpMs = 5_000;

/**
 * Those who may be asked about a message on that occasion; null where nobody may. `isKept`: whether the answers are
 * written down, which tell what stood in the message.
 */
export async function consentedOutside(
  settings: LookUpSettings,
  occasion: Occasion,
  isKept: boolean,
): Promise<OutsideSource | null> {
  if (!isConsentedTo(settings, occasion)) return null;
  const open = await openPermitted(settings, isKept);
  return (
    open && { ...open, dns: askedUntil(time.now() + maxLookUpMs, open.dns), mayAskMarkedNames: occasion === 'click' }
  );
}

/** Writes the answers down that still hold. */
export async function keepAnswers(): Promise<void> {
  const { local } = webextension.storage;
  if (keptAnswers !== null) await local.set({ [answersKey]: (await keptAnswers).save(time.now()) });
}

/** Forgets all answers, the written ones too. */
export async function forgetAnswers(): Promise<void> {
  opened.clear();
  keptAnswers = null;
  await webextension.storage.local.remove([answersKey]);
}

/** As a stranger: who shares a resolver with others looks like them. The languages of the user are nobody's business. */
const plainHeaders = { 'accept-language': '*', 'user-agent': 'Mozilla/5.0' };

/** With `same-origin` a host without permission is sent nothing: else it would get this installation's id as Origin. */
const transport = fetchTransport((url, { headers, ...options }) =>
  fetch(url, { ...options, headers: { ...headers, ...plainHeaders }, mode: 'same-origin' }),
);

const time: Time = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** By who is asked: they remember who is silent, and what was answered. */
const opened = new Map<string, OpenOutside>();

let keptAnswers: Promise<AnswerCache> | null = null;

async function openPermitted(settings: LookUpSettings, isKept: boolean): Promise<OpenOutside | null> {
  const { resolvers, filters } = namedParties(settings);
  const permitted = { resolvers: await permittedOf(resolvers), filters: await permittedOf(filters) };
  if (permitted.resolvers.length === 0) return null;
  const key = JSON.stringify([permitted, isKept]);
  const known = opened.get(key);
  if (known !== undefined) return known;
  keptAnswers ??= restoredAnswers();
  const cache = isKept ? await keptAnswers : new AnswerCache();
  const open = openOutside({ ...permitted, registry: null, registryParty: '', transport, time, cache });
  opened.set(key, open);
  return open;
}

async function permittedOf<T extends { readonly url: string }>(parties: readonly T[]): Promise<readonly T[]> {
  const { permissions } = webextension;
  const isPermitted = await Promise.all(
    parties.map(({ url }) => permissions.contains({ origins: [hostPattern(url)] })),
  );
  return parties.filter((_, index) => isPermitted[index]);
}

async function restoredAnswers(): Promise<AnswerCache> {
  const cache = new AnswerCache();
  const stored = await webextension.storage.local.get(answersKey).catch((): Record<string, unknown> => ({}));
  cache.restore(stored[answersKey], time.now());
  return cache;
}

/** Answers of DNS up to a time (milliseconds since 1970): what is asked later is not sent. */
function askedUntil(end: number, dns: OutsideSource['dns']): OutsideSource['dns'] {
  return {
    resolverFor(budget) {
      const resolver = dns.resolverFor(budget);
      return {
        async ask(name, type) {
          return time.now() < end ? resolver.ask(name, type) : { outcome: 'temporary-failure', because: 'timeout' };
        },
      };
    },
  };
}
