import { parseIpAddress } from '../../domain/ip-address.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Subjects } from './ask-outside.ts';

/** What may be asked about a message: its author's domain, its border client, the hosts of its links. */
export function subjectsOf({ claims, trace, links }: Pick<Mail, 'claims' | 'trace' | 'links'>): Subjects {
  const hosts = links.flatMap(({ host }) => (host === null || parseIpAddress(host) !== null ? [] : host.toLowerCase()));
  return {
    authorDomain: claims.from?.value[0]?.addrSpec?.domain ?? null,
    client: trace.handedOverBy?.ip?.ip ?? null,
    linkHosts: [...new Set(hosts)],
  };
}
