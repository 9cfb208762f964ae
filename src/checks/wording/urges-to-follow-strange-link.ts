import { isInsideAddress, parseIpAddress } from '../../domain/ip-address.ts';
import type { Theme } from '../../domain/lexicon.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { confirmedAs } from '../outcome-of-theme.ts';
import { shownValue } from '../shown-value.ts';
import { linksByTie } from '../strange-links.ts';
import { areOfAPage } from '../web-links.ts';
import { type Said, saidEvidence, saidOf } from '../wording.ts';

/** What makes a reader follow a link at once. */
const urging: readonly Theme[] = [
  'suspension',
  'signin',
  'password',
  'mailbox',
  'payment',
  'verify',
  'parcel',
  'refund',
  'wallet',
  'handover',
  'prize',
];

/** An urge stands at the beginning; what a long newsletter says further down is none. In UTF-16 code units. */
const maxFrom = 2_500;

/** The mail threatens, warns or promises, and its links lead to somebody to whom nothing ties it. */
export const urgesToFollowStrangeLink = check({
  id: 'wording/urges-to-follow-strange-link',
  needs: ['wording', 'claims', 'author', 'authenticated', 'isTied', 'brands', 'web'],
  examine({ wording, ...facts }) {
    if (facts.web.length === 0) return notApplicable('no_web_link');
    const said = urging.flatMap((theme) => (wording.said.get(theme) ?? []).filter(isAtBeginning).slice(0, 1));
    const { strange, tied } = linksByTie(facts);
    // A server without a name is nobody's page, whatever else the mail links to.
    const nameless = strange.find(({ host }) => isOutsideAddress(host));
    const first = nameless ?? strange[0];
    if (said[0] === undefined || first === undefined || confirmedAs(facts) !== null) return clear();
    if (areOfAPage(facts.web)) return clear();
    const presses = saidOf(wording, 'deadline', 'greeting').some(isAtBeginning) ? 1 : 0;
    const signs = said.length + presses + (nameless === undefined ? 0 : 1);
    const isExcused = tied.length > 0 && nameless === undefined;
    if (isExcused) return clear();
    const isFirm = signs >= 2;
    const [one, ...more] = said.slice(0, 3).flatMap((each) => saidEvidence(each, { claims: facts.claims, wording }));
    if (one === undefined) return clear();
    return foundOrClear([
      {
        severity: isFirm ? 'medium' : 'low',
        explanation: {
          key: `check_wording_urges_to_follow_strange_link${isFirm ? '' : '_perhaps'}`,
          params: { reads: shownValue(said[0].reads), host: shownValue(first.host) },
        },
        evidence: [one, ...more, linkTargetEvidence(first.link)],
        about: isFirm ? strange.map(({ index }) => ({ link: index })) : [],
      },
    ]);
  },
});

/** A numeric host that is none of the reader's own network. */
function isOutsideAddress(host: string): boolean {
  const ip = parseIpAddress(host.replace(/^\[|\]$/g, ''));
  return ip !== null && !isInsideAddress(ip);
}

function isAtBeginning({ where, from }: Said): boolean {
  return where === 'subject' || from <= maxFrom;
}
