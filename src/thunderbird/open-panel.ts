import { panelPage } from './panel-tab.ts';
import { type Tab, webextension } from './webextension.ts';

/** Opens the panel on the message that a tab shows: under its button, or in a tab where the button is not there. */
export async function openPanel({ id = 0, windowId }: Tab): Promise<void> {
  const { messageDisplayAction, tabs } = webextension;
  const isOpen = await messageDisplayAction.openPopup(windowId === undefined ? undefined : { windowId });
  if (!isOpen) await tabs.create({ url: panelPage(id) });
}

/** Opens the help for who already entered something. A tab, for it is read while doing what it says. */
export async function openHelp(): Promise<void> {
  await webextension.tabs.create({ url: 'popup/help.html' });
}
