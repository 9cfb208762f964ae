import { underscored } from '../src/report/underscored.ts';
import { verdictSentence } from '../src/report/verdict-sentence.ts';
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
      element('h1', { tabindex: -1 }, ...sentences(verdictSentence(report), report.language)),
      isDomainOnly(report) && element('p', {}, say('panel_domain_only')),
      attack && element('p', { class: 'attack' }, say('panel_attack', { attack })),
    ),
  );
}

/** The domain is confirmed, and yet nothing tells whose it is: without a word on that the two would seem to disagree. */
function isDomainOnly({ verdict, assurance, fields }: View['report']): boolean {
  const author = fields.find(({ name }) => name === 'From.addrSpec');
  return verdict === 'clear' && assurance === 'unconfirmed' && author?.standing === 'verified';
}

/** Each sentence by itself, so that a line ends rather between two of them. */
function sentences(text: string, language: string): HTMLElement[] {
  const parts = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...parts].map(({ segment }) => element('span', { class: 'sentence' }, ...seenParts(segment)));
}
