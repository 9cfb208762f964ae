import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence, locusEvidence } from '../evidence.ts';
import { isFileToOpen } from '../file-to-open.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { confirmedAs } from '../outcome-of-theme.ts';
import { shownValue } from '../shown-value.ts';
import { linksByTie } from '../strange-links.ts';
import { areOfAPage } from '../web-links.ts';
import { maxBeginning } from '../wording.ts';

const size = String.raw`~?\d{1,4}(?:[.,]\d{1,3})?\s?[km][bo]\b`;
const ending = String.raw`\.(?:pdf|zip|rar|7z|docx?|xlsx?|xml|html?|iso)`;

/** A file's name beside its size, or the word for what is attached beside a size, as mail programs draw attachments. */
const drawn = new RegExp(
  [
    `${ending}["')\\]]?\\s{0,3}[([–:~-]{0,3}\\s?${size}`,
    `\\(\\s?${size}\\s?\\)\\s?${ending}\\b`,
    `(?:archivos? adjuntos?|anexos?|attachments?|allegati|allegato|pi[eè]ces? jointes?|anhang|添付ファイル)\\s?:?\\s?[(（]\\s?${size}`,
  ].join('|'),
  'i',
);

/** The text draws an attachment that the mail does not bear, and what it stands for leads to a stranger. */
export const paintedAttachment = check({
  id: 'body/painted-attachment',
  needs: ['wording', 'claims', 'attachments', 'author', 'authenticated', 'isTied', 'brands', 'web'],
  examine({ wording, attachments, ...facts }) {
    const { text } = wording;
    if (text === null) return notApplicable('no_text');
    if (facts.web.length === 0) return notApplicable('no_web_link');
    const found = drawn.exec(text.text.slice(0, maxBeginning));
    const isBorne = attachments.some(isFileToOpen);
    if (found === null || isBorne || confirmedAs(facts) !== null) return clear();
    const { strange, tied } = linksByTie(facts);
    const [first] = strange;
    if (first === undefined || tied.length > 0 || areOfAPage(facts.web)) return clear();
    const reads = found[0].replace(/\s+/g, ' ').trim();
    return foundOrClear([
      {
        severity: authorConfirmation(facts) === null ? 'medium' : 'low',
        explanation: {
          key: 'check_body_painted_attachment',
          params: { reads: shownValue(reads), host: shownValue(first.host) },
        },
        evidence: [
          locusEvidence('visible-text', text.locus(found.index, found.index + found[0].length), found[0]),
          linkTargetEvidence(first.link),
        ],
        about: strange.map(({ index }) => ({ link: index })),
      },
    ]);
  },
});
