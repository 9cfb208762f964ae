import type { MethodResult, RecordedAuthentication } from '../mail/authentication/authentication.ts';
import { methodDomain } from './method-domain.ts';

/** A domain that the recipient's own side recorded as authenticated. */
export interface AuthenticatedDomain {
  readonly method: 'spf' | 'dkim' | 'dmarc';
  /** Lower case. SPF: of the reverse path; DKIM: the SDID; DMARC: the Author Domain. */
  readonly domain: string;
  readonly result: MethodResult;
}

/** The domains for which a believed record says pass. */
export function authenticatedDomains(recorded: RecordedAuthentication): AuthenticatedDomain[] {
  const found: AuthenticatedDomain[] = [];
  const add = (method: AuthenticatedDomain['method'], result: MethodResult | null, ...properties: string[]) => {
    if (result?.result !== 'pass') return;
    const domain = methodDomain(result, ...properties);
    if (domain !== null) found.push({ method, domain, result });
  };
  add('spf', recorded.spf, 'smtp.mailfrom', 'smtp.helo');
  for (const result of recorded.dkimAll) add('dkim', result, 'header.d', 'header.i');
  add('dmarc', recorded.dmarc, 'header.from');
  return found;
}
