import { registrableDomain } from '../../../domain/registrable-domain.ts';

/**
 * A service that filters other organizations' mail. It stands in front of the recipient's servers or behind the sender's,
 * and mostly hands on both under the same names, so that a stamp alone does not tell whose filter it is.
 */
export interface MailFilter {
  readonly name: string;
  /** Registrable domains of its machines. */
  readonly domains: readonly string[];
  /** HELO names under which it hands its customers what came in for them; null where it has no such names. */
  readonly inbound: RegExp | null;
}

/** Known filter services. Sources: their documented MX and SPF names, and their own trace fields (2018–2026). */
export const mailFilters: readonly MailFilter[] = [
  filter(
    'Mimecast',
    ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'],
    /-inbound-delivery-[0-9]+\.mimecast\.[a-z.]+$/,
  ),
  filter('Proofpoint', ['pphosted.com', 'ppe-hosted.com']),
  filter('Barracuda', ['barracuda.com', 'barracudanetworks.com', 'cudaops.com']),
  filter('Cisco Secure Email', ['iphmx.com']),
  filter('Symantec Email Security.cloud', ['messagelabs.com']),
  filter('Trend Micro', ['trendmicro.com', 'trendmicro.eu', 'trendmicro.co.jp']),
  filter('Sophos', ['sophos.com', 'reflexion.net']),
  filter('IIJ SecureMX', ['securemx.jp']),
  filter('Hornetsecurity', ['hornetsecurity.com', 'antispameurope.com']),
  filter('N-able Mail Assure', ['antispamcloud.com', 'spamexperts.com']),
  filter('Forcepoint', ['mailcontrol.com']),
  filter('Cloudmark', ['cloudfilter.net', 'cloudmark.com']),
  filter('Retarus', ['retarus.com']),
  filter('Fortinet', ['fortimailcloud.com']),
  filter('AppRiver', ['appriver.com']),
  filter('Secure Mailgate', ['secure-mailgate.com']),
];

/** The filter service that a host belongs to; null where none does. */
export function mailFilterOf(host: string): MailFilter | null {
  const domain = registrableDomain(host);
  return domain === null ? null : (mailFilters.find((each) => each.domains.includes(domain)) ?? null);
}

function filter(name: string, domains: readonly string[], inbound: RegExp | null = null): MailFilter {
  return { name, domains, inbound };
}
