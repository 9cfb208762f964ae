import type { Claims } from '../../mail/mail.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { isMailSystemLocalPart, mailSystemName } from '../mail-system-name.ts';
import { namedDomains } from '../named-domain.ts';
import { clear, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** The name shown is that of a mail system or its keepers; address and envelope are not. */
export const displayNamePosesAsMailSystem = check({
  id: 'author/display-name-poses-as-mail-system',
  needs: ['author', 'claims', 'trace', 'authenticated'],
  examine({ author, claims, trace, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const name = author?.mailbox.displayName ?? null;
    if (name === null) return notApplicable('no_display_name');
    const kind = mailSystemName(name.text);
    const namesAnother = namedDomains(name.text).some(
      ({ domain }) => isForeign(domain, address.domain) && !isSisterDomain(domain, address.domain),
    );
    if (kind === null || (kind === 'office' && !namesAnother)) return clear();
    const isConfirmed = authorConfirmation({ author, authenticated }) !== null;
    if (isOwnSide(address.domain, trace) && (isConfirmed || trace.border === null)) return clear();
    const isKeeper = isMailSystemLocalPart(address.localPart);
    const isBounce = isOfBounce(claims.returnPath);
    if (isKeeper && isBounce && !namesAnother) return clear();
    const severity: Severity = namesAnother ? 'high' : isKeeper ? 'low' : 'medium';
    return foundOrClear([
      {
        severity,
        explanation: {
          key: `check_author_display_name_poses_as_mail_system${namesAnother ? '_of_another' : ''}`,
          params: { name: shownValue(name.text), author: shownValue(address.text.text) },
        },
        evidence: [headerEvidence('display-name', name), headerEvidence('author', address.text)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

/** Empty, not written down, or what some servers put in place of the empty path. */
function isOfBounce(reversePath: Claims['returnPath']): boolean {
  const localPart = reversePath?.value?.addrSpec?.localPart ?? '';
  return localPart === '' || /^mailer-daemon$/i.test(localPart);
}
