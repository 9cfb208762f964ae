import { type HeaderField, occurrences } from '../../mail/header/header-section.ts';
import { check } from '../check.ts';
import { headerEvidence, spanEvidence } from '../evidence.ts';
import { type Evidence, type EvidenceRole, type FieldName, type Finding, foundOrClear } from '../outcome.ts';

/** Fields that RFC 5322 §3.6 allows once and that a reader takes for the mail's own word on who, when and what. */
const once: readonly (readonly [key: string, name: string, role: EvidenceRole, field: FieldName])[] = [
  ['from', 'From', 'author', 'From.addrSpec'],
  ['sender', 'Sender', 'sender', 'Sender'],
  ['reply-to', 'Reply-To', 'reply-to', 'Reply-To'],
  ['subject', 'Subject', 'subject', 'Subject'],
  ['date', 'Date', 'date', 'Date'],
  ['message-id', 'Message-ID', 'message-id', 'Message-ID'],
];

/** A field that may stand once stands twice: programs differ in which one they show and which one they check. */
export const duplicateOriginatorField = check({
  id: 'header/duplicate-originator-field',
  needs: ['header'],
  examine({ header }) {
    return foundOrClear(
      once.flatMap(([key, name, role, field]): Finding[] => {
        const [first, second] = occurrences(header, key);
        if (first === undefined || second === undefined) return [];
        const isSame = first.body.text === second.body.text;
        return [
          {
            severity: isSame || key === 'reply-to' ? 'note' : key === 'from' ? 'medium' : 'low',
            explanation: { key: `check_header_duplicate_originator_field${isSame ? '_same' : ''}`, params: { name } },
            evidence: [fieldEvidence(role, first), fieldEvidence(role, second)],
            about: [{ field }],
          },
        ];
      }),
    );
  },
});

/** An empty field is proven by its name. */
function fieldEvidence(role: EvidenceRole, { body, span }: HeaderField): Evidence {
  return body.length > 0 ? headerEvidence(role, body) : spanEvidence(role, span, '');
}
