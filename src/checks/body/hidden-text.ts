import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { visibleText } from '../visible-text.ts';

/** Letters and digits of hidden text that are more than any preview line of a list of mails. */
const beyondPreview = 1_000;

/** Hidden letters to a visible one: a newsletter made twice, for large and for small screens, hides one of them. */
const timesTheVisible = 2;

/** Code units of visible text that prove. */
const proof = 100;

/** The mail hides far more text than it shows, which is meant for filters. */
export const hiddenText = check({
  id: 'body/hidden-text',
  needs: ['body'],
  examine({ body }) {
    const text = visibleText(body);
    if (text?.kind !== 'html') return notApplicable('no_html');
    const hidden = text.hidden.length > beyondPreview ? lettersOf(text.hidden) : 0;
    if (hidden <= beyondPreview || hidden <= timesTheVisible * lettersOf(text.text)) return foundOrClear([]);
    const shown = text.text.slice(0, proof);
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_body_hidden_text', params: { hidden, words: shownValue(text.hidden) } },
        evidence: [locusEvidence('visible-text', text.locus(0, shown.length), shown)],
        about: [],
      },
    ]);
  },
});

/** Letters and digits: what fills a preview line up (spaces and joiners) is no text. */
function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
