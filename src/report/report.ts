import type { EvidenceRole, FieldName, Params, Severity } from '../checks/outcome.ts';
import type { UnusualCharacter } from '../domain/shown-host.ts';
import type { AskedFor, LookOutcome } from '../lookup/page/page-look.ts';
import type { Network, Place } from '../lookup/surroundings.ts';
import type { FileKind } from '../mail/attachment/file-kind.ts';
import type { UnwrappedLink, WrapperStep } from '../mail/link/unwrap/unwrapped-link.ts';
import type { UrlDisguise } from '../mail/link/url-disguise.ts';
import type { HopClock, PerhapsOwn } from '../mail/trace/trace.ts';
import type { Attack, ClearAssurance, Level, Standing } from '../verdict/terms.ts';
import type { ReportedLookUps } from './reported-look-ups.ts';

export type { Attack, ClearAssurance, Level, Standing };

/** Evidence as the report gives it: octets of the source, or of a decoded entity with its source octets. */
export interface ReportedEvidence {
  readonly role: EvidenceRole;
  readonly in: 'source' | 'entity';
  readonly part?: string;
  /** Octets, half-open: of the source, or of the entity's body with its transfer encoding undone. */
  readonly start: number;
  readonly end: number;
  readonly reads: string;
  /** Of an entity: the octets of the source that encode it. */
  readonly source?: { readonly start: number; readonly end: number };
}

export interface ReportedFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly key: string;
  readonly params: Params;
  /** The sentence in the report's language. */
  readonly text: string;
  readonly evidence: readonly ReportedEvidence[];
  /** Others were asked for it: the source alone does not tell it. */
  readonly isLookedUp: boolean;
}

/** What speaks for the mail. */
export interface ReportedAssurance {
  readonly check: string;
  readonly key: string;
  readonly params: Params;
  readonly text: string;
  readonly evidence: readonly ReportedEvidence[];
}

export interface ReportedField {
  readonly name: FieldName;
  readonly value: string;
  readonly standing: Standing;
  /** Ids of the checks that decided it. */
  readonly why: readonly string[];
  /** Where it stands; null where the message has no such field. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

export interface ReportedRelay {
  readonly ip: string | null;
  readonly helo: string | null;
  readonly rdns: string | null;
  readonly by: string | null;
  readonly authenticatedAs: string | null;
  /** Index into `hops`. */
  readonly hop: number;
  readonly place: Place | null;
  readonly network: Network | null;
}

/** Who handed the message over, with what that server reports and what the sender claims. */
export interface ReportedOrigin extends Omit<ReportedRelay, 'hop'> {
  readonly hop: number | null;
  /** The address is the own side's record and no claim. */
  readonly believed: boolean;
  readonly reported: ReportedRelay | null;
  readonly claimed: ReportedRelay | null;
  /** Who handed the message to the mailing list that sent it on, on that list's word; null where no list did. */
  readonly toList: (ReportedRelay & { readonly list: string }) | null;
}

export interface ReportedHop {
  readonly from: string | null;
  readonly helo: string | null;
  readonly rdns: string | null;
  readonly ip: string | null;
  readonly by: string | null;
  readonly with: string | null;
  readonly tls: string | null;
  readonly tlsVersion: string | null;
  readonly authenticatedAs: string | null;
  /** ISO 8601, UTC. */
  readonly date: string | null;
  readonly delaySeconds: number | null;
  /** Whether a date before the next older one is a matter of time zones or of a wrong clock; null where there is none. */
  readonly clock: HopClock | null;
  readonly side: 'own' | 'border' | 'claimed';
  readonly grammar: string | null;
  readonly span: { readonly start: number; readonly end: number };
}

/** A look at the page behind a link: the whole of it, which is plain data, is in the hands of whoever looked. */
export interface ReportedPageLook {
  /** ISO 8601, UTC: pages change. */
  readonly askedAt: string;
  readonly outcome: LookOutcome;
  /** Hosts that were gone through, the last where the page lies or where the look stopped. */
  readonly hosts: readonly string[];
  readonly title: string | null;
  readonly asks: readonly AskedFor[];
  /** Where what is typed goes, as far as that is another organization's host. */
  readonly sendsTo: readonly string[];
}

