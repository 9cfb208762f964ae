import type { MethodResult, RecordedAuthentication } from '../mail/authentication/authentication.ts';
import type { TracedText } from '../mail/source/traced-text.ts';

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
    for (const property of properties) {
      const domain = domainOf(result.properties.get(property));
      if (domain === null) continue;
      found.push({ method, domain, result });
      return;
    }
  };
  add('spf', recorded.spf, 'smtp.mailfrom', 'smtp.helo');
  for (const result of recorded.dkimAll) add('dkim', result, 'header.d', 'header.i');
  add('dmarc', recorded.dmarc, 'header.from');
  return found;
}

function domainOf(value: TracedText | undefined): string | null {
  if (value === undefined) return null;
  const text = value.text.trim().replace(/^<|>$/g, '');
  const domain = text
    .slice(text.lastIndexOf('@') + 1)
    .replace(/\.$/, '')
    .toLowerCase();
  return domain === '' ? null : domain;
}
