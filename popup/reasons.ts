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
  const blocks = [
    statementList(view, 'reasons', say('panel_reasons'), first),
    statementList(view, 'assurances', say('panel_assurances'), report.assurances),
  ];
  const [upper, lower] = report.verdict === 'clear' ? [...blocks].reverse() : blocks;
  const more = others.length > 0 && folded(view, say('panel_also_seen', { count: others.length }), others);
  if (!upper && !lower && !more) return null;
  return element('section', { class: 'statements' }, upper ?? null, lower ?? null, more);
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
