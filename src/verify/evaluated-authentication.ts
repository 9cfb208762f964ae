/** SPF as it is evaluated here (RFC 7208 §2.6), with DNS as it is when asked. */
export interface SpfEvaluation {
  readonly result:
    | 'pass'
    | 'fail'
    | 'softfail'
    | 'neutral'
    | 'none'
    | 'permerror'
    | 'temperror'
    /** Not evaluated; `because` says why. */
    | 'unchecked';
  readonly because:
    | 'no-client-address'
    | 'no-identity'
    /** The sender's record wants the local part in a question to its name server. */
    | 'local-part-wanted'
    /** A name looks made for this message, and asking for it would tell that it was opened. */
    | 'name-not-asked'
    | 'not-evaluated'
    | null;
  /** Whose record was asked: of the reverse path's domain, or of HELO's where the reverse path is null (RFC 7208 §2.4). */
  readonly identity: 'mailfrom' | 'helo' | null;
  /** Lower case, in A-labels; told also where only the client's address is missing. */
  readonly domain: string | null;
  /** The record as published. */
  readonly record: string | null;
  /** What the domain's owner wants said of a fail (RFC 7208 §6.2), its first 500 characters: a stranger's words. */
  readonly explanation: string | null;
}

/** Why a signature does not pass. */
export type DkimReason =
  /** The body is not what was signed. */
  | 'body-altered'
  /** The signed fields are not what was signed, or the key is another. */
  | 'signature-mismatch'
  /** DNS holds no key of that name, or an empty one, which withdraws it. */
  | 'key-missing'
  | 'key-revoked'
  /** Not readable, of a kind or size that is refused, or not meant for this. */
  | 'key-unusable'
  /** RSA below 1024 bits, or SHA-1 (RFC 8301). */
  | 'weak-key'
  | 'weak-algorithm'
  | 'expired'
  | 'author-not-signed'
  | 'identity-outside-domain'
  | 'unknown-algorithm'
  | 'malformed'
  | 'lookup-failed'
  /** The name of its key looks made for this message, and asking for it would tell that it was opened. */
  | 'name-not-asked'
  /** One of more signatures, or of longer lists, than are evaluated. */
  | 'too-many';

/** One DKIM-Signature (RFC 6376 §3.5). */
export interface DkimEvaluation {
  /** In the words of RFC 8601 §2.7.1. */
  readonly result: 'pass' | 'fail' | 'policy' | 'neutral' | 'temperror' | 'permerror';
  readonly reason: DkimReason | null;
  /** `d=`, lower case, in A-labels where it was signed so. */
  readonly sdid: string | null;
  /** `i=` decoded, or `@` and the SDID. */
  readonly auid: string | null;
  readonly selector: string | null;
  /** `rsa-sha256`, `ed25519-sha256`, … as written, in lower case. */
  readonly algorithm: string | null;
  /** Of the RSA modulus, 256 for Ed25519; null where no key was read. */
  readonly keyBits: number | null;
  /** The key says that its owner is only testing (`t=y`). */
  readonly isTesting: boolean;
  /** Names in `h=` in lower case, in order, each as often as it stands there. */
  readonly signedFields: readonly string[];
  /** Fields that readers see and that the message has, which the signature does not cover at all. */
  readonly unsignedFields: readonly string[];
  /** Covered fields of which the message has more occurrences than the signature covers: any but the lowest may be added. */
  readonly partlySignedFields: readonly string[];
  /** `l=` in octets of the canonical body; null where the whole body is signed. */
  readonly bodyLengthLimit: number | null;
  /** Octets of the canonical body after that limit. */
  readonly unsignedBodyOctets: number;
  /** `t=` and `x=`, in milliseconds since 1970. */
  readonly signedAt: number | null;
  readonly expiresAt: number | null;
  /** `x=` lies before the time of receipt. */
  readonly isExpired: boolean;
}

/** How an authenticated domain stands to the Author Domain (RFC 9989 §4.4). */
export interface IdentifierAlignment {
  readonly isAligned: boolean;
  /** The domain that aligns. */
  readonly domain: string | null;
  /** The record asks for the same domain (`aspf=s`, `adkim=s`), not only the same organization. */
  readonly isStrict: boolean;
}

/** DMARC (RFC 9989, before it RFC 7489). */
export interface DmarcEvaluation {
  readonly result: 'pass' | 'fail' | 'none' | 'temperror' | 'unchecked';
  readonly because:
    | 'no-author-domain'
    | 'several-author-domains'
    | 'several-from-fields'
    | 'invalid-author-domain'
    /** The author's domain or what SPF or DKIM would have to ask for looks made for this message. */
    | 'name-not-asked'
    /** Nothing aligns, and SPF, which was not evaluated, might. */
    | 'spf-unchecked'
    | 'not-evaluated'
    | null;
  readonly authorDomain: string | null;
  readonly isRecordFound: boolean;
  /** Where the record that applies stands. */
  readonly policyDomain: string | null;
  /** What the record asks to do with this message where it fails, `sp`, `np`, `t=y` and `pct=0` heeded. */
  readonly policy: 'none' | 'quarantine' | 'reject' | null;
  /** Where there is no record, by the registrable domain. */
  readonly spf: IdentifierAlignment;
  readonly dkim: IdentifierAlignment;
}

/** The chain of ARC sets (RFC 8617 §5.2). */
export interface ArcEvaluation {
  readonly result: 'pass' | 'fail' | 'none' | 'temperror' | 'unchecked';
  /** Number of sets; 0 where there are none or where they are no chain. */
  readonly length: number;
  /** `d=` of each seal, the oldest first. What the newest recorded counts only where it is trusted and the chain passes. */
  readonly sealers: readonly string[];
}

/** What all of it comes to, in the order of precedence. */
export type AuthenticationOutcome =
  /** DMARC passes, or without a record SPF or DKIM passes for the author's organization. */
  | 'author-authenticated'
  /** So it is, but by signatures alone that leave a part of the body unsigned: somebody may have added it. */
  | 'author-signed-a-part'
  /** Something that would decide could not be asked for now. */
  | 'temporary-error'
  /** Something that would decide was not asked for, because its name looks made for this message. */
  | 'name-not-asked'
  /** The own side's server recorded that a signature verified, and it no longer does. */
  | 'altered-after-delivery'
  /** The own side's server recorded that a signature verified; its key is no longer published. */
  | 'key-withdrawn'
  /** A list signed it, and nobody of the author's organization. */
  | 'signed-by-list'
  /** Somebody else signed it, and no list. */
  | 'signed-by-another'
  /** Neither signature nor record of SPF or DMARC. */
  | 'no-authentication'
  /** Something was there to check, and it does not speak for the author. */
  | 'author-not-authenticated'
  /** The header section is larger than is evaluated. */
  | 'not-evaluated';

/** SPF, DKIM, DMARC and ARC of one message. As of its receipt, by DNS as it is when asked. */
export interface EvaluatedAuthentication {
  readonly outcome: AuthenticationOutcome;
  readonly spf: SpfEvaluation;
  /** Topmost first; empty where the message is not signed. */
  readonly dkim: readonly DkimEvaluation[];
  readonly dmarc: DmarcEvaluation;
  readonly arc: ArcEvaluation;
  /** Questions of DNS that were sent. */
  readonly questions: number;
  /** Some cap of `limits.ts` was reached: not all was evaluated. */
  readonly isCapped: boolean;
}
