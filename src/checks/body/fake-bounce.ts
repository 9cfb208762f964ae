import type { Body } from '../../mail/body/body.ts';
import type { Claims } from '../../mail/mail.ts';
import type { Trace } from '../../mail/trace/trace.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { bounceClaim } from '../bounce-claim.ts';
import { check } from '../check.ts';
import { headerEvidence, linkTargetEvidence, locusEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { isMailSystemLocalPart, mailSystemName } from '../mail-system-name.ts';
import { clear, type Evidence, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Says that mail came back, but neither whom it could not reach nor which mail it was; offers a link instead. */
export const fakeBounce = check({
  id: 'body/fake-bounce',
  needs: ['author', 'claims', 'body', 'web', 'trace', 'authenticated'],
  examine({ author, claims, body, web, trace, authenticated }) {
    const claim = claimOf(claims, body);
    if (claim === null || isAnswer(claims)) return notApplicable('no_bounce_claimed');
    const address = authorAddress(author);
    const offers = web.filter(({ link }) => link.where !== 'text');
    const isAuthors = (host: string) =>
      isAuthenticatedOrganization(host, authenticated) ||
      (address !== null && (!isForeign(host, address.domain) || isSisterDomain(host, address.domain)));
    const [offer] = offers;
    if (offer === undefined || offers.some(({ host }) => isAuthors(host))) return clear();
    if (returnsMail(body) || namesRecipient(claims, body, trace)) return clear();
    const isConfirmed = authorConfirmation({ author, authenticated }) !== null;
    const hasNullPath = claims.returnPath !== null && claims.returnPath.value === null;
    const { link, index, host } = offer;
    const text = link.textLocus === null ? [] : [locusEvidence('link-text', link.textLocus, link.text)];
    return foundOrClear([
      {
        severity: isConfirmed || hasNullPath ? 'medium' : 'high',
        explanation: { key: 'check_body_fake_bounce', params: { host: shownValue(host) } },
        evidence: [claim, linkTargetEvidence(link), ...text],
        about: [{ field: 'Subject' }, { link: index }],
      },
    ]);
  },
});

/** Where the mail claims a bounce: in its subject; in its text only if it also writes in a mail system's name. */
function claimOf({ subject, from }: Claims, body: Body): Evidence | null {
  const inSubject = subject === null ? null : bounceClaim(subject.value.text);
  if (subject !== null && inSubject !== null) {
    return headerEvidence('subject', subject.value.slice(inSubject.from, inSubject.to));
  }
  const [author] = from?.value ?? [];
  const name = author?.displayName?.text ?? '';
  if (mailSystemName(name) === null && !isMailSystemLocalPart(author?.addrSpec?.localPart ?? '')) return null;
  for (const text of body.texts) {
    const found = bounceClaim(text.text);
    if (found !== null) {
      return locusEvidence('visible-text', text.locus(found.from, found.to), text.text.slice(found.from, found.to));
    }
  }
  return null;
}

function isAnswer({ subject }: Claims): boolean {
  return /^\s*(?:\[[^\]]{1,40}\]\s*)*(?:re|fwd?|aw|wg|tr|sv|vs|antw|回复|转发|答复)\s*(?:\[\d+\])?\s*[::]/iu.test(
    subject?.value.text ?? '',
  );
}

/** RFC 3462, RFC 3464 and the mail itself. */
const returnedMediaTypes = /^(?:message\/|text\/rfc822-headers$|multipart\/report$)/;

function returnsMail({ entities, texts }: Body): boolean {
  if (entities.some(({ mediaType }) => returnedMediaTypes.test(mediaType))) return true;
  return texts.some(({ text }) => {
    const fields = text.match(/^[> ]*(?:received|message-id|return-path|subject|from|to|date):/gim) ?? [];
    return new Set(fields.map((field) => field.toLowerCase())).size >= 2;
  });
}

/** Whether the text names an address besides the reader's own and the author's: the one that the mail did not reach. */
function namesRecipient(claims: Claims, body: Body, trace: Trace): boolean {
  const own = new Set<string>();
  for (const { addrSpec } of [
    ...(claims.to?.value ?? []),
    ...(claims.cc?.value ?? []),
    ...(claims.from?.value ?? []),
  ]) {
    if (addrSpec !== null) own.add(addrSpec.text.text.toLowerCase());
  }
  for (const { for: recipient } of trace.stamps) if (recipient !== null) own.add(recipient.text.text.toLowerCase());
  return body.texts.some(({ text }) =>
    [...text.matchAll(/[\w.+%=-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/gi)].some(
      ([address]) => !own.has(address.toLowerCase()),
    ),
  );
}
