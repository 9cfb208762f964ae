import { webextension } from './webextension.ts';

/** Path of the panel's page within the extension. */
export const panelPath = 'popup/popup.html';

/** The panel's page, opened in a tab of its own, for the message that another tab displays. */
export function panelPage(tabId: number): string {
  return `${panelPath}?tab=${tabId}`;
}

/**
 * The tab whose message a panel is about: the one that its address names, else the active tab of its own window.
 * `search` is the panel's `location.search`; null where there is no such tab.
 */
export async function panelTab(search: string): Promise<number | null> {
  const named = Number(new URLSearchParams(search).get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await webextension.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
