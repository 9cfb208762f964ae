import { isTenant, registrableDomain } from '../../domain/registrable-domain.ts';
import type { DomainAnswer } from '../../lookup/registry/registration.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence, linkTargetEvidence } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import {
  type About,
  clear,
  couldNotCheck,
  type Evidence,
  type Finding,
  foundOrClear,
  notApplicable,
  type Outcome,
} from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { silence } from '../silence.ts';

const day = 86_400_000;

/** Days from registration to receipt. */
const daysOf = { young: 30, quiteYoung: 90 };

/** A domain of the author or of a link was registered shortly before the mail came. */
export const registeredRecently = check({
  id: 'domain/registered-recently',
  needs: ['author', 'web', 'outside', 'receivedAt'],
  examine({ author, web, outside, receivedAt }) {
    const named = namedDomains(author, web);
    if (named.length === 0) return notApplicable('no_registered_domain');
    if (outside === null) return couldNotCheck('lookups_off');
    if (outside.domains.size === 0) return couldNotCheck('registries_not_asked');
    const receipt = receivedAt ?? outside.askedAt;
    const findings = named.flatMap(({ domain, who, evidence, about }): Finding[] => {
      const days = ageInDays(outside.domains.get(domain), domain, receipt);
      if (days === null || days > daysOf.quiteYoung) return [];
      return [
        {
          severity: days <= daysOf.young ? 'high' : 'low',
          explanation: { key: `check_domain_registered_recently_${who}`, params: { domain: shownValue(domain), days } },
          evidence: [evidence],
          about,
        },
      ];
    });
    if (findings.length > 0) return foundOrClear(findings);
    return (
      named.map(({ domain }) => openQuestion(outside.domains.get(domain))).find((open) => open !== null) ?? clear()
    );
  },
});

interface NamedDomain {
  readonly domain: string;
  readonly who: 'author' | 'link';
  readonly evidence: Evidence;
  readonly about: About[];
}

/** Registrable domains of the author and of links, each once. */
function namedDomains(author: Facts['author'], web: Facts['web']): NamedDomain[] {
  const named = new Map<string, NamedDomain>();
  const address = authorAddress(author);
  const own = address === null ? null : registered(address.domain);
  if (address !== null && own !== null) {
    const evidence = headerEvidence('author', address.text);
    named.set(own, { domain: own, who: 'author', evidence, about: [{ field: 'From.addrSpec' }] });
  }
  for (const { link, index, host } of web) {
    const domain = registered(host);
    if (domain === null) continue;
    const known = named.get(domain);
    if (known !== undefined) known.about.push({ link: index });
    else named.set(domain, { evidence: linkTargetEvidence(link), who: 'link', domain, about: [{ link: index }] });
  }
  return [...named.values()];
}

function registered(host: string): string | null {
  return isTenant(host) ? null : registrableDomain(host);
}

/** Days from registration to receipt, at least one, begun ones counted; null where they are not known, or where it was registered again since. */
function ageInDays(answer: DomainAnswer | undefined, domain: string, receipt: number): number | null {
  if (answer?.outcome !== 'known' || answer.registration.domain !== domain) return null;
  const { registered: since } = answer.registration;
  // Clocks and time zones: a mail of the first day may seem to come before it.
  if (since === null || since - receipt > day) return null;
  return Math.max(1, Math.ceil((receipt - since) / day));
}

/** Why nothing is known of a domain's age; null where it is known. */
function openQuestion(answer: DomainAnswer | undefined): Outcome | null {
  if (answer === undefined) return couldNotCheck('questions_spent');
  switch (answer.outcome) {
    case 'temporary-failure':
      return silence(answer.because);
    case 'not-offered':
      return couldNotCheck('registry_without_service');
    case 'no-such-object':
      return couldNotCheck('registration_unknown');
    default:
      return answer.registration.registered === null ? couldNotCheck('registration_undated') : null;
  }
}
