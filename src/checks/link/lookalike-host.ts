import { registrableDomain } from '../../domain/registrable-domain.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { lookalikeSeverity, resembledBrand } from '../lookalike-severity.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many organizations are reported; more would tell nothing new. */
const maxFindings = 5;

/** A link leads to a host that resembles a brand's, or one that the recipient knows, without being theirs. */
export const lookalikeHost = check({
  id: 'link/lookalike-host',
  needs: ['web', 'brands', 'authenticated'],
  examine({ web, brands, authenticated }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const { index, link, host } of web) {
      const lookalike = brands.lookalikes[index] ?? null;
      if (lookalike === null) continue;
      const severity = lookalikeSeverity(lookalike, brands, isAuthenticatedOrganization(host, authenticated));
      if (severity === null) continue;
      const organization = registrableDomain(host) ?? host;
      const known = findings.get(organization);
      if (known !== undefined) known.about.push({ link: index });
      else if (findings.size < maxFindings) {
        findings.set(organization, {
          severity,
          explanation: {
            key: `check_link_lookalike_host_${lookalike.kind.replaceAll('-', '_')}`,
            params: {
              host: shownValue(host),
              resembled: lookalike.genuine,
              brand: resembledBrand(lookalike, brands)?.id ?? lookalike.genuine,
            },
          },
          evidence: [linkTargetEvidence(link)],
          about: [{ link: index }],
        });
      }
    }
    return foundOrClear([...findings.values()]);
  },
});
