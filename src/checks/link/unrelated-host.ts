import { registrableDomain } from '../../domain/registrable-domain.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many links are named as evidence. */
const maxEvidence = 5;

/** No link leads to the author's organization, to one that authenticated, or to a house of theirs. */
export const unrelatedHost = check({
  id: 'link/unrelated-host',
  needs: ['author', 'isTied', 'web'],
  examine({ author, isTied, web }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const [first] = web;
    if (first === undefined) return notApplicable('no_web_link');
    if (web.some(({ host }) => isTied(host))) return clear();
    const organizations = new Set(web.map(({ host }) => registrableDomain(host) ?? host));
    const [one, ...more] = web.slice(0, maxEvidence).map(({ link }) => linkTargetEvidence(link));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: 'note',
        explanation: {
          key: `check_link_unrelated_host${organizations.size === 1 ? '' : '_several'}`,
          params: { host: shownValue(first.host), author: shownValue(address.domain), count: organizations.size },
        },
        evidence: [one, ...more],
        about: web.map(({ index }) => ({ link: index })),
      },
    ]);
  },
});
