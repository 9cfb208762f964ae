import { element } from './element.ts';
import { seenParts } from './strangers-text.ts';
import type { Statement, View } from './view.ts';

/** A sentence of the report as a button that leads to its evidence in the source. */
export function statementButton(view: View, statement: Statement): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'statement', title: view.say('panel_show_evidence') },
    element('span', {}, ...seenParts(statement.text), ' ', isLookedUp(statement) && badge(view)),
    element('span', { class: 'leads', 'aria-hidden': 'true' }, '›'),
  );
  button.addEventListener('click', () => view.showEvidence(statement, button));
  return button;
}

/** The statements of the named checks, as buttons; null where these checks stated nothing. */
export function statementsOf(view: View, checks: readonly string[]): HTMLElement | null {
  const { findings, assurances } = view.report;
  const stated = [...findings, ...assurances].filter(({ check }) => checks.includes(check));
  if (stated.length === 0) return null;
  return element('div', { class: 'why' }, ...stated.map((statement) => statementButton(view, statement)));
}

function isLookedUp(statement: Statement): boolean {
  return 'isLookedUp' in statement && statement.isLookedUp;
}

/** Others were asked for this statement: the source alone does not show it. */
function badge({ say }: View): HTMLElement {
  return element('span', { class: 'badge' }, say('looked_up'));
}
