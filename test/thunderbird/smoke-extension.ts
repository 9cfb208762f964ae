import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Id of the extension that `writeSmokeExtension` writes. */
export const SMOKE_EXTENSION = 'smoke@driver.example';

/**
 * Writes an extension that does one small thing of each kind that the driver has to see, into a new temporary folder,
 * and gives that folder.
 */
export function writeSmokeExtension(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-smoke-'));
  for (const [name, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: '__MSG_name__',
    version: '1.0',
    default_locale: 'en',
    browser_specific_settings: { gecko: { id: SMOKE_EXTENSION } },
    permissions: ['accountsRead', 'messagesRead', 'scripting', 'storage'],
    background: { scripts: ['background.js'] },
    message_display_action: { default_title: '__MSG_name__', default_popup: 'popup.html' },
  }),
  '_locales/en/messages.json': '{ "name": { "message": "Smoke" } }',
  '_locales/ja/messages.json': '{ "name": { "message": "けむり" } }',
  'background.js': `
    const register = async () => {
      const known = await browser.scripting.messageDisplay.getRegisteredScripts();
      if (known.length === 0)
        await browser.scripting.messageDisplay.registerScripts([{ id: 'banner', js: ['banner.js'] }]);
    };
    browser.runtime.onInstalled.addListener(register);
    browser.runtime.onStartup.addListener(register);
    browser.messages.onNewMailReceived.addListener(async (folder, list) => {
      const { arrived = [] } = await browser.storage.local.get('arrived');
      const ids = list.messages.map(message => message.headerMessageId);
      await browser.storage.local.set({ arrived: [...arrived, ...ids] });
    });`,
  'banner.js': `
    const banner = document.createElement('smoke-banner');
    banner.attachShadow({ mode: 'closed' }).innerHTML = '<p style="margin:0;background:#a00;color:#fff">banner</p>';
    document.body.prepend(banner);`,
  'popup.html': `<!doctype html><meta charset="utf-8">
    <p id="subject"></p><p id="interface"></p><button>not pressed</button><script type="module" src="popup.js"></script>`,
  'popup.js': `
    const show = (id, text) => { document.getElementById(id).textContent = text; };
    const button = document.querySelector('button');
    button.addEventListener('click', event => { button.textContent = event.isTrusted ? 'pressed' : 'simulated'; });
    const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    show('interface', browser.i18n.getMessage('name') + ' ' + browser.i18n.getUILanguage() + ' ' + scheme);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const { messages } = await browser.messageDisplay.getDisplayedMessages(tab.id);
    show('subject', messages[0].subject);`,
};
