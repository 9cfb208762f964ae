import { brandOfHost, entryOfHost } from '../../domain/brand-directory.ts';
import { namedBrands } from '../../domain/brand-names.ts';
import { finalUrl } from '../../mail/link/final-target.ts';
import { check } from '../check.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many hosts are reported. */
const maxFindings = 3;

/** A brand's name within a longer text is no claim yet (`Posing.firmness`). */
const minFirmness = 2;

/** As much of a path as is read, in UTF-16 code units, and so many of its steps. */
const maxPath = 500;
const maxSteps = 12;

/** The brand that the mail gives itself out for stands in the path of a link that leads to a stranger's host. */
export const brandInPath = check({
  id: 'link/brand-in-path',
  needs: ['isTied', 'web', 'brands'],
  examine({ isTied, web, brands }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const { posing } = brands;
    if (posing === null || posing.firmness < minFirmness) return notApplicable('no_brand_posed_as');
    const met = new Map<string, boolean>();
    const isOfHouse = (step: string) => {
      const isKnown = met.get(step) ?? ownersOf(step).some(({ group }) => group === posing.brand.group);
      met.set(step, isKnown);
      return isKnown;
    };
    const findings = new LinkFindings(maxFindings);
    for (const one of web) {
      if (isTied(one.host) || brandOfHost(one.host) !== null) continue;
      const step = stepsOf(finalUrl(one.link)).find(isOfHouse);
      if (step === undefined) continue;
      findings.add(one.host, one, 'low', {
        key: 'check_link_brand_in_path',
        params: { host: shownValue(one.host), step: shownValue(step), brand: posing.brand.id },
      });
    }
    return findings.outcome();
  },
});

/** A text or picture asks for no password. */
const noPage = /\.(?:txt|pdf|docx?|jpe?g|png|gif|svg|css|ics|xml|rss|mp[34])$/i;

/** The steps of a path without those that hold an address, as an archive of mails has it. */
function stepsOf(url: string | null): string[] {
  const path = /^https?:\/\/[^/?#]*\/([^?#]*)/.exec(url ?? '')?.[1] ?? '';
  return path
    .slice(0, maxPath)
    .split('/', maxSteps)
    .filter((step) => step.length > 2 && !/@|%40/i.test(step) && !noPage.test(step));
}

/** Whose a step is: a domain of the brand's, or its name where that is no ordinary word. */
function ownersOf(step: string) {
  const name = step.toLowerCase().replace(/^www\./, '');
  const owner = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name) ? entryOfHost(name) : null;
  if (owner !== null) return [owner.brand];
  return namedBrands(step.replace(/[._]/g, ' '), 2).flatMap(({ brand, isOrdinary }) => (isOrdinary ? [] : [brand]));
}
