import { languageOf } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import type { Dissection, Unreadable } from '../src/thunderbird/messages.ts';
import { panelTab } from '../src/thunderbird/panel-tab.ts';
import { webextension } from '../src/thunderbird/webextension.ts';
import { failureNotice, readingNotice, unreadableNotice } from './notice.ts';
import { panel } from './panel.ts';

const language = languageOf(webextension.i18n.getUILanguage());
const main = document.getElementById('panel') as HTMLElement;

function draw(parts: readonly HTMLElement[], state: 'reading' | 'report' | 'none' | 'failed') {
  main.replaceChildren(...parts);
  main.setAttribute('aria-busy', String(state === 'reading'));
  main.dataset.state = state;
}

async function report(): Promise<Dissection | Unreadable> {
  const tabId = await panelTab(location.search);
  return tabId === null ? { unreadable: 'no-message' } : ask({ ask: 'report', tabId });
}

async function show() {
  draw(readingNotice(language), 'reading');
  try {
    const answer = await report();
    if ('unreadable' in answer) {
      draw(unreadableNotice(language, answer), 'none');
      return;
    }
    document.documentElement.lang = answer.report.language;
    draw(panel(answer.report, answer.source), 'report');
    performance.mark('panel-complete');
  } catch {
    draw(failureNotice(language, show), 'failed');
  }
}

document.documentElement.lang = language;
show();
