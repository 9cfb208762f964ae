import type { LookOrder } from './look-order.ts';
import type { LookUpChoice } from './look-up-offer.ts';
import { openPanel } from './open-panel.ts';
import { panelPath } from './panel-tab.ts';
import { webextension } from './webextension.ts';

/**
 * A look-up, or a look at a page, that the user chose and that waits for Thunderbird's permission. Whoever clicks into Thunderbird's prompt
 * closes the panel by that, so that the panel could not go on: the next one does.
 */
export interface AwaitedLookUp {
  /** The tab that shows the message. */
  readonly tabId: number;
  /** The message, whatever the tab shows by then. */
  readonly sha256: string;
  readonly choice: LookUpChoice | LookOrder;
  /** Match patterns of the hosts whose permission is asked for. */
  readonly origins: readonly string[];
  /** When that was; milliseconds since 1970. */
  readonly since: number;
}

/** Milliseconds after which nobody waits any more: a permission given later is for something else. */
export const maxAwaitMs = 120_000;

const key = 'awaited-look-up';

/** Remembers what is to be done when the permission is there. */
export async function awaitPermission(lookUp: AwaitedLookUp): Promise<void> {
  await webextension.storage.session.set({ [key]: lookUp });
}

/** Nothing is waited for any more. */
export async function stopAwaiting(): Promise<void> {
  await webextension.storage.session.set({ [key]: null });
}

/**
 * The choice that waits for a message where its permission is there by now; null where none does. It is handed out once.
 * `now` in milliseconds since 1970.
 */
export async function takeAwaited(sha256: string, now: number): Promise<AwaitedLookUp['choice'] | null> {
  const awaited = await readAwaited(now);
  if (awaited === null || awaited.sha256 !== sha256) return null;
  await stopAwaiting();
  const isPermitted = await webextension.permissions.contains({ origins: awaited.origins });
  return isPermitted ? awaited.choice : null;
}

/** A permission was given: opens the panel again where the prompt has closed it, and the panel goes on. */
export async function reopenPanel(now: number): Promise<void> {
  const { extension, tabs } = webextension;
  const awaited = await readAwaited(now);
  const isOpen = extension.getViews().some(({ location }) => location.pathname.endsWith(panelPath));
  if (awaited === null || isOpen) return;
  const tab = (await tabs.query({})).find(({ id }) => id === awaited.tabId);
  if (tab !== undefined) await openPanel(tab);
}

async function readAwaited(now: number): Promise<AwaitedLookUp | null> {
  const stored = (await webextension.storage.session.get(key))[key] as AwaitedLookUp | null | undefined;
  return stored && now - stored.since <= maxAwaitMs ? stored : null;
}
