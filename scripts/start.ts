import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../src/report/report.ts';
import { languageOf } from '../src/report/words.ts';
import { extensionFolder, root } from './build/paths.ts';
import { findThunderbird } from './setup/find-thunderbird.mjs';
import { sampleMails, seedMessageId } from './start/sample-mails.ts';
import type { ExtensionPage } from './thunderbird/extension-page.ts';
import { Thunderbird } from './thunderbird/thunderbird.ts';

/**
 * `npm start`: builds, and opens Thunderbird with a throw-away profile that holds the extension and the
 * sample mails, the seed mail open and its panel showing. With `--headless --out DIR`, and by itself where
 * there is no display, the same on a virtual display: leaves panel.png, banner.png and report.json in DIR.
 */

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string' },
    lang: { type: 'string' },
    theme: { type: 'string', default: 'light' },
  },
});
const isHeadless =
  values.headless || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
const out = path.resolve(process.env.INIT_CWD ?? '.', values.out ?? 'out');

await import('./build.ts');
const found = findThunderbird();
if (found === undefined) throw new Error('no Thunderbird is installed');
process.stdout.write(`Thunderbird ${found.version}\n`);
const thunderbird = await Thunderbird.launch({
  binary: found.binary,
  display: isHeadless ? 'virtual' : 'user',
  profile: {
    extension: extensionFolder,
    folders: { Samples: sampleMails() },
    language: languageOf(values.lang ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG),
    theme: values.theme === 'dark' ? 'dark' : 'light',
  },
});
// Whoever ends the command ends Thunderbird, and its folder goes with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => thunderbird.kill());
try {
  const panel = await showSeedMail();
  if (isHeadless) await leavePictures(panel);
  else await thunderbird.ended;
} finally {
  await thunderbird.quit();
}

/** Opens the seed mail and its panel, by the mouse as a user does. */
async function showSeedMail(): Promise<ExtensionPage> {
  await thunderbird.extension().waitUntilStarted();
  await thunderbird.openFolder('Samples');
  const view = await thunderbird.selectMessage(seedMessageId);
  await view.waitForElement('mekiki-banner', ({ isInFront, rectangle }) => isInFront && rectangle.height > 0);
  if (isHeadless) await settledPicture('banner.png');
  await thunderbird.clickActionButton();
  const panel = await thunderbird.popup();
  await panel.waitFor('the report in the panel', 'return document.querySelector("#panel")?.dataset.state === "report"');
  return panel;
}

/** What is in the document reaches the screen a moment later. */
async function settledPicture(name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await thunderbird.screenshot(path.join(out, name));
}

async function leavePictures(panel: ExtensionPage): Promise<void> {
  await settledPicture('panel.png');
  const report = await panel.evaluate<Report>(
    `const [{ id: tabId }] = await browser.tabs.query({ active: true, currentWindow: true });
     return (await browser.runtime.sendMessage({ ask: 'report', tabId })).report;`,
  );
  fs.writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  for (const file of ['panel.png', 'banner.png', 'report.json'])
    process.stdout.write(`${path.relative(root, path.join(out, file))}\n`);
}
