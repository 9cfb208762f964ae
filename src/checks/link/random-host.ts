import { changesToDigits, isRandomRun, longestLetterRun } from '../../domain/random-looking.ts';
import { publicSuffix, registrableDomain } from '../../domain/registrable-domain.ts';
import { isRelayed } from '../../mail/link/final-target.ts';
import { check } from '../check.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many names are reported. */
const maxFindings = 3;

/** So often letters and digits change places in a label that nobody chose; no shorter label tells. */
const minSwitches = 3;
const minLength = 6;

/** The registered label of a link's host is drawn by chance. */
export const randomHost = check({
  id: 'link/random-host',
  needs: ['isTied', 'web'],
  examine({ isTied, web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new LinkFindings(maxFindings);
    for (const one of web) {
      const domain = registrableDomain(one.host);
      if (domain === null || isRelayed(one.link) || !isMachineMade(labelOf(domain)) || isTied(one.host)) continue;
      findings.add(domain, one, 'low', { key: 'check_link_random_host', params: { host: shownValue(domain) } });
    }
    return findings.outcome();
  },
});

function labelOf(domain: string): string {
  return domain.slice(0, -(publicSuffix(domain)?.length ?? 0) - 1);
}

/** Letters and digits in turn, or a long run of letters that no language spells. Encoded words of other scripts are neither. */
function isMachineMade(label: string): boolean {
  if (label.startsWith('xn--') || label.length < minLength) return false;
  return changesToDigits(label) >= minSwitches || isRandomRun(longestLetterRun(label));
}
