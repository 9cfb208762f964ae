import type { DisplayedMessages } from './displayed-messages.ts';
import { webextension } from './webextension.ts';

const file = 'display-script.js';

/** From this Thunderbird on the manifest's `message_display_scripts` is heeded. */
const manifestKeySince = 151;

/** In `storage.session`: that the display script was provided since the extension was last switched on. */
const providedKey = 'display-script-provided';

/**
 * Sees to it that displayed messages get the display script, once each time Thunderbird starts or the extension is
 * switched on: registers it where the manifest's key is not heeded (a registration does not outlast Thunderbird, and a
 * second one is an error), and brings it, and what the button shows, to the
 * messages that are displayed already.
 */
export async function provideDisplayScript(displayed: DisplayedMessages): Promise<void> {
  const { runtime, scripting, storage, tabs } = webextension;
  if ((await storage.session.get(providedKey))[providedKey]) return;
  if (Number.parseInt((await runtime.getBrowserInfo()).version, 10) < manifestKeySince) {
    await scripting.messageDisplay.registerScripts([{ id: 'display-script', js: [file], runAt: 'document_start' }]);
  }
  await storage.session.set({ [providedKey]: true });
  const displaying = (await tabs.query({})).filter(({ type }) => type === 'mail' || type === 'messageDisplay');
  await Promise.all(displaying.map(({ id }) => id !== undefined && bringTo(id, displayed)));
}

async function bringTo(tabId: number, displayed: DisplayedMessages): Promise<void> {
  const { messageDisplay, scripting } = webextension;
  const list = await messageDisplay.getDisplayedMessages(tabId);
  if (list.messages.length === 0) return;
  await Promise.allSettled([
    displayed.onDisplayed(tabId, list),
    scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true }),
  ]);
}
