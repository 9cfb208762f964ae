import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { isMailSystemLocalPart, mailSystemName } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { linksByTie, recipientDomains } from '../strange-links.ts';
import { saidEvidence, saidOf } from '../wording.ts';

/** As much of the text as is searched for the recipient's domain. In UTF-16 code units. */
const maxRead = 4_000;

/** Speaks of the reader's mailbox or password in the name of the reader's own organization, and leads elsewhere. */
export const speaksForOwnMailSystem = check({
  id: 'wording/speaks-for-own-mail-system',
  needs: ['wording', 'body', 'claims', 'author', 'authenticated', 'isTied', 'brands', 'web'],
  examine({ wording, body, ...facts }) {
    const address = authorAddress(facts.author);
    if (address === null) return notApplicable('no_author_domain');
    const said = saidOf(wording, 'mailbox', 'password', 'suspension', 'verify');
    const [first] = said;
    const domains = recipientDomains(facts);
    const [link] = linksByTie(facts).strange;
    const isReport = body.entities.some(({ mediaType }) => mediaType === 'multipart/report');
    if (first === undefined || link === undefined || isReport) return clear();
    const isOwnAuthor =
      domains.some((domain) => !isForeign(address.domain, domain)) && authorConfirmation(facts) !== null;
    if (isOwnAuthor) return clear();
    const name = facts.author?.mailbox.displayName?.text ?? '';
    const header = `${name} ${facts.claims.subject?.value.text ?? ''}`.toLowerCase();
    const text = (wording.text?.text.slice(0, maxRead) ?? '').toLowerCase();
    const isNamed = (within: string) => domains.some((domain) => within.includes(domain));
    const isSystem = mailSystemName(name) !== null || isMailSystemLocalPart(address.localPart);
    const isOfMail = saidOf(wording, 'mailbox', 'password').length > 0;
    const isFirm =
      isOfMail &&
      (isNamed(header) ||
        (isSystem && isNamed(text)) ||
        (mailSystemName(name) === 'system' && link.link.where !== 'text'));
    if (!isFirm && !isNamed(header) && !(isSystem && isNamed(text))) return clear();
    const [one, ...more] = said.slice(0, 2).flatMap((each) => saidEvidence(each, { claims: facts.claims, wording }));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: isFirm ? 'medium' : 'low',
        explanation: {
          key: 'check_wording_speaks_for_own_mail_system',
          params: { reads: shownValue(first.reads), host: shownValue(link.host) },
        },
        evidence: [one, ...more, linkTargetEvidence(link.link)],
        about: [{ field: 'From.displayName' }, { link: link.index }],
      },
    ]);
  },
});
