import { element } from './element.ts';
import { speechOf } from './told-list.ts';
import type { View } from './view.ts';

const id = 'look-up-line';

/** A quiet line below what is to be done: whether others were asked. Hidden until somebody is. */
export function lookUpLine(view: View): HTMLElement {
  const { lookUps } = view.report;
  const line = element('p', { id, class: 'look-up-line small', hidden: lookUps === null });
  if (lookUps !== null) line.textContent = lookUpsDone(view);
  return line;
}

/** That others were asked, in a sentence; empty where nobody was. */
export function lookUpsDone(view: Pick<View, 'report' | 'say'>): string {
  const { report, say } = view;
  if (report.lookUps === null) return '';
  const { failures, questions, askedAt } = report.lookUps;
  if (failures.length > 0) return say('look_up_partly');
  return say('look_up_done', { sent: questions.sent, time: speechOf(view).moment(askedAt) });
}

/** Says something else on the line of the panel that is drawn. */
export function writeLookUpLine(sentence: string): void {
  const line = document.getElementById(id);
  if (line === null) return;
  line.textContent = sentence;
  line.hidden = false;
}
