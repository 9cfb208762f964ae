import { verdictSentence } from '../src/report/outline.ts';
import { element } from './element.ts';
import { verdictPicture, verdictShape } from './shape.ts';
import { seenParts } from './strangers-text.ts';
import type { View } from './view.ts';

/** The head of the panel: the verdict in one sentence with its shape, and the kind of fraud. */
export function verdictHead({ report, say }: View): HTMLElement {
  const shape = verdictShape(report);
  const attack = report.attack && say(`attack_${underscored(report.attack)}`);
  return element(
    'header',
    { class: `verdict ${shape}`, 'data-verdict': report.verdict },
    verdictPicture(shape),
    element(
      'div',
      {},
      element('h1', {}, ...seenParts(verdictSentence(report))),
      attack && element('p', { class: 'attack' }, say('panel_attack', { attack })),
    ),
  );
}

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** A hyphenated name as keys of the catalogue write it. */
function underscored<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>;
}
