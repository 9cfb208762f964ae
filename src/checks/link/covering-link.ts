import { registrableDomain } from '../../domain/registrable-domain.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Text of a link that holds the mail, rather than lying over it. In UTF-16 code units. */
const holdsTheMail = 250;

/** One link lies over the whole mail, or around it: wherever its reader clicks, it is followed. */
export const coveringLink = check({
  id: 'link/covering-link',
  needs: ['web', 'author'],
  examine({ web, author }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const covering = web.filter(({ link }) => link.isCovering);
    const own = author?.organization ?? null;
    const first = covering.find(({ host }) => own === null || registrableDomain(host) !== own) ?? covering[0];
    if (first === undefined) return foundOrClear([]);
    const { link, host } = first;
    const isLaidOver = link.text.length < holdsTheMail;
    const isOwn = own !== null && registrableDomain(host) === own;
    const severity: Severity = isOwn ? 'note' : isLaidOver ? 'medium' : 'low';
    return foundOrClear([
      {
        severity,
        explanation: {
          key: `check_link_covering_link_${isLaidOver ? 'over' : 'around'}`,
          params: { host: shownValue(host) },
        },
        evidence: [linkTargetEvidence(link)],
        about: covering.map(({ index }) => ({ link: index })),
      },
    ]);
  },
});
