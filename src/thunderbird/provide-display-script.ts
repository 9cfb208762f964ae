import { webextension } from './webextension.ts';

const file = 'display-script.js';

/** From this Thunderbird on the manifest's `message_display_scripts` is heeded. */
const manifestKeySince = 151;

/** In `storage.session`: that the display script was provided since the extension was last switched on. */
const providedKey = 'display-script-provided';

/**
 * Sees to it that displayed messages get the display script, once each time Thunderbird starts or the extension is
 * switched on: registers it where the manifest's key is not heeded (a registration does not outlast Thunderbird, and a
 * second one is an error), and brings it to the messages that are displayed already.
 */
export async function provideDisplayScript(): Promise<void> {
  const { runtime, scripting, storage, tabs } = webextension;
  if ((await storage.session.get(providedKey))[providedKey]) return;
  await storage.session.set({ [providedKey]: true });
  if (Number.parseInt((await runtime.getBrowserInfo()).version, 10) < manifestKeySince) {
    await scripting.messageDisplay.registerScripts([{ id: 'display-script', js: [file], runAt: 'document_start' }]);
  }
  const displaying = (await tabs.query({})).filter(({ type }) => type === 'mail' || type === 'messageDisplay');
  // A mail tab without an open message has nowhere to bring it to.
  await Promise.allSettled(
    displaying.map(({ id = 0 }) =>
      scripting.executeScript({ target: { tabId: id }, files: [file], injectImmediately: true }),
    ),
  );
}
