import { panelPage } from './panel-tab.ts';
import { type Tab, webextension } from './webextension.ts';

/** Opens the panel on the message that a tab shows: under its button, or in a tab where the button is not there. */
export async function openPanel({ id = 0, windowId }: Tab): Promise<void> {
  const { messageDisplayAction, tabs } = webextension;
  const isOpen = await messageDisplayAction.openPopup(windowId === undefined ? undefined : { windowId });
  if (!isOpen) await tabs.create({ url: panelPage(id) });
}

/** Path of the page that shows a copy. Its address names no host: Thunderbird writes down which tabs are open. */
const copyPath = 'popup/copy.html';

/** Opens the copy of a page that was looked at, in a tab of its own. */
export async function openCopy(id: string): Promise<void> {
  // A path alone would be taken from the page that asks.
  const { runtime, tabs } = webextension;
  await tabs.create({ url: runtime.getURL(`${copyPath}?id=${id}`) });
}

/** Opens the help for who already entered something. A tab, for it is read while doing what it says. */
export async function openHelp(): Promise<void> {
  await webextension.tabs.create({ url: 'popup/help.html' });
}
