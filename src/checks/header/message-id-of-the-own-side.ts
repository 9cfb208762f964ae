import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** Gmail gives this name to what is written in it, of whatever domain; its intake would write `mx.google.com`. */
const composer = { host: 'mail.gmail.com', organization: 'google.com' };

/** The identifier bears the name of the recipient's own server, which gave it: the mail came without one (RFC 5322 §3.6.4). */
export const messageIdOfTheOwnSide = check({
  id: 'header/message-id-of-the-own-side',
  needs: ['author', 'claims', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, claims, ...facts }) {
    const { trace } = facts;
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const domain = claims.messageId?.value.domain ?? null;
    if (domain === null) return notApplicable('no_message_id_domain');
    const border = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
    if (border === undefined) return notApplicable('no_border');
    const isOwn = isOwnSide(domain.text, trace) && !isOwnSide(address.domain, trace);
    const isMachine = isMailSystemLocalPart(address.localPart) || claims.returnPath?.value === null;
    if (!isOwn || isMachine || intermediaryOf(facts) !== null) return clear();
    // Where both sides have their mail at one provider, its servers gave the identifier on the sender's behalf.
    const client = border.rdns ?? border.helo;
    const provider = domain.text === composer.host ? composer.organization : domain.text;
    const isOfProvider = client !== null && !isForeign(client.text, provider);
    const isOfIntake = firstLabel(domain.text) === firstLabel(border.by?.text ?? '');
    if (isOfProvider && !isOfIntake) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_message_id_of_the_own_side', params: { messageId: shownValue(domain.text) } },
        evidence: [headerEvidence('message-id', domain)],
        about: [{ field: 'Message-ID' }],
      },
    ]);
  },
});

function firstLabel(host: string): string {
  return host.toLowerCase().split('.')[0] ?? '';
}
