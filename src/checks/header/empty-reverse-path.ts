import { firstField } from '../../mail/header/header-section.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence, spanEvidence } from '../evidence.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable } from '../outcome.ts';

/** No return address, as notices of machines have none, though the author is no machine: errors would reach nobody (RFC 5321 §4.5.5). */
export const emptyReversePath = check({
  id: 'header/empty-reverse-path',
  needs: ['author', 'body', 'claims', 'header', 'trace'],
  examine({ author, body, claims, header, trace }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    if (claims.returnPath === null) return couldNotCheck('no_reverse_path');
    if (claims.returnPath.value !== null || trace.border === null) return clear();
    const isReport = body.root.mediaType === 'multipart/report';
    const isAnswer = (firstField(header, 'auto-submitted')?.body.text ?? 'no') !== 'no' || isVacation(header);
    if (isReport || isAnswer || isMailSystemLocalPart(address.localPart)) return clear();
    const { body: path, span } = claims.returnPath.field;
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_empty_reverse_path', params: {} },
        evidence: [path.length > 0 ? headerEvidence('reverse-path', path) : spanEvidence('reverse-path', span, '')],
        about: [{ field: 'Return-Path' }],
      },
    ]);
  },
});

/** Answers that mail programs give in their owner's absence, older than RFC 3834. */
function isVacation(header: Parameters<typeof firstField>[0]): boolean {
  const keys = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'in-reply-to'];
  return keys.some((key) => firstField(header, key) !== null);
}
