import { check } from '../check.ts';
import { headerEvidence, spanEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';

/** Neither To nor Cc names anybody: all recipients were hidden from each other. */
export const noRecipientNamed = check({
  id: 'header/no-recipient-named',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    if (claims.from === null || author === null) return notApplicable('no_author');
    const named = [...(claims.to?.value ?? []), ...(claims.cc?.value ?? [])];
    if (named.some(({ addrSpec, group }) => addrSpec !== null && group === null)) return clear();
    const isMachine = isMailSystemLocalPart(author.mailbox.addrSpec?.localPart ?? '');
    // What never came from outside has no recipients yet: a draft, a note to oneself.
    if (isMachine || facts.trace.border === null || intermediaryOf(facts) !== null) return clear();
    const to = claims.to?.field ?? claims.from.field;
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_no_recipient_named', params: {} },
        evidence: [to.body.length > 0 ? headerEvidence('structure', to.body) : spanEvidence('structure', to.span, '')],
        about: [{ field: 'To' }],
      },
    ]);
  },
});
