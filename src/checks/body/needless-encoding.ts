import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';

/** Shorter texts are written so by programs that never look at what they encode. In UTF-16 code units. */
const minLength = 40;

/** A text of nothing but plain English letters is encoded in base64, so that it cannot be read on its way. */
export const needlessEncoding = check({
  id: 'body/needless-encoding',
  needs: ['body', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ body, ...facts }) {
    const encoded = new Set(
      body.entities.filter(({ transferEncoding }) => transferEncoding === 'base64').map(({ part }) => part),
    );
    const found = body.texts.find(
      ({ part, text }) => encoded.has(part) && text.length >= minLength && /^[\t\n\r\x20-\x7e\u00a0]*$/.test(text),
    );
    if (body.texts.length === 0) return notApplicable('no_text');
    if (found === undefined || intermediaryOf(facts) === 'list') return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_body_needless_encoding', params: {} },
        evidence: [locusEvidence('structure', found.locus(0, minLength), found.text.slice(0, minLength))],
        about: [],
      },
    ]);
  },
});
