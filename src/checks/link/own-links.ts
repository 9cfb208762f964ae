import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { webLinks } from '../web-links.ts';

/** Finds nothing: where the author is confirmed and every link leads to the author's own organization, says so in the mail's favour. */
export const ownLinks = check({
  id: 'link/own-links',
  needs: ['author', 'authenticated', 'links'],
  examine({ author, authenticated, links }) {
    const [first, ...rest] = webLinks(links);
    if (first === undefined) return notApplicable('no_web_link');
    const address = authorAddress(author);
    const confirmation = authorConfirmation({ author, authenticated });
    if (address === null || confirmation === null) return notApplicable('author_unconfirmed');
    if ([first, ...rest].some(({ host }) => isForeign(host, address.domain))) return notApplicable('links_elsewhere');
    return clear({
      explanation: { key: 'check_link_own_links', params: { domain: shownValue(address.domain) } },
      evidence: [linkTargetEvidence(first.link), confirmation.proof],
      about: [{ link: first.index }],
    });
  },
});
