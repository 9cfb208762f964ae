import { isFreeMailDomain } from '../../domain/free-mail.ts';
import { shortenerUse } from '../../mail/link/unwrap/shorteners.ts';
import { check } from '../check.ts';
import { isEstablishedSender } from '../established-sender.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many shorteners are reported. */
const maxFindings = 3;

/** A link of an organization's mail is shortened by a service that shortens anybody's. */
export const shortener = check({
  id: 'link/shortener',
  needs: ['author', 'authenticated', 'isTied', 'web'],
  examine({ author, authenticated, isTied, web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const isPerson = author?.domain != null && isFreeMailDomain(author.domain);
    const findings = new LinkFindings(maxFindings);
    const shortened = web.filter(
      ({ link, host }) => link.unwrapped !== null && shortenerUse(host) === 'anybody' && !isTied(host),
    );
    const isEstablished = shortened.length > 0 && isEstablishedSender({ author, authenticated, isTied, web });
    for (const one of shortened) {
      const isUsual = isPerson || one.link.where === 'text' || isEstablished;
      findings.add(one.host, one, isUsual ? 'note' : 'low', {
        key: 'check_link_shortener',
        params: { host: shownValue(one.host) },
      });
    }
    return findings.outcome();
  },
});
