import { isFoundedlyAuthenticated } from '../checks/brand-facts.ts';
import type { Facts } from '../checks/facts.ts';
import type { About, FieldName } from '../checks/outcome.ts';
import { isFounded } from '../domain/brand-directory.ts';
import { isSameOrganization } from '../domain/registrable-domain.ts';
import type { Mailbox } from '../mail/header/address.ts';
import { finalHost } from '../mail/link/final-target.ts';
import type { Standing } from './terms.ts';
import type { Verdict } from './weigh.ts';

/** A standing with the checks that decided it. */
export interface Judged {
  readonly standing: Standing;
  readonly why: readonly string[];
}

type StandingFacts = Pick<Facts, 'claims' | 'author' | 'authenticated' | 'trace' | 'receivedAt' | 'links' | 'brands'>;

/** A clock that runs wrong and a slow queue explain a day between Date and receipt. Milliseconds. */
const dateTolerance = 86_400_000;

/**
 * How far a field's claim is known. Doubt comes from findings above `note`, confirmation from the own side's
 * record. The stamp of the border is that record itself: what a finding says about it casts doubt on the sender.
 */
export function fieldStanding(name: FieldName, facts: StandingFacts, verdict: Verdict): Judged {
  const isRecord = name === 'Received' && facts.trace.handedOverBy !== null;
  if (isRecord) return by('verified', ...checksAbout(verdict, (about) => 'field' in about && about.field === name));
  return doubt(verdict, (about) => 'field' in about && about.field === name) ?? confirmation(name, facts);
}

/** How far each link is known to belong to the sender, in the order of the links. */
export function linkStandings(facts: StandingFacts, verdict: Verdict): Judged[] {
  const doubts = doubtsBy(verdict, (about) => ('link' in about ? about.link : null));
  return facts.links.map((link, index) => {
    const host = finalHost(link);
    const doubted = doubts.get(index);
    if (doubted !== undefined) return doubted;
    const isTied = host !== null && (isAuthenticated(host, facts) || isOfAuthenticatedBrand(index, facts));
    return isTied ? by('consistent') : unverifiable;
  });
}

/** The host is the brand's that the mail authenticates as, both by entries that something founds. */
function isOfAuthenticatedBrand(index: number, { brands }: StandingFacts): boolean {
  const owner = brands.owners[index] ?? null;
  return owner !== null && isFounded(owner) && isFoundedlyAuthenticated(owner.brand, brands);
}

/** How far each of `count` attachments is what it says, in their order. */
export function attachmentStandings(count: number, verdict: Verdict): Judged[] {
  const doubts = doubtsBy(verdict, (about) => ('attachment' in about ? about.attachment : null));
  return Array.from({ length: count }, (_, index) => doubts.get(index) ?? unverifiable);
}

const unverifiable: Judged = { standing: 'unverifiable', why: [] };

function by(standing: Standing, ...why: string[]): Judged {
  return { standing, why };
}

function doubt(verdict: Verdict, isAbout: (about: About) => boolean): Judged | null {
  return doubtsBy(verdict, (about) => (isAbout(about) ? 0 : null)).get(0) ?? null;
}

function checksAbout(verdict: Verdict, isAbout: (about: About) => boolean): readonly string[] {
  return doubt(verdict, isAbout)?.why ?? [];
}

/** What findings above `note` say against, by the number that `placeOf` gives to what they are about. Linear. */
function doubtsBy({ findings }: Verdict, placeOf: (about: About) => number | null): Map<number, Judged> {
  const against = new Map<number, { isForged: boolean; readonly why: Set<string> }>();
  for (const { check, finding } of findings) {
    if (finding.severity === 'note') continue;
    for (const about of finding.about) {
      const place = placeOf(about);
      if (place === null) continue;
      const known = against.get(place) ?? { isForged: false, why: new Set() };
      known.isForged ||= finding.isContradiction === true;
      known.why.add(check);
      against.set(place, known);
    }
  }
  return new Map(
    [...against].map(([place, { isForged, why }]) => [place, by(isForged ? 'forged' : 'suspect', ...why)]),
  );
}

function confirmation(name: FieldName, facts: StandingFacts): Judged {
  const { claims } = facts;
  switch (name) {
    case 'From.addrSpec':
      return authorConfirmation(facts);
    case 'Return-Path':
      return isAuthenticatedBy('spf', claims.returnPath?.value ?? null, facts) ? by('verified') : unverifiable;
    case 'Sender':
      return mailboxConfirmation(claims.sender?.value[0] ?? null, facts);
    case 'Reply-To':
      return mailboxConfirmation(claims.replyTo?.value[0] ?? null, facts);
    case 'Message-ID': {
      const domain = claims.messageId?.value.domain?.text ?? null;
      return domain !== null && isAuthenticated(domain, facts) ? by('consistent') : unverifiable;
    }
    case 'Date': {
      const epoch = claims.date?.value.epoch ?? null;
      if (epoch === null || facts.receivedAt === null) return unverifiable;
      return Math.abs(epoch - facts.receivedAt) <= dateTolerance ? by('consistent') : unverifiable;
    }
    case 'To':
      return isForRecipient(facts) ? by('consistent') : unverifiable;
    default:
      return unverifiable;
  }
}

/** SPF speaks for the envelope alone, and not at all where another organization's account submitted the mail. */
function authorConfirmation(facts: StandingFacts): Judged {
  const domain = facts.author?.domain ?? null;
  if (domain === null) return unverifiable;
  const aligned = facts.authenticated.filter((known) => isSameOrganization(known.domain, domain));
  if (aligned.some(({ method }) => method !== 'spf')) return by('verified', 'authentication/author-confirmed');
  const account = (facts.trace.reported ?? facts.trace.handedOverBy)?.authenticatedAs?.text ?? null;
  const isForeign =
    account?.includes('@') === true && !isSameOrganization(account.slice(account.lastIndexOf('@') + 1), domain);
  return aligned.length > 0 && !isForeign ? by('consistent') : unverifiable;
}

function mailboxConfirmation(mailbox: Mailbox | null, facts: StandingFacts): Judged {
  const domain = mailbox?.addrSpec?.domain ?? null;
  return domain !== null && isAuthenticated(domain, facts) ? by('consistent') : unverifiable;
}

function isAuthenticated(domain: string, facts: StandingFacts): boolean {
  return facts.authenticated.some((known) => isSameOrganization(known.domain, domain));
}

function isAuthenticatedBy(method: string, mailbox: Mailbox | null, facts: StandingFacts): boolean {
  const domain = mailbox?.addrSpec?.domain ?? null;
  if (domain === null) return false;
  return facts.authenticated.some((known) => known.method === method && isSameOrganization(known.domain, domain));
}

function isForRecipient({ trace, claims }: StandingFacts): boolean {
  const border = trace.border === null ? null : (trace.hops[trace.border]?.stamp.for?.text.text.toLowerCase() ?? null);
  if (border === null) return false;
  return (claims.to?.value ?? []).some(({ addrSpec }) => addrSpec?.text.text.toLowerCase() === border);
}
