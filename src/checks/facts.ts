import { registrableDomain } from '../domain/registrable-domain.ts';
import { type Acquaintance, noAcquaintance } from '../lookup/acquaintance.ts';
import type { Outside } from '../lookup/outside/outside.ts';
import type { Surroundings } from '../lookup/surroundings.ts';
import type { Attachment } from '../mail/attachment/attachment.ts';
import type { RecordedAuthentication } from '../mail/authentication/authentication.ts';
import type { Body } from '../mail/body/body.ts';
import type { Mailbox } from '../mail/header/address.ts';
import type { Defect, HeaderSection } from '../mail/header/header-section.ts';
import type { Link } from '../mail/link/link.ts';
import type { Claims, Mail } from '../mail/mail.ts';
import type { Trace } from '../mail/trace/trace.ts';
import type { EvaluatedAuthentication } from '../verify/evaluated-authentication.ts';
import { type AuthenticatedDomain, authenticatedDomains } from './authenticated-domains.ts';
import { type BrandFacts, brandFacts } from './brand-facts.ts';
import { linkTies } from './link-ties.ts';
import { type LookedPage, lookedPages } from './looked-pages.ts';
import { type WebLink, webLinks } from './web-links.ts';
import { type Wording, wordingOf } from './wording.ts';

/** The author as From names it: the first mailbox of its topmost occurrence. */
export interface Author {
  readonly mailbox: Mailbox;
  /** Author Domain (RFC 7489 §3.1), lower case; null where the address has none. */
  readonly domain: string | null;
  /** Its Organizational Domain. */
  readonly organization: string | null;
}

/** All that checks may ask for. A check is handed only what it declares in `needs`. */
export interface Facts {
  readonly octets: Uint8Array;
  readonly header: HeaderSection;
  readonly claims: Claims;
  /** Null where From is missing or names nobody. */
  readonly author: Author | null;
  readonly trace: Trace;
  /** As the recipient's own side recorded it. */
  readonly authentication: RecordedAuthentication;
  /** As evaluated here, as of receipt and by the DNS of `outside.askedAt`; null where nobody was asked. */
  readonly evaluated: EvaluatedAuthentication | null;
  /** Domains that SPF, DKIM or DMARC authenticated: by the own side's record, or as evaluated here. */
  readonly authenticated: readonly AuthenticatedDomain[];
  readonly body: Body;
  readonly links: readonly Link[];
  /** Those of them that lead into the web and are shown. */
  readonly web: readonly WebLink[];
  /** Whether a host is tied to those who stand behind the mail; each host is looked at once for all checks. */
  readonly isTied: (host: string) => boolean;
  readonly attachments: readonly Attachment[];
  /** Which brands it names, whose its links are, what they resemble. */
  readonly brands: BrandFacts;
  /** What subject and visible text say, by themes of the lexicon. */
  readonly wording: Wording;
  readonly defects: readonly Defect[];
  readonly surroundings: Surroundings;
  /** Whom the recipient knows. */
  readonly acquaintance: Acquaintance;
  /** What others answered about the message; null where nobody was asked. */
  readonly outside: Outside | null;
  /** What its links lead to, as far as the user had that looked at; null where nobody looked. */
  readonly pages: readonly LookedPage[] | null;
  /** When the own side took the message, by its border stamp, else by its newest dated stamp. Milliseconds since 1970. */
  readonly receivedAt: number | null;
  /** The time of the dissection, given from outside. Milliseconds since 1970. */
  readonly now: number;
}

export type FactName = keyof Facts;

/** The facts of a mail and its surroundings. `evaluated`: its authentication, where that was evaluated. */
export function gatherFacts(
  mail: Mail,
  surroundings: Surroundings,
  evaluated: EvaluatedAuthentication | null,
  now: number,
): Facts {
  const author = authorOf(mail.claims);
  const authenticated = authenticatedDomains(mail, evaluated);
  const web = webLinks(mail.links);
  const acquaintance = surroundings.acquaintance ?? noAcquaintance;
  const known = [...mail.trace.ownSide.map(({ name }) => name), ...acquaintance.domains];
  return {
    octets: mail.octets,
    header: mail.header,
    claims: mail.claims,
    author,
    trace: mail.trace,
    authentication: mail.authentication,
    evaluated,
    authenticated,
    body: mail.body,
    links: mail.links,
    web,
    attachments: mail.attachments,
    isTied: linkTies({ author, authenticated }),
    brands: brandFacts({ mail, author, authenticated, web }, known),
    wording: wordingOf(mail),
    defects: mail.defects,
    surroundings,
    acquaintance,
    outside: surroundings.outside,
    pages: lookedPages(web, surroundings.pages ?? []),
    receivedAt: receivedAt(mail.trace),
    now,
  };
}

/** The author of the message by its From field. */
function authorOf(claims: Claims): Author | null {
  const mailbox = claims.from?.value[0];
  if (mailbox === undefined) return null;
  const domain = mailbox.addrSpec?.domain ?? null;
  return { mailbox, domain, organization: domain === null ? null : (registrableDomain(domain) ?? domain) };
}

/** When the own side took the message: see `Facts.receivedAt`. */
export function receivedAt(trace: Trace): number | null {
  const border = trace.border === null ? undefined : trace.hops[trace.border];
  const epoch = border?.stamp.date?.epoch ?? null;
  if (epoch !== null) return epoch;
  for (const hop of trace.hops) {
    if (hop.side === 'claimed') break;
    if (hop.stamp.date?.epoch != null) return hop.stamp.date.epoch;
  }
  return null;
}