export interface ReportedLink {
  readonly text: string;
  readonly href: string;
  /**
   * Where it leads once its wrappers are undone, and where redirects lead it on to as far as that was looked at; at the end
   * `opaque` the last wrapper's own address.
   */
  readonly finalUrl: string | null;
  /** Hosts that it goes through before that one, outermost first. */
  readonly redirects: readonly string[];
  /** What it goes through, and with it what hides its target, outermost first. */
  readonly wrappers: readonly WrapperStep[];
  /** Whether `finalUrl` is the page itself, an address that hides it, or one of too many; null where there is no wrapper. */
  readonly end: UnwrappedLink['end'] | null;
  /** Of `finalUrl`. */
  readonly host: string | null;
  readonly registrableDomain: string | null;
  /** Host and registrable domain as a person must read them, in U-labels. */
  readonly shownHost: string | null;
  readonly shownDomain: string | null;
  /** Characters of the host that a reader does not see, or takes for others. */
  readonly unusual: readonly UnusualCharacter[];
  /** What in the href keeps a reader from seeing its host. */
  readonly disguises: readonly UrlDisguise[];
  readonly where: string;
  /** Part of the attachment that it stands in, an attached message too; null for the message's own. */
  readonly within: string | null;
  /** Its reader does not see it. */
  readonly isHidden: boolean;
  /** Wherever its reader clicks, it is followed. */
  readonly isCovering: boolean;
  readonly standing: Standing;
  readonly why: readonly string[];
  /** The brand whose host it resembles or shows, or as whose it is passed off, without being theirs. In the report's language. */
  readonly imitates: string | null;
  /** `name`: the host itself or the text over it resembles the brand's; `mail`: only the mail around it poses as the brand. */
  readonly imitatesBy: 'name' | 'mail' | null;
  /** The brand whose host it is, where that is founded and the mail authenticates as the brand's. */
  readonly official: { readonly brand: string; readonly isTracker: boolean } | null;
  /** Whether the page that was looked at asks for a password, a card or the like; null where nobody looked, or nothing was seen. */
  readonly asksForLogin: boolean | null;
  /** The host that its text names, where Thunderbird itself will ask at a click because the target is another; null elsewhere. */
  readonly thunderbirdAsksAbout: string | null;
  /** What a look at the page saw, by the user's click; null where nobody looked. */
  readonly look: ReportedPageLook | null;
  readonly place: Place | null;
  readonly network: Network | null;
  readonly span: { readonly start: number; readonly end: number };
}

export interface ReportedAttachment {
  readonly part: string;
  /** The attached message that it came with, by its part; null for the mail's own. */
  readonly within: string | null;
  readonly name: string | null;
  readonly declared: string;
  readonly real: string | null;
  /** What it is: by its octets where they contradict the rest, else by its name or its declared media type. */
  readonly kind: FileKind | null;
  /** What its name, else its media type, says where its octets are of another kind. */
  readonly posesAs: FileKind | null;
  readonly size: number;
  readonly sha256: string | null;
  /** Of an archive or an encrypted document: some names of its directory, how many there are, whether a password is needed. */
  readonly contains: {
    readonly names: readonly string[];
    readonly count: number;
    readonly isEncrypted: boolean | null;
  } | null;
  /** A cap was reached, or it is encrypted. */
  readonly isPartlyRead: boolean;
  readonly standing: Standing;
  readonly why: readonly string[];
}

/** A value that is the recipient's own. Every rendering for others hides it wherever it occurs. */
export interface SensitiveValue {
  readonly kind: 'address' | 'name' | 'host' | 'ip' | 'token';
  readonly value: string;
}

/** Everything that Mekiki says of one message. Plain JSON; every rendering is made from it. */
export interface Report {
  readonly messageId: string | null;
  /** Of the octets without Thunderbird's own lines, line ends as CRLF. */
  readonly sha256: string;
  readonly engine: string;
  /** Embedded tables and their dates. */
  readonly data: Readonly<Record<string, string>>;
  readonly language: 'en' | 'ja';
  readonly verdict: Level;
  readonly assurance: ClearAssurance | null;
  /** The brand that `confirmed` names, in the report's language; null for any other assurance. */
  readonly confirmedBrand: string | null;
  /** 0 to 1. */
  readonly score: number;
  readonly attack: Attack | null;
  /** Indices into `findings`: those that carried the verdict, weightiest first. */
  readonly reasons: readonly number[];
  readonly findings: readonly ReportedFinding[];
  readonly assurances: readonly ReportedAssurance[];
  readonly outcomes: {
    readonly found: number;
    readonly clear: number;
    readonly notApplicable: number;
    readonly couldNotCheck: number;
  };
  readonly unchecked: readonly { readonly check: string; readonly because: string; readonly text: string }[];
  readonly notApplicable: readonly { readonly check: string; readonly because: string; readonly text: string }[];
  readonly fields: readonly ReportedField[];
  readonly origin: ReportedOrigin;
  readonly hops: readonly ReportedHop[];
  /** Trace fields that no grammar knows: kept, shown, counted. */
  readonly unreadableTrace: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** Names taken for the recipient's own side, and why. */
  readonly ownSide: readonly { readonly name: string; readonly because: string }[];
  /** What handed the message over may be the recipient's own, which only the user knows. */
  readonly perhapsOwn: PerhapsOwn | null;
  readonly authentication: {
    readonly spf: string | null;
    readonly dkim: string | null;
    readonly dmarc: string | null;
    readonly arc: string | null;
    readonly by: 'own-admd' | 'mekiki' | null;
  };
  /** What others answered; null where nobody was asked. */
  readonly lookUps: ReportedLookUps | null;
  readonly links: readonly ReportedLink[];
  readonly attachments: readonly ReportedAttachment[];
  /** Hosts from which pictures are fetched, and how many from each, most first. */
  readonly remotePictures: readonly { readonly host: string; readonly count: number }[];
  /** What it cannot tell, in sentences: first what no report can, then what is particular to this mail. */
  readonly limits: readonly { readonly key: string; readonly text: string }[];
  /** Domains of others whose name the sender misused: probably victims themselves. */
  readonly victims: readonly string[];
  /** Oddities of the source and caps that were reached. */
  readonly defects: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly sensitive: readonly SensitiveValue[];
}
