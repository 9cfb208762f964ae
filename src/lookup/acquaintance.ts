/** Whom the recipient knows, as his own mail and his own word show it. Addresses and domains in lower case. */
export interface Acquaintance {
  /** Domains that he knows, his own and his correspondents': what resembles one is told. */
  readonly domains: readonly string[];
  /** Addresses that he has written to. */
  readonly correspondents: ReadonlySet<string>;
  /** Message-IDs of mails that this profile sent, without brackets. */
  readonly sentMessageIds: ReadonlySet<string>;
  /** Addresses and domains that he said he knows. */
  readonly trustedSenders: ReadonlySet<string>;
}

/** Nobody is known. */
export const noAcquaintance: Acquaintance = {
  domains: [],
  correspondents: new Set(),
  sentMessageIds: new Set(),
  trustedSenders: new Set(),
};
