import { isFreeMailbox } from '../../domain/free-mail.ts';
import type { Theme } from '../../domain/lexicon.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isFileToOpen } from '../file-to-open.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { saidEvidence, saidOf } from '../wording.ts';

/** What offices say, and no person with a free mailbox. */
const official: readonly Theme[] = [
  'suspension',
  'verify',
  'signin',
  'payment',
  'refund',
  'prize',
  'parcel',
  'charge',
  'order',
  'wallet',
];

/** Speaks as a bank or an office, from a mailbox that anybody may open, and has the rest in an attachment. */
export const urgesToOpenAttachment = check({
  id: 'wording/urges-to-open-attachment',
  needs: ['wording', 'claims', 'author', 'attachments', 'web'],
  examine({ wording, claims, author, attachments, web }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const [attachment] = attachments.filter(isFileToOpen);
    const said = saidOf(wording, ...official);
    const [first] = said;
    if (attachment === undefined || first === undefined || web.length > 1) return clear();
    if (!isFreeMailbox(address.domain)) return clear();
    const pushes = saidOf(wording, 'document', 'deadline', 'greeting');
    const isFirm = pushes.length > 0;
    const [one, ...more] = [...said, ...pushes].slice(0, 3).flatMap((each) => saidEvidence(each, { claims, wording }));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: isFirm ? 'medium' : 'low',
        explanation: {
          key: 'check_wording_urges_to_open_attachment',
          params: { reads: shownValue(first.reads), author: shownValue(address.text.text) },
        },
        evidence: [one, ...more, headerEvidence('author', address.text)],
        about: [{ attachment: attachments.indexOf(attachment) }],
      },
    ]);
  },
});
