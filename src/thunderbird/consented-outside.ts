import { AnswerCache } from '../lookup/dns/answer-cache.ts';
import { type OpenOutside, openOutside } from '../lookup/outside/open-outside.ts';
import type { OutsideSource, RegistrySource } from '../lookup/outside/outside-source.ts';
import type { Bootstrap } from '../lookup/registry/bootstrap.ts';
import { bootstrapParty, refreshBootstrap } from '../lookup/registry/refresh-bootstrap.ts';
import { RegistrationCache } from '../lookup/registry/registration-cache.ts';
import { RegistryClient } from '../lookup/registry/registry-client.ts';
import { serviceForAddress, serviceForName } from '../lookup/registry/registry-services.ts';
import { fetchTransport } from '../lookup/web/fetch-transport.ts';
import { type Language, word } from '../report/words.ts';
import { systemTime as time } from '../system-time.ts';
import { isConsentedTo, type LookUpRequest } from './consent.ts';
import { hostPattern, namedParties } from './named-parties.ts';
import { keepBootstrap, registryBootstrap } from './registry-bootstrap.ts';
import type { LookUpSettings } from './settings.ts';
import { webextension } from './webextension.ts';

/**
 * The gate: whatever Mekiki sends to anybody passes here, and nothing passes without the user's consent. It is kept
 * three times: the setting or the click, the name that the sentence of consent has shown, and the permission for the
 * host, which Thunderbird itself enforces by `same-origin`.
 */

/** Under these names the answers of DNS and of registries lie in `storage.local`. */
const storedKeys = ['dns-answers', 'registrations'] as const;

/**
 * Milliseconds after which nothing more is asked about a message, whatever there is still to ask. Far less than the 30 s
 * after which Thunderbird suspends a background that calls none of its functions.
 */
export const maxLookUpMs = 5_000;

/** Those who may be asked about a message on that occasion; null where nobody may. */
export async function consentedOutside(
  { settings, occasion, isKept }: LookUpRequest,
  language: Language,
): Promise<OutsideSource | null> {
  if (!isConsentedTo(settings, occasion)) return null;
  const open = await openPermitted(settings, isKept, word(language, 'party_registries'));
  return (
    open && { ...open, dns: askedUntil(time.now() + maxLookUpMs, open.dns), mayAskMarkedNames: occasion === 'click' }
  );
}

/** Writes the answers down that still hold. */
export async function keepAnswers(): Promise<void> {
  const kept = await keptAnswers;
  if (kept === null) return;
  const items = storedKeys.map((key, index) => [key, kept[index]?.save(time.now())]);
  await webextension.storage.local.set(Object.fromEntries(items));
}

/** Forgets all answers, the written ones too. */
export async function forgetAnswers(): Promise<void> {
  opened.clear();
  keptAnswers = null;
  await webextension.storage.local.remove(storedKeys);
}

/** Milliseconds that each of the files may take which say which registry answers for what. */
const refreshTimeoutMs = 8_000;

/**
 * Fetches anew which registry answers for what, where the user has permitted that host at the click; whether it could
 * be had. What was known before stands otherwise.
 */
export async function refreshRegistries(): Promise<boolean> {
  if (!(await isPermitted(`https://${bootstrapParty}/`))) return false;
  const refreshed = await refreshBootstrap({ transport, time, timeoutMs: refreshTimeoutMs });
  if (refreshed.outcome === 'failed') return false;
  await keepBootstrap(refreshed.saved);
  opened.clear();
  return true;
}

/** As a stranger: who shares a resolver with others looks like them. The languages of the user are nobody's business. */
const plainHeaders = { 'accept-language': '*', 'user-agent': 'Mozilla/5.0' };

/** With `same-origin` a host without permission is sent nothing: else it would get this installation's id as Origin. */
const transport = fetchTransport((url, { headers, ...options }) =>
  fetch(url, { ...options, headers: { ...headers, ...plainHeaders }, mode: 'same-origin' }),
);

/** By who is asked: they remember who is silent, and what was answered. */
const opened = new Map<string, OpenOutside>();

type Answers = readonly [AnswerCache, RegistrationCache];

let keptAnswers: Promise<Answers> | null = null;

async function openPermitted(
  settings: LookUpSettings,
  isKept: boolean,
  registryParty: string,
): Promise<OpenOutside | null> {
  const named = namedParties(settings);
  const [resolvers, filters] = await Promise.all([permittedOf(named.resolvers), permittedOf(named.filters)]);
  if (resolvers.length === 0) return null;
  const key = JSON.stringify([resolvers, filters, settings.registries, isKept, registryParty]);
  const known = opened.get(key);
  if (known !== undefined) return known;
  keptAnswers ??= restoredAnswers();
  const [cache, registrations] = isKept ? await keptAnswers : noAnswers();
  const registry = settings.registries ? permittedRegistry(await registryBootstrap(), registrations) : null;
  const open = openOutside({ resolvers, filters, registry, registryParty, transport, time, cache });
  opened.set(key, open);
  return open;
}

/** The registries, each of which is asked only where its host is permitted. */
function permittedRegistry(bootstrap: Bootstrap, cache: RegistrationCache): RegistrySource {
  const client = new RegistryClient({ bootstrap, transport, time, cache });
  const isRefused = async (service: string | null) => service !== null && !(await isPermitted(service));
  const refused = { outcome: 'temporary-failure', because: 'not-permitted' } as const;
  return {
    async domain(name, budget) {
      return (await isRefused(serviceForName(bootstrap, name))) ? refused : client.domain(name, budget);
    },
    async network(ip, budget) {
      return (await isRefused(serviceForAddress(bootstrap, ip))) ? refused : client.network(ip, budget);
    },
  };
}

function isPermitted(url: string): Promise<boolean> {
  return webextension.permissions.contains({ origins: [hostPattern(url)] });
}

async function permittedOf<T extends { readonly url: string }>(parties: readonly T[]): Promise<readonly T[]> {
  const permitted = await Promise.all(parties.map(({ url }) => isPermitted(url)));
  return parties.filter((_, index) => permitted[index]);
}

function noAnswers(): Answers {
  return [new AnswerCache(), new RegistrationCache()];
}

async function restoredAnswers(): Promise<Answers> {
  const answers = noAnswers();
  const stored = await webextension.storage.local.get(storedKeys).catch((): Record<string, unknown> => ({}));
  for (const [index, key] of storedKeys.entries()) answers[index]?.restore(stored[key], time.now());
  return answers;
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
