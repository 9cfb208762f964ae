import { isInsideAddress } from '../domain/ip-address.ts';
import type { Outside } from '../lookup/outside/outside.ts';
import type { TracedText } from '../mail/source/traced-text.ts';
import type { Stamp, Trace, TracedIp } from '../mail/trace/trace.ts';
import type { Witness } from './authenticated-domains.ts';
import { couldNotCheck, notApplicable, type Outcome } from './outcome.ts';
import { silence } from './silence.ts';

/** Who handed the mail over from outside, at an address that may have a name. */
export interface BorderClient {
  readonly ip: TracedIp;
  readonly helo: TracedText | null;
  readonly stamp: Stamp;
  /** A mail program that logged in, and no mail server. */
  readonly isLoggedIn: boolean;
}

/** What is known of the reverse name of the border client's address. */
export type ClientName =
  | {
      readonly kind: 'named';
      readonly name: string;
      /** Where the border wrote it down; null where it was looked up here. */
      readonly text: TracedText | null;
      /** Whether the name leads back to the address; null where that is not known. */
      readonly isConfirmed: boolean | null;
    }
  | {
      readonly kind: 'nameless';
      readonly by: Witness;
      /** False for qmail's "unknown": it does not always look. Measured, it tells as much of a client as the others' word. */
      readonly isCertain: boolean;
    };

/** The mail server that handed the mail over, or why there is none to judge. */
export function borderClient(trace: Trace): BorderClient | Outcome {
  const client = anyBorderClient(trace);
  return 'ip' in client && client.isLoggedIn ? notApplicable('authenticated_submission') : client;
}

/** The mail server, or the mail program that logged in, which handed the mail over; or why there is none to judge. */
export function anyBorderClient(trace: Trace): BorderClient | Outcome {
  const stamp = trace.border === null ? undefined : trace.hops[trace.border]?.stamp;
  if (stamp === undefined) return notApplicable('no_border');
  const { helo, ip, isAuthenticated, authenticatedAs } = stamp;
  const isLoggedIn = isAuthenticated || authenticatedAs !== null;
  if (ip === null || isInsideAddress(ip.ip)) {
    return notApplicable(isLoggedIn ? 'authenticated_submission' : 'no_client_address');
  }
  return { ip, helo, stamp, isLoggedIn };
}

/** Its name as the border wrote it down, else as looked up here; or why none is known. */
export function clientName({ ip, stamp }: BorderClient, outside: Outside | null): ClientName | Outcome {
  const { rdns, reverse } = stamp;
  const lookedUp = outside?.client?.ip === ip.ip.text ? outside.client.reverse : null;
  const hosts = lookedUp?.outcome === 'names' ? lookedUp.hosts : [];
  if (rdns !== null) {
    const isConfirmed = reverse === 'confirmed' || leadsBack(hosts);
    return { kind: 'named', name: rdns.text, text: rdns, isConfirmed };
  }
  const isUnknown = reverse === 'unknown' && lookedUp?.outcome !== 'names';
  if (reverse === 'none' || isUnknown) return { kind: 'nameless', by: 'own-admd', isCertain: reverse === 'none' };
  if (outside === null) return couldNotCheck('lookups_off');
  if (lookedUp === null) return notApplicable('no_client_address');
  if (lookedUp.outcome === 'temporary-failure') return silence(lookedUp.because);
  const [first] = hosts;
  if (first === undefined) return { kind: 'nameless', by: 'mekiki', isCertain: true };
  const { name } = hosts.find((host) => host.isConfirmed) ?? first;
  return { kind: 'named', name, text: null, isConfirmed: leadsBack(hosts) };
}

/** What a check says that looks at names, of a client without one. */
export function withoutName(isCertain: boolean, outside: Outside | null): Outcome {
  return isCertain || outside !== null ? notApplicable('no_reverse_name') : couldNotCheck('lookups_off');
}

/** Whether the name that the client gave at HELO leads to its address; null where that was not asked or not answered. */
export function isHeloProven({ ip }: BorderClient, outside: Outside | null): boolean | null {
  const helo = outside?.client?.ip === ip.ip.text ? outside.client.helo : null;
  if (helo === null || helo.addresses.outcome === 'temporary-failure') return null;
  return helo.addresses.outcome === 'records' && helo.addresses.records.includes(ip.ip.text);
}

/** Null where that is not known: nobody was asked, or some name's addresses could not be. */
function leadsBack(hosts: readonly { readonly isConfirmed: boolean | null }[]): boolean | null {
  if (hosts.some(({ isConfirmed }) => isConfirmed === true)) return true;
  return hosts.length > 0 && hosts.every(({ isConfirmed }) => isConfirmed === false) ? false : null;
}
