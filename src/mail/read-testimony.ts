import type { RecordedAuthentication } from './authentication/authentication.ts';
import { readAuthentication } from './authentication/read-authentication.ts';
import { recordedClient } from './authentication/recorded-client.ts';
import type { HeaderSection } from './header/header-section.ts';
import { readTrace } from './trace/read-trace.ts';
import type { Trace } from './trace/trace.ts';

/** What the user settled of the own side, for one account. */
export interface OwnSideSettings {
  /** Hosts, domains, addresses and networks of the own side: further servers, forwarders and filters in front of it. */
  readonly ownHosts: readonly string[];
  /** Authserv-ids under which the own side's servers record authentication; where there are any, no other's records are believed. */
  readonly authservIds?: readonly string[] | undefined;
}

/**
 * The trace and the recorded authentication, each read in the light of the other: which records are believed follows from the border;
 * where they name another client as the one that handed the message over, the border lies there: further down (Microsoft 365's enhanced
 * filtering for connectors, Google's inbound gateways), or further up, at a provider whose own customer sent the message.
 */
export function readTestimony(
  header: HeaderSection,
  authorDomain: string | null,
  { ownHosts, authservIds = [] }: OwnSideSettings,
): { readonly trace: Trace; readonly authentication: RecordedAuthentication } {
  const trace = readTrace(header, { ownHosts });
  const authentication = readAuthentication(header, trace, authorDomain, authservIds);
  const takenFrom = recordedClient(authentication);
  if (takenFrom === null || trace.handedOverBy?.ip?.ip.text === takenFrom.text) return { trace, authentication };
  const further = readTrace(header, { ownHosts, takenFrom });
  if (further.border === trace.border) return { trace, authentication };
  return { trace: further, authentication: readAuthentication(header, further, authorDomain, authservIds) };
}
