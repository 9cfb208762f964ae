import { ownResolver, publicResolvers } from '../lookup/dns/named-resolver.ts';
import { type Language, languageOf } from '../report/words.ts';
import type { LookUpTime } from './look-up-offer.ts';
import { webextension } from './webextension.ts';

/** Who may be asked about messages, and when. */
export interface LookUpSettings {
  readonly when: LookUpTime;
  /** Ids of public resolvers, the preferred one first; the second is asked where the first fails. */
  readonly resolvers: readonly string[];
  /** The URL of a resolver of the user's own, which is then the only one; null without. */
  readonly ownResolver: string | null;
  /** Whether filtering resolvers are asked about links' hosts. */
  readonly filters: boolean;
  readonly registries: boolean;
  /** An administrator's policy says all this: the user cannot change it, and `never` holds for clicks too. */
  readonly isLocked: boolean;
}

/** The recipient's own side, as the user named it for an account. */
export interface OwnSide {
  /** Hosts, domains, addresses or networks. */
  readonly ownHosts: readonly string[];
  /** Whose Authentication-Results are believed (RFC 8601 §2.5). */
  readonly authservIds: readonly string[];
}

/** What the user has set. */
export interface Settings {
  readonly language: Language;
  readonly lookUps: LookUpSettings;
  /** By Thunderbird's id of an account. */
  readonly accounts: Readonly<Record<string, OwnSide>>;
}

/** Names of the own side of one account that are taken from the settings; the rest is left out. */
export const maxOwnNames = 200;

/** Accounts whose own side is taken from the settings. */
export const maxAccounts = 200;

/** Resolvers that share the questions: one, and one for where it fails. */
export const maxResolvers = 2;

/** Under this name the settings lie in `storage.local`. */
export const settingsKey = 'settings';

const times: readonly unknown[] = ['never', 'panel', 'incoming'] satisfies readonly LookUpTime[];

const nobody: OwnSide = { ownHosts: [], authservIds: [] };

/** The settings as they are stored; what is missing or no such setting is as it is at first. Never rejects for what lies there. */
export async function readSettings(): Promise<Settings> {
  const stored = record((await webextension.storage.local.get(settingsKey))[settingsKey]);
  const policy = await policyLookUps();
  const tag = typeof stored.language === 'string' ? stored.language : webextension.i18n.getUILanguage();
  const language = languageOf(tag);
  return {
    language,
    lookUps: { ...lookUpsOf(policy ?? record(stored.lookUps), language), isLocked: policy !== null },
    accounts: accountsOf(record(stored.accounts)),
  };
}

/** Stores other settings in the place of some; the language stays Thunderbird's where none was set. */
export async function changeSettings(change: {
  readonly lookUps?: Omit<LookUpSettings, 'isLocked'>;
  readonly accounts?: Settings['accounts'];
}): Promise<void> {
  const { local } = webextension.storage;
  const stored = record((await local.get(settingsKey))[settingsKey]);
  await local.set({ [settingsKey]: { ...stored, ...change } });
}

/** Stores when others may be asked from now on, as the user chose. */
export async function allowLookUps(when: LookUpTime): Promise<void> {
  const { isLocked, ...lookUps } = (await readSettings()).lookUps;
  if (!isLocked) await changeSettings({ lookUps: { ...lookUps, when } });
}

/** Nothing is asked of anybody, and nobody in particular is chosen. */
export function defaultLookUps(language: Language): LookUpSettings {
  return {
    when: 'never',
    resolvers: language === 'ja' ? ['iij', 'quad9'] : ['quad9', 'cloudflare'],
    ownResolver: null,
    filters: true,
    registries: true,
    isLocked: false,
  };
}

/** The own side of the account whose folder a message lies in; of no account for one that was opened from a file. */
export function ownSideOf({ accounts }: Settings, accountId: string | undefined): OwnSide {
  return accountId !== undefined && Object.hasOwn(accounts, accountId) ? (accounts[accountId] ?? nobody) : nobody;
}

/** A name for what a judgement depends on: what was judged under another name is judged anew. */
export function settingsVersion({ language }: Settings, { ownHosts, authservIds }: OwnSide): string {
  return [language, ...ownHosts.toSorted(), '/', ...authservIds.toSorted()].join(' ');
}

/** What an administrator's policy says of look-ups (`lookUps` in the managed storage); null without. */
async function policyLookUps(): Promise<Stored | null> {
  try {
    const { lookUps } = await webextension.storage.managed.get('lookUps');
    return lookUps === undefined ? null : record(lookUps);
  } catch {
    // There is no managed storage, which is an error.
    return null;
  }
}

function lookUpsOf(stored: Stored, language: Language): Omit<LookUpSettings, 'isLocked'> {
  const { when, resolvers, ownResolver: own, filters, registries } = stored;
  const usual = defaultLookUps(language);
  const named = namesOf(resolvers, maxResolvers).filter((id) => publicResolvers.some((known) => known.id === id));
  const ownUrl = typeof own === 'string' ? (ownResolver(own)?.url ?? null) : null;
  return {
    when: times.includes(when) ? (when as LookUpTime) : usual.when,
    resolvers: named.length > 0 ? named : usual.resolvers,
    ownResolver: ownUrl,
    // Whoever has a resolver of their own tells nobody else without saying so.
    filters: typeof filters === 'boolean' ? filters : usual.filters && ownUrl === null,
    registries: typeof registries === 'boolean' ? registries : usual.registries,
  };
}

function accountsOf(stored: Stored): Readonly<Record<string, OwnSide>> {
  const accounts = Object.entries(stored).slice(0, maxAccounts);
  return Object.fromEntries(
    accounts.map(([id, account]) => {
      const { ownHosts, authservIds } = record(account);
      return [id, { ownHosts: namesOf(ownHosts, maxOwnNames), authservIds: namesOf(authservIds, maxOwnNames) }];
    }),
  );
}

type Stored = Readonly<Record<string, unknown>>;

function record(value: unknown): Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Stored) : {};
}

function namesOf(value: unknown, max: number): readonly string[] {
  if (!Array.isArray(value)) return [];
  const names = value.filter((name): name is string => typeof name === 'string' && name !== '');
  return [...new Set(names)].slice(0, max);
}
