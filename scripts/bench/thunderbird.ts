import fs from 'node:fs';
import path from 'node:path';
import { extensionFolder, root } from '../build/paths.ts';
import type { FoundThunderbird } from '../setup/find-thunderbird.mjs';
import { Thunderbird } from '../thunderbird/thunderbird.ts';

/** Milliseconds of one kind, in a Thunderbird. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** What one Thunderbird was measured at. */
export interface ThunderbirdFigures {
  readonly thunderbird: string;
  readonly jit: 'as-shipped' | 'on';
  /** From the selection of a message until its banner is final, the message never seen before. */
  readonly bannerOfNewMail: Times;
  /** The same, the message judged before. */
  readonly bannerOfKnownMail: Times;
  /** From the click on the button until the panel is complete. */
  readonly panel: Times;
}

const mails = 24;
const clicks = 8;

/**
 * Selects message after message of a folder inside Thunderbird itself, and gives the milliseconds until
 * each has its banner. Asked for by turns of the program's own timer, so that no line to it is measured.
 */
const selectAll = `
  const window = Services.wm.getMostRecentWindow('mail:3pane');
  const tabmail = window.document.getElementById('tabmail');
  const { threadTree, gDBView } = tabmail.currentAbout3Pane;
  const turn = () => new Promise((resolve) => window.setTimeout(resolve, 1));
  const times = [];
  for (let row = 0; row < gDBView.rowCount; row++) {
    const uri = gDBView.getURIForViewIndex(row);
    const before = tabmail.currentAboutMessage?.getMessagePaneBrowser().contentDocument;
    const start = window.performance.now();
    threadTree.selectedIndex = row;
    const banner = () => {
      const about = tabmail.currentAboutMessage;
      const { contentDocument } = about?.getMessagePaneBrowser() ?? {};
      const isNew = about?.gMessageURI === uri && contentDocument !== before;
      return isNew && contentDocument?.querySelector('mekiki-banner:popover-open');
    };
    while (!banner()) {
      if (window.performance.now() - start > 20000) throw new Error('no banner on row ' + row);
      await turn();
    }
    times.push(window.performance.now() - start);
    await new Promise((resolve) => window.setTimeout(resolve, 120));
  }
  return times;
`;

/** Measures the built extension in a real Thunderbird on a virtual display. */
export async function measureThunderbird(
  found: FoundThunderbird,
  jit: ThunderbirdFigures['jit'],
): Promise<ThunderbirdFigures> {
  const thunderbird = await Thunderbird.launch({
    binary: found.binary,
    profile: { extension: extensionFolder, folders: { Bench: seedMails() }, jit },
  });
  try {
    await thunderbird.extension().waitUntilStarted();
    await thunderbird.openFolder('Bench');
    const bannerOfNewMail = timesOf(await thunderbird.evaluate<number[]>(selectAll));
    const bannerOfKnownMail = timesOf(await thunderbird.evaluate<number[]>(selectAll));
    return {
      thunderbird: found.version,
      jit,
      bannerOfNewMail,
      bannerOfKnownMail,
      panel: await panelTimes(thunderbird),
    };
  } finally {
    await thunderbird.quit();
  }
}

async function panelTimes(thunderbird: Thunderbird): Promise<Times> {
  const times: number[] = [];
  for (let click = 0; click < clicks; click++) {
    await thunderbird.selectMessage(click);
    const before = await thunderbird.currentView();
    await before.waitForElement('mekiki-banner');
    await thunderbird.evaluate(recordClick);
    await thunderbird.clickActionButton();
    const panel = await thunderbird.popup();
    const complete = await panel.waitFor<number>(
      'the panel to be complete',
      "const [mark] = performance.getEntriesByName('panel-complete'); return mark && performance.timeOrigin + mark.startTime;",
    );
    times.push(complete - (await thunderbird.evaluate<number>('return globalThis.mekikiClickedAt;')));
    await panel.close();
  }
  return timesOf(times);
}

/** The moment of the mouse click as Thunderbird's own window sees it. */
const recordClick = `
  const window = Services.wm.getMostRecentWindow('mail:3pane');
  window.addEventListener('mousedown', () => { globalThis.mekikiClickedAt = Date.now(); }, { capture: true, once: true });
  const about = window.document.getElementById('tabmail').currentAboutMessage;
  about.addEventListener('mousedown', () => { globalThis.mekikiClickedAt = Date.now(); }, { capture: true, once: true });
`;

/** The seed mail, each time as another message. */
function seedMails(): Buffer[] {
  const seed = fs.readFileSync(path.join(root, 'test/mail/seed/direct.eml'), 'latin1');
  return Array.from({ length: mails }, (_, index) =>
    Buffer.from(seed.replace('1f18af56-', `1f18af${String(index).padStart(2, '0')}-`), 'latin1'),
  );
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}
