import { isFreeMailDomain } from '../domain/free-mail.ts';
import { authorConfirmation } from './author-confirmation.ts';
import type { Facts } from './facts.ts';
import { isForeign } from './foreign.ts';
import type { WebLink } from './web-links.ts';

/** The links of a mail, by whether they are tied to somebody. */
export interface LinksByTie {
  /** Lead neither to who stands behind the mail, nor to a brand's own pages, nor to the recipient's own side. */
  readonly strange: readonly WebLink[];
  /** Lead to the author's organization or to one that authenticated. */
  readonly tied: readonly WebLink[];
}

type LinkFacts = Pick<Facts, 'author' | 'authenticated' | 'isTied' | 'web' | 'brands' | 'claims'>;

/** Tells links that nothing ties to the mail from those that belong to it. */
export function linksByTie({ web, isTied, brands, claims, ...facts }: LinkFacts): LinksByTie {
  // Whoever writes under the recipient's own domain without proof borrows it: its pages speak for nobody then.
  const own = recipientDomains({ claims });
  const isOwn = (host: string) => own.some((domain) => !isForeign(host, domain));
  const isProven = authorConfirmation(facts) !== null;
  const strange: WebLink[] = [];
  const tied: WebLink[] = [];
  for (const each of web) {
    if (isTied(each.host) && (isProven || !isOwn(each.host))) tied.push(each);
    else if ((brands.owners[each.index] ?? null) === null && !isOwn(each.host)) strange.push(each);
  }
  return { strange, tied };
}

/** Domains of those whom the mail names as its recipients, none of free mailboxes. Lower case. */
export function recipientDomains({ claims }: Pick<Facts, 'claims'>): string[] {
  const named = (claims.to?.value ?? []).slice(0, 20).flatMap(({ addrSpec }) => addrSpec?.domain ?? []);
  return [...new Set(named)].filter((domain) => domain.includes('.') && !isFreeMailDomain(domain));
}
