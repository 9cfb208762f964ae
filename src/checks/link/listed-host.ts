import { parseIpAddress } from '../../domain/ip-address.ts';
import type { HostRecords } from '../../lookup/outside/outside.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { clear, couldNotCheck, type Finding, foundOrClear, notApplicable, type Outcome } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { silence } from '../silence.ts';
import type { WebLink } from '../web-links.ts';

/** A link leads to a host whose address filtering resolvers refuse to tell. */
export const listedHost = check({
  id: 'link/listed-host',
  needs: ['web', 'outside'],
  examine({ web, outside }) {
    const byHost = linksByHost(web);
    if (byHost.size === 0) return notApplicable('no_web_link');
    if (outside === null) return couldNotCheck('lookups_off');
    const findings = [...byHost].flatMap(([host, [first, ...more]]): Finding[] => {
      const operators = listedBy(outside.hosts.get(host));
      if (operators.length === 0) return [];
      return [
        {
          severity: operators.length === 1 ? 'medium' : 'high',
          explanation: {
            key: 'check_link_listed_host',
            params: { host: shownValue(host), operators: shownValue(operators.join(', ')) },
          },
          evidence: [linkTargetEvidence(first.link)],
          about: [first, ...more].map(({ index }) => ({ link: index })),
        },
      ];
    });
    if (findings.length > 0) return foundOrClear(findings);
    const open = [...byHost.keys()].map((host) => openQuestion(outside.hosts.get(host)));
    return open.find((outcome) => outcome !== null) ?? clear();
  },
});

function linksByHost(web: readonly WebLink[]): Map<string, [WebLink, ...WebLink[]]> {
  const byHost = new Map<string, [WebLink, ...WebLink[]]>();
  for (const link of web) {
    if (parseIpAddress(link.host) !== null) continue;
    const known = byHost.get(link.host);
    if (known === undefined) byHost.set(link.host, [link]);
    else known.push(link);
  }
  return byHost;
}

function listedBy(records: HostRecords | undefined): string[] {
  return (records?.listings ?? []).filter(({ isListed }) => isListed === true).map(({ operator }) => operator);
}

/** Why nobody can say whether a host is listed; null where somebody did, or where it has no address at all. */
function openQuestion(records: HostRecords | undefined): Outcome | null {
  if (records === undefined) return couldNotCheck('questions_spent');
  const { addresses, listings } = records;
  if (addresses.outcome === 'temporary-failure') return silence(addresses.because);
  if (addresses.outcome !== 'records' || listings.some(({ isListed }) => isListed !== null)) return null;
  return listings.length === 0 ? couldNotCheck('no_filter_asked') : silence();
}
