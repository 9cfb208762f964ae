import { element } from './element.ts';
import { statementButton } from './statement.ts';
import type { Statement, View } from './view.ts';

/** Reasons that are shown without unfolding anything. */
const shownReasons = 3;

/** What carried the verdict, what speaks for the mail, and what else was noticed. */
export function reasons(view: View): HTMLElement | null {
  const { report, say } = view;
  const carried = report.reasons.flatMap((index) => report.findings[index] ?? []);
  const first = carried.slice(0, shownReasons);
  const others = [...carried.slice(shownReasons), ...report.findings.filter((finding) => !carried.includes(finding))];
  const isClear = report.verdict === 'clear';
  const against = statementList(view, 'reasons', say(isClear ? 'panel_odd' : 'panel_reasons'), first);
  const speaking = statementList(view, 'assurances', say('panel_assurances'), report.assurances);
  const [upper, lower] = isClear ? [speaking, against] : [against, speaking];
  const more = others.length > 0 && folded(view, say('panel_also_seen', { count: others.length }), others);
  if (upper === null && lower === null && !more) return null;
  return element('section', { class: 'statements' }, upper, lower, more);
}

function statementList(view: View, name: string, title: string, statements: readonly Statement[]): HTMLElement | null {
  if (statements.length === 0) return null;
  const items = statements.map((statement) => element('li', {}, statementButton(view, statement)));
  return element('div', { 'data-list': name }, element('h2', {}, title), element('ol', {}, ...items));
}

function folded(view: View, title: string, statements: readonly Statement[]): HTMLElement {
  const items = statements.map((statement) => element('li', {}, statementButton(view, statement)));
  return element(
    'details',
    { class: 'more', 'data-list': 'also-seen' },
    element('summary', {}, title),
    element('ul', {}, ...items),
  );
}
