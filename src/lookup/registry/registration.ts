/** A way to tell of abuse, as a registry publishes it. */
export interface AbuseContact {
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a registry says of a domain (RFC 9083 §5.3). Texts are strangers' words. */
export interface DomainRegistration {
  /** Registrable domain, lower case, in A-labels. */
  readonly domain: string;
  /** Milliseconds since 1970; null where the registry does not say or says nonsense. */
  readonly registered: number | null;
  readonly changed: number | null;
  readonly expires: number | null;
  readonly registrar: string | null;
  /** IANA's number of the registrar. */
  readonly registrarId: string | null;
  /** Null where it is not given or redacted (RFC 9537). */
  readonly registrantOrganization: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly registrantCountry: string | null;
  readonly statuses: readonly string[];
  readonly nameServers: readonly string[];
  readonly abuse: AbuseContact | null;
  /** Host of the service that said it. */
  readonly source: string;
}

/** What a registry says of the network of an address (RFC 9083 §5.4). */
export interface NetworkRegistration {
  readonly name: string | null;
  readonly handle: string | null;
  /** First and last address. */
  readonly range: readonly [string, string] | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly organization: string | null;
  readonly abuse: AbuseContact | null;
  readonly source: string;
}

/** Why a registry gave no answer for now. */
export type RegistryFailure =
  | 'timeout'
  | 'unreachable'
  /** It asks to wait (429), or failed (5xx), or refused. */
  | 'http-status'
  | 'malformed'
  | 'too-large'
  /** Not asked: the program may not reach the registry's host. */
  | 'not-permitted'
  /** Not asked: the message's budget of requests is spent. */
  | 'refused-by-budget';

/** What came of asking a registry. */
export type RegistryAnswer<T> =
  | { readonly outcome: 'known'; readonly registration: T }
  | { readonly outcome: 'no-such-object' }
  /** The registry offers no such service; `page`: where people can look it up themselves. */
  | { readonly outcome: 'not-offered'; readonly page: string | null }
  | { readonly outcome: 'temporary-failure'; readonly because: RegistryFailure };

export type DomainAnswer = RegistryAnswer<DomainRegistration>;
export type NetworkAnswer = RegistryAnswer<NetworkRegistration>;
