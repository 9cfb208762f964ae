import type { UrlDisguiseKind } from '../../mail/link/url-disguise.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** How far each disguise is from habit and mistake. User names have a check of their own; length alone says nothing. */
const severities = new Map<UrlDisguiseKind, Severity>([
  ['controls-before', 'medium'],
  ['backslashes', 'medium'],
  ['percent-host', 'medium'],
  ['invisible-characters', 'medium'],
  ['direction-override', 'medium'],
  ['lookalike-dot', 'low'],
  ['lookalike-slash', 'medium'],
  ['styled-letters', 'medium'],
  ['numeric-host', 'medium'],
  ['mixed-scripts', 'medium'],
  ['lookalike-letters', 'medium'],
  ['odd-slashes', 'low'],
  ['breaks-inside', 'low'],
  ['international-name', 'note'],
  ['trailing-dot', 'note'],
  ['port', 'note'],
]);

/** A link is written so that its reader does not see the host that it leads to. */
export const disguisedHost = check({
  id: 'link/disguised-host',
  needs: ['web'],
  examine({ web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new Map<string, Omit<Finding, 'about'> & { readonly about: { readonly link: number }[] }>();
    for (const { index, link, host } of web) {
      for (const { kind, reads } of link.disguises) {
        const severity = severities.get(kind);
        if (severity === undefined) continue;
        const known = findings.get(kind);
        if (known !== undefined) {
          if (known.about.at(-1)?.link !== index) known.about.push({ link: index });
          continue;
        }
        findings.set(kind, {
          severity,
          explanation: {
            key: `check_link_disguised_host_${kind.replaceAll('-', '_')}`,
            params: { reads: shownValue(reads), host: shownValue(host) },
          },
          evidence: [linkTargetEvidence(link)],
          about: [{ link: index }],
        });
      }
    }
    return foundOrClear([...findings.values()]);
  },
});
