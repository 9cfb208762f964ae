import { button } from './button.ts';
import { element } from './element.ts';
import { seenParts, strangersText } from './strangers-text.ts';
import type { Say, Statement } from './view.ts';

/** The bar above the source: which statement its marks prove, the way from one to the next, and the way back. */
export interface EvidenceBar {
  readonly element: HTMLElement;
  /** Names a statement and goes to its first evidence; `go` shows one evidence by its index. */
  readonly show: (statement: Statement, opener: HTMLElement, go: (index: number) => void) => void;
}

/** The bar, hidden until a statement is shown. */
export function evidenceBar(say: Say): EvidenceBar {
  const bar = element('div', { class: 'evidence-bar', role: 'status', hidden: true });
  return {
    element: bar,
    show(statement, opener, go) {
      const total = statement.evidence.length;
      const position = element('span', { class: 'small' });
      const reads = element('p', { class: 'reads' });
      let at = 0;
      const turn = (step: number) => {
        at = (at + step + total) % total;
        position.textContent = say('panel_evidence_position', { at: at + 1, total });
        reads.replaceChildren(strangersText(statement.evidence[at]?.reads ?? '', 'stranger shown'));
        go(at);
      };
      const back = button('small-action', say('panel_evidence_back'), () => {
        opener.scrollIntoView({ block: 'center' });
        opener.focus({ preventScroll: true });
      });
      const turns = [
        button('small-action', say('panel_evidence_previous'), () => turn(-1)),
        button('small-action', say('panel_evidence_next'), () => turn(1)),
      ];
      bar.replaceChildren(
        element('p', {}, ...seenParts(statement.text)),
        reads,
        element('div', { class: 'actions' }, position, ...(total > 1 ? turns : []), back),
      );
      bar.hidden = false;
      turn(0);
    },
  };
}
