import { isInsideAddress, parseIpAddress } from '../../domain/ip-address.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';

/** A link leads to a bare IP address. */
export const ipLiteralHost = check({
  id: 'link/ip-literal-host',
  needs: ['web'],
  examine({ web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const { index, link, host } of web) {
      const ip = parseIpAddress(host);
      if (ip === null) continue;
      const known = findings.get(ip.text);
      if (known !== undefined) {
        known.about.push({ link: index });
        continue;
      }
      const isInside = isInsideAddress(ip);
      findings.set(ip.text, {
        severity: isInside || link.where === 'text' ? 'note' : 'low',
        explanation: { key: 'check_link_ip_literal_host', params: { host: ip.text } },
        evidence: [linkTargetEvidence(link)],
        about: [{ link: index }],
      });
    }
    return foundOrClear([...findings.values()]);
  },
});
