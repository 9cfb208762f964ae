import type { Report } from '../src/report/report.ts';
import { pageSentence } from '../src/report/told/told-of-page.ts';
import { underscored } from '../src/report/underscored.ts';
import { languageOf, type Say, sayIn, word } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import { awaitPermission, stopAwaiting, takeAwaited } from '../src/thunderbird/awaited-look-up.ts';
import { type LookOrder, lookPermissions, pageOrigin } from '../src/thunderbird/look-order.ts';
import type { LookUpChoice } from '../src/thunderbird/look-up-offer.ts';
import type { Dissection, Unreadable } from '../src/thunderbird/messages.ts';
import { openCopy } from '../src/thunderbird/open-panel.ts';
import { panelTab } from '../src/thunderbird/panel-tab.ts';
import { requestHosts } from '../src/thunderbird/request-hosts.ts';
import { webextension } from '../src/thunderbird/webextension.ts';
import { lookUpsDone, writeLookUpLine } from './look-up-line.ts';
import { failureNotice, readingNotice, unreadableNotice } from './notice.ts';
import type { Outward } from './outward.ts';
import { panel } from './panel.ts';
import { prepareLook } from './prepare-look.ts';
import { keepPlace, redraw } from './redraw.ts';

/** Milliseconds after which a look-up is said to have no answer: the background's own limits lie far below. */
const maxWait = 30_000;

const language = languageOf(webextension.i18n.getUILanguage());
const main = document.getElementById('panel') as HTMLElement;
const announced = document.getElementById('announced') as HTMLElement;

function draw(parts: readonly HTMLElement[], state: 'reading' | 'report' | 'none' | 'failed') {
  main.replaceChildren(...parts);
  main.setAttribute('aria-busy', String(state === 'reading'));
  main.dataset.state = state;
}

async function show() {
  draw(readingNotice(language), 'reading');
  try {
    const tabId = await panelTab(location.search);
    const answer: Dissection | Unreadable =
      tabId === null ? { unreadable: 'no-message' } : await ask({ ask: 'report', tabId });
    if (tabId === null || 'unreadable' in answer) {
      draw(unreadableNotice(language, answer as Unreadable), 'none');
      return;
    }
    document.documentElement.lang = answer.report.language;
    const outward = outwardOf(tabId, answer.report);
    draw(panel(answer.report, answer.source, outward, answer.looks), 'report');
    performance.mark('panel-complete');
    const choice = (await takeAwaited(answer.report.sha256, Date.now())) ?? (await choiceAsSet(answer.report, outward));
    if (choice === null) return;
    if (typeof choice === 'string') await lookUp(tabId, choice, answer.report);
    else await look(tabId, choice, answer.report);
  } catch {
    draw(failureNotice(language, show), 'failed');
  }
}

/** `as-set` where the user has others asked whenever the panel is opened, and nobody was asked yet. */
async function choiceAsSet({ lookUps }: Report, outward: Outward): Promise<'as-set' | null> {
  const offer = lookUps === null ? await outward.offer() : null;
  return offer === null || offer.when === 'never' ? null : 'as-set';
}

function outwardOf(tabId: number, report: Report): Outward {
  /** What is asked of the user, who may close the panel meanwhile: what was wanted is noted until the answer. */
  const isGranted = async (
    asked: Promise<boolean>,
    wanted: Pick<Parameters<typeof awaitPermission>[0], 'choice' | 'origins'>,
  ): Promise<boolean> => {
    await awaitPermission({ tabId, sha256: report.sha256, ...wanted, since: Date.now() });
    const isPermitted = await asked;
    await stopAwaiting();
    return isPermitted;
  };
  return {
    async offer() {
      const offer = await ask({ ask: 'look-up-offer', tabId }).catch(() => null);
      return offer === null || 'unreadable' in offer ? null : offer;
    },
    async lookUp(choice, { origins }, onPermitted) {
      const asked = requestHosts(origins);
      if (!(await isGranted(asked, { choice, origins }))) return word(report.language, 'consent_refused');
      onPermitted();
      return lookUp(tabId, choice, report);
    },
    prepareLook,
    async look(order, onPermitted) {
      const origins = order.hosts.map(pageOrigin);
      const asked = requestHosts(origins, lookPermissions);
      if (!(await isGranted(asked, { choice: order, origins }))) return word(report.language, 'consent_refused');
      onPermitted();
      return look(tabId, order, report);
    },
    openCopy,
    openPage: (url) => webextension.windows.openDefaultBrowser(url),
    openSettings: () => webextension.runtime.openOptionsPage(),
  };
}

/**
 * Has others asked, and draws what they answer. Null when that is done, else why it is not: the report that is drawn stays.
 * Never rejects.
 */
async function lookUp(tabId: number, choice: LookUpChoice | 'as-set', { language }: Report): Promise<string | null> {
  const say = sayIn(language);
  tell(say('look_up_under_way'));
  const answer = await inTime(ask({ ask: 'look-up', tabId, choice })).catch(() => null);
  const because = whyNot(answer, say);
  if (answer === null || 'unreadable' in answer || because !== null) {
    const failure = say('look_up_failed', { because: because ?? '' });
    tell(failure);
    return failure;
  }
  redraw(main, panel(answer.report, answer.source, outwardOf(tabId, answer.report), answer.looks));
  announced.textContent = lookUpsDone({ report: answer.report, say });
  performance.mark('look-ups-complete');
  return null;
}

/**
 * Has a page looked at, and draws what that has shown. Null when it is done, else why it is not: the report that is drawn
 * stays. Never rejects.
 */
async function look(tabId: number, order: LookOrder, { language }: Report): Promise<string | null> {
  const say = sayIn(language);
  const answer = await inTime(ask({ ask: 'look', tabId, order })).catch(() => unanswered);
  const because =
    answer === null ? say('look_not_permitted', { hosts: order.hosts.join(', ') }) : unreadableSentence(answer, say);
  if (answer === null || 'unreadable' in answer || because !== null) {
    const failure = say('look_failed', { because: because ?? '' });
    announced.textContent = failure;
    return failure;
  }
  redraw(main, panel(answer.report, answer.source, outwardOf(tabId, answer.report), answer.looks));
  const done = answer.looks.find((kept) => kept.look.link === order.link)?.look;
  announced.textContent = done === undefined ? '' : pageSentence(done, say);
  performance.mark('look-complete');
  return null;
}

/** Why there is nothing to draw in an answer; null where there is. */
function whyNot(answer: Dissection | Unreadable | null, say: Say): string | null {
  if (answer === null) return say('look_up_no_answer');
  if ('unreadable' in answer) return unreadableSentence(answer, say);
  return answer.report.lookUps === null ? say('look_up_not_allowed') : null;
}

function unreadableSentence(answer: Dissection | Unreadable | typeof unanswered, say: Say): string | null {
  if (!('unreadable' in answer)) return null;
  if (answer.unreadable === 'unanswered') return say('look_up_no_answer');
  const { unreadable, maxLength } = answer;
  return say(`because_${underscored(unreadable)}`, { error: unreadable, size: maxLength ?? '' });
}

/** No answer of the background's came. */
const unanswered = { unreadable: 'unanswered' } as const;

/** Tells those who see it, and those who hear it. */
function tell(sentence: string): void {
  keepPlace(main, () => writeLookUpLine(sentence));
  announced.textContent = sentence;
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const tooLate = new Promise<never>((_, reject) => setTimeout(reject, maxWait, new Error('no answer in time')));
  return Promise.race([answer, tooLate]);
}

document.documentElement.lang = language;
show();
