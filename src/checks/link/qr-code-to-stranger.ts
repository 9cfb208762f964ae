import { registrableDomain } from '../../domain/registrable-domain.ts';
import { authorAddress } from '../author-address.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { linkTargetEvidence, locusEvidence } from '../evidence.ts';
import { isForeign, isSisterDomain } from '../foreign.ts';
import { couldNotCheck, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { scanRequest } from '../scan-request.ts';
import { shownValue } from '../shown-value.ts';

/** So many organizations are named. */
const maxFindings = 5;

/** Pictures that were not searched for codes, as defects tell them. */
const UNSEARCHED: ReadonlySet<string> = new Set(['picture-too-large', 'too-many-pictures', 'picture-unreadable']);

/** A QR code leads to an organization that has no tie to the sender. */
export const qrCodeToStranger = check({
  id: 'link/qr-code-to-stranger',
  needs: ['author', 'authenticated', 'web', 'brands', 'acquaintance', 'body', 'defects'],
  examine({ author, authenticated, web, brands, acquaintance, body, defects }) {
    const codes = web.filter(({ link }) => link.where === 'qr');
    if (codes.length === 0) {
      const isUnsearched = defects.some(({ kind }) => UNSEARCHED.has(kind)) && scanRequest(body.texts) !== null;
      return isUnsearched ? couldNotCheck('picture_not_searched') : notApplicable('no_qr_code');
    }
    const address = authorAddress(author);
    const tied = [...(address === null ? [] : [address.domain]), ...acquaintance.domains];
    const isTied = (host: string) =>
      tied.some((domain) => !isForeign(host, domain) || isSisterDomain(host, domain)) ||
      isAuthenticatedOrganization(host, authenticated);
    const strangers = codes.filter(({ host }) => !isTied(host));
    if (strangers.length === 0) return foundOrClear([]);
    const request = scanRequest(body.texts);
    const findings = new Map<string, Finding & { readonly about: { readonly link: number }[] }>();
    for (const { index, link, host } of strangers) {
      const organization = registrableDomain(host) ?? host;
      const known = findings.get(organization);
      if (known !== undefined) known.about.push({ link: index });
      if (known !== undefined || findings.size >= maxFindings) continue;
      const severity = (brands.owners[index] ?? null) === null ? severityOf(request) : 'note';
      const suffix = { note: '', low: '_scan', medium: '_proof', high: '_proof' }[severity];
      findings.set(organization, {
        severity,
        explanation: { key: `check_link_qr_code_to_stranger${suffix}`, params: { host: shownValue(host) } },
        evidence: [
          linkTargetEvidence(link),
          ...(request === null ? [] : [locusEvidence('visible-text', request.locus, request.reads)]),
        ],
        about: [{ link: index }],
      });
    }
    return foundOrClear([...findings.values()]);
  },
});

/** Codes of others stand in honest mail: a shop's survey, an event's ticket. Whoever asks for proof sends one to himself. */
function severityOf(request: ReturnType<typeof scanRequest>): Severity {
  if (request === null) return 'note';
  return request.isForProof ? 'medium' : 'low';
}
