import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { visibleText } from '../visible-text.ts';

/** So few characters say nothing. In UTF-16 code units. */
const maxText = 20;

/** The whole mail is a picture that leads somewhere: what it says cannot be read by any program. */
export const pictureInsteadOfText = check({
  id: 'body/picture-instead-of-text',
  needs: ['body', 'web'],
  examine({ body, web }) {
    const text = visibleText(body);
    const picture = body.images.find(({ isHidden }) => !isHidden);
    if (text?.kind !== 'html' || picture === undefined) return notApplicable('no_picture');
    if (web.length === 0 || text.text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '').length >= maxText)
      return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_body_picture_instead_of_text', params: {} },
        evidence: [locusEvidence('structure', picture.locus, picture.src)],
        about: [],
      },
    ]);
  },
});
