import {
  type Brand,
  type BrandDomain,
  brandOfAddressDomain,
  brandOfHost,
  isFounded,
} from '../domain/brand-directory.ts';
import { type Lookalike, lookalikesAmong } from '../domain/lookalike.ts';
import { finalHost } from '../mail/link/final-target.ts';
import type { Mail } from '../mail/mail.ts';
import type { AuthenticatedDomain } from './authenticated-domains.ts';
import { type BrandClaim, brandClaims } from './brand-claims.ts';
import { type DisplayedHost, displayedHost } from './displayed-host.ts';
import type { Author } from './facts.ts';
import { type Posing, posingOf } from './posing.ts';
import type { WebLink } from './web-links.ts';

/** What the mail has to do with brands. */
export interface BrandFacts {
  readonly claims: readonly BrandClaim[];
  /** The directory's entries that authenticated domains belong to, founded or not. */
  readonly authenticated: readonly BrandDomain[];
  /** Whose the host is that each link leads to (wrappers undone); null where it is none of the directory's. */
  readonly owners: readonly (BrandDomain | null)[];
  /** The host that the text of each link shows; null for addresses that stand in the text themselves. */
  readonly displayed: readonly (DisplayedHost | null)[];
  /** Whose that host is. */
  readonly shown: readonly (BrandDomain | null)[];
  /** What that host resembles without being it. */
  readonly lookalikes: readonly (Lookalike | null)[];
  /** What the author's domain resembles. */
  readonly authorLookalike: Lookalike | null;
  /** The brand that the mail gives itself out for without proof; null where it does for none. */
  readonly posing: Posing | null;
}

/** So many hosts of links are compared. */
const maxHosts = 200;

/** What may name a brand. */
interface Named {
  readonly mail: Mail;
  readonly author: Author | null;
  readonly authenticated: readonly AuthenticatedDomain[];
  readonly web: readonly WebLink[];
}

/** Gathers what the mail has to do with brands. `known`: domains of the recipient's own side and of his correspondents. */
export function brandFacts({ mail, author, authenticated, web }: Named, known: readonly string[]): BrandFacts {
  const claims = brandClaims(mail, author);
  const hosts = mail.links.map(finalHost);
  const ownerOf = remembering(brandOfHost, Infinity);
  const owners = hosts.map((host) => (host === null ? null : ownerOf(host)));
  const displayed = mail.links.map(({ text, where }) => (where === 'text' ? null : displayedHost(text)));
  const lookalike = remembering(lookalikesAmong(known), maxHosts);
  return {
    claims,
    authenticated: authenticated.flatMap(({ domain }) => brandOfAddressDomain(domain) ?? []),
    owners,
    displayed,
    shown: displayed.map((shown) => (shown === null ? null : ownerOf(shown.host))),
    lookalikes: hosts.map((host) => (host === null ? null : lookalike(host))),
    authorLookalike: author?.domain == null ? null : lookalike(author.domain),
    posing: posingOf({ author, authenticated, web, claims, owners }),
  };
}

/** One look at each host, at `max` hosts at most: null for what comes after. */
function remembering<Seen>(look: (host: string) => Seen | null, max: number): (host: string) => Seen | null {
  const met = new Map<string, Seen | null>();
  return (host) => {
    const before = met.get(host);
    if (before !== undefined || met.size >= max) return before ?? null;
    const found = look(host);
    met.set(host, found);
    return found;
  };
}

/** Whether the mail authenticates as the brand's house by an entry that may speak for it. */
export function isFoundedlyAuthenticated(brand: Brand, { authenticated }: Pick<BrandFacts, 'authenticated'>): boolean {
  return authenticated.some((known) => isFounded(known) && known.brand.group === brand.group);
}
