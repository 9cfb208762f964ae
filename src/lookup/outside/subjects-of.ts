import { parseIpAddress } from '../../domain/ip-address.ts';
import { finalHost } from '../../mail/link/final-target.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Trace } from '../../mail/trace/trace.ts';
import type { Subjects } from './ask-outside.ts';

/** What may be asked about a message: its author's domain, its border client with the name it gave, the hosts that its links lead to. */
export function subjectsOf({ claims, trace, links }: Pick<Mail, 'claims' | 'trace' | 'links'>): Subjects {
  const hosts = links.flatMap((link) => {
    const host = finalHost(link);
    return host === null || parseIpAddress(host) !== null ? [] : host.toLowerCase();
  });
  return {
    authorDomain: claims.from?.value[0]?.addrSpec?.domain ?? null,
    client: trace.handedOverBy?.ip?.ip ?? null,
    helo: heloOf(trace),
    linkHosts: [...new Set(hosts)],
  };
}

/** Mail programs call themselves by the name of somebody's computer: that is nobody's to ask for. */
function heloOf({ handedOverBy, hops }: Trace): string | null {
  const stamp = handedOverBy === null ? undefined : hops[handedOverBy.hop]?.stamp;
  if (stamp === undefined || stamp.isAuthenticated || stamp.authenticatedAs !== null) return null;
  return stamp.helo?.text.replace(/\.$/, '').toLowerCase() ?? null;
}
