import type { Report } from '../report/report.ts';
import { webextension } from './webextension.ts';

/** Names that are noted of an account: those of its latest message. */
export const maxNotedNames = 20;

const prefix = 'own-side/';

/** What was noted last, so that a hundred messages alike are noted once. */
const noted = new Map<string, string>();

/** Notes, for the page of settings, which names were taken for the own side of an account that a message came in by. */
export async function noteOwnSide(accountId: string | undefined, { ownSide }: Pick<Report, 'ownSide'>): Promise<void> {
  const names = ownSide.filter(({ because }) => because !== 'setting').map(({ name }) => name);
  if (accountId === undefined || names.length === 0) return;
  const text = names.join(' ');
  if (noted.get(accountId) === text) return;
  noted.set(accountId, text);
  await webextension.storage.local.set({ [prefix + accountId]: names.slice(0, maxNotedNames) });
}

/** The names that were taken for the own side of an account lately; none where there was no message yet. */
export async function notedOwnSide(accountId: string): Promise<readonly string[]> {
  const key = prefix + accountId;
  const names = (await webextension.storage.local.get(key))[key];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
