import { type OpenHostKind, openHostOf } from '../../domain/open-host.ts';
import { finalUrl } from '../../mail/link/final-target.ts';
import { check } from '../check.ts';
import { isEstablishedSender } from '../established-sender.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many hosts are reported. */
const maxFindings = 5;

/** Which sentence fits, and how much it says at most. */
const sayings: Readonly<Record<OpenHostKind, readonly [sentence: string, Severity]>> = {
  storage: ['storage', 'low'],
  tunnel: ['tunnel', 'low'],
  ipfs: ['ipfs', 'low'],
  site: ['page', 'low'],
  builder: ['page', 'low'],
  form: ['form', 'low'],
  document: ['document', 'low'],
  shop: ['page', 'note'],
  blog: ['page', 'note'],
  tenant: ['page', 'low'],
};

/** No organization shows people a page in a file store or behind a tunnel, written out or not. */
const neverUsual: ReadonlySet<OpenHostKind> = new Set(['storage', 'tunnel', 'ipfs']);

/** A link leads to a page at a host where anybody can put one up, and which has no tie to the sender. */
export const sharedHost = check({
  id: 'link/shared-host',
  needs: ['author', 'authenticated', 'isTied', 'web'],
  examine({ author, authenticated, isTied, web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new LinkFindings(maxFindings);
    const shares = web.flatMap((one) => {
      const shared = openHostOf(one.host, pathOf(finalUrl(one.link)));
      return shared === null || isTied(one.host) ? [] : [{ one, shared }];
    });
    const isEstablished = shares.length > 0 && isEstablishedSender({ author, authenticated, isTied, web });
    for (const { one, shared } of shares) {
      const [sentence, severity] = sayings[shared.kind];
      const isUsual = one.link.where === 'text' || isEstablished;
      findings.add(one.host, one, isUsual && !neverUsual.has(shared.kind) ? 'note' : severity, {
        key: `check_link_shared_host_${sentence}`,
        params: { host: shownValue(one.host) },
      });
    }
    return findings.outcome();
  },
});

function pathOf(url: string | null): string {
  return /^https?:\/\/[^/?#]*([^?#]*)/.exec(url ?? '')?.[1] ?? '';
}
