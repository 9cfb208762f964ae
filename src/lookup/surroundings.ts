import type { Acquaintance } from './acquaintance.ts';
import type { Outside } from './outside/outside.ts';
import type { PageLook } from './page/page-look.ts';

/** Where a host stands, by an embedded table. Approximate always: cities are right about half the time. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string | null;
  readonly city: string | null;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly approximate: true;
}

/** Who announces the network that an address belongs to. */
export interface Network {
  readonly asn: number;
  readonly owner: string;
}

/** What is known of one address. */
export interface Whereabouts {
  readonly place: Place | null;
  readonly network: Network | null;
}

/** All that is known from outside the message. Plain data: looked up before any check runs. */
export interface Surroundings {
  /** By the canonical text of the address. */
  readonly addresses: ReadonlyMap<string, Whereabouts>;
  /** What others answered; null where nobody was asked. */
  readonly outside: Outside | null;
  /** Whom the recipient knows; nobody where left out. */
  readonly acquaintance?: Acquaintance;
  /** Pages that the user had looked at; none where left out. */
  readonly pages?: readonly PageLook[];
}
