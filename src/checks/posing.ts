import {
  type Brand,
  type BrandDomain,
  brandDomains,
  brandOfAddressDomain,
  entryOfHost,
} from '../domain/brand-directory.ts';
import { isFreeMailDomain } from '../domain/free-mail.ts';
import { isRelayed } from '../mail/link/final-target.ts';
import type { AuthenticatedDomain } from './authenticated-domains.ts';
import type { BrandClaim, ClaimPlace } from './brand-claims.ts';
import type { Author } from './facts.ts';
import { isForeign, isSisterDomain } from './foreign.ts';
import type { WebLink } from './web-links.ts';

/** A brand that the mail gives itself out for, while nothing authenticates it as that brand's. */
export interface Posing {
  readonly brand: Brand;
  /** Its claims, in the order of the mail's fields. */
  readonly claims: readonly [BrandClaim, ...BrandClaim[]];
  /** The sum of what its places tell: 4 for a sender's name that is the brand's and nothing else. */
  readonly firmness: number;
  /** The sender's name is the brand's and nothing else. */
  readonly isByName: boolean;
  /** The author's own domain is the brand's. */
  readonly isByAddress: boolean;
  /** The author's domain bears the brand's label under a suffix that the directory lacks. */
  readonly isBySister: boolean;
  /** Web links, by index, that lead neither to the brand nor to a known relay. */
  readonly foreignLinks: readonly number[];
  /** Some web link leads to the brand. */
  readonly leadsToBrand: boolean;
}

export interface Gathered {
  readonly author: Author | null;
  readonly authenticated: readonly AuthenticatedDomain[];
  readonly web: readonly WebLink[];
  readonly claims: readonly BrandClaim[];
  readonly owners: readonly (BrandDomain | null)[];
}

/** The brand that the mail most firmly gives itself out for without proof; null where it does for none. */
export function posingOf(gathered: Gathered): Posing | null {
  const houses = new Map<string, [BrandClaim, ...BrandClaim[]]>();
  for (const claim of gathered.claims) {
    const house = houses.get(claim.brand.group);
    if (house === undefined) houses.set(claim.brand.group, [claim]);
    else house.push(claim);
  }
  let best: Posing | null = null;
  for (const house of houses.values()) {
    const [{ brand }] = house;
    // A webmail product is run by anybody, under domains of his own.
    if (brand.kind === 'webmail' || gathered.authenticated.some(({ domain }) => isOfHouse(domain, brand))) continue;
    const posing = asPosing(house, gathered);
    if (posing.firmness > (best?.firmness ?? 0)) best = posing;
  }
  return best;
}

/** The brand's, or its customers' where it is not open to all the world: what comes from there is no stranger's. */
function isOfHouse(domain: string, brand: Brand): boolean {
  const owner = brandOfAddressDomain(domain) ?? (isFreeMailDomain(domain) ? null : entryOfHost(domain));
  return owner?.brand.group === brand.group;
}

function asPosing(house: readonly [BrandClaim, ...BrandClaim[]], { web, author, owners }: Gathered): Posing {
  const [{ brand }] = house;
  const byPlace = new Map<ClaimPlace, number>();
  for (const claim of house) byPlace.set(claim.by, Math.max(byPlace.get(claim.by) ?? 0, firmnessOf(claim)));
  const authorDomain = author?.domain ?? null;
  const isByAddress = byPlace.has('address');
  // Where the author is the brand's by his address, its shops and customers are no strangers either.
  const isOwn = (index: number, host: string) =>
    owners[index]?.brand.group === brand.group ||
    (isByAddress && (entryOfHost(host)?.brand.group === brand.group || isSisterDomain(host, authorDomain ?? '')));
  return {
    brand: brandNamedFirst(house),
    claims: house,
    firmness: [...byPlace.values()].reduce((sum, one) => sum + one, 0),
    isByName: house.some(({ by, isWhole }) => by === 'display-name' && isWhole),
    isByAddress,
    isBySister: authorDomain !== null && !isByAddress && isSisterOfHouse(authorDomain, brand),
    foreignLinks: web.flatMap(({ index, link, host }) => (isOwn(index, host) || isRelayed(link) ? [] : [index])),
    leadsToBrand: web.some(({ index, host }) => isOwn(index, host)),
  };
}

/** Of a house's brands the one that a reader is told: the sender's name goes before the subject, that before the rest. */
function brandNamedFirst(house: readonly [BrandClaim, ...BrandClaim[]]): Brand {
  const told = (by: ClaimPlace) => house.find((claim) => claim.by === by)?.brand;
  return told('display-name') ?? told('subject') ?? house[0].brand;
}

function isSisterOfHouse(domain: string, { group }: Brand): boolean {
  const own = brandDomains.filter(({ brand }) => brand.group === group);
  return own.some((known) => isForeign(known.domain, domain) && isSisterDomain(known.domain, domain));
}

/** What each place adds. A brand's name in a text says little: every shop names those by whom one can pay. */
function firmnessOf({ by, isWhole, isDisguised }: BrandClaim): number {
  const disguise = isDisguised ? 1 : 0;
  switch (by) {
    case 'display-name':
      return (isWhole ? 4 : 2) + disguise;
    case 'address':
      return 4;
    case 'subject':
      return (isWhole ? 3 : 2) + disguise;
    case 'local-part':
      return isWhole ? 2 : 1;
    case 'text':
      return 1 + disguise;
  }
}
