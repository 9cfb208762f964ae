import { DkimVerifier, type SignatureHeader, type SignatureResult } from 'mailauth/lib/dkim/dkim-verifier.js';
import type { DkimEvaluation, DkimReason } from './evaluated-authentication.ts';
import { maxBodyHashes, maxSignatures, maxSignedNames } from './limits.ts';
import { type EvaluationResolver, notAsked } from './mailauth/evaluation-resolver.ts';
import { minModulusBits } from './signature/rsa-pkcs1.ts';

/** Below it a key counts as broken (RFC 8301 §3.2). */
export const minTrustedBits = 1_024;

const ED25519_BITS = 256;
const TOO_MANY = 'too many';

/** What a reader sees of a message or what changes how it is shown (RFC 6376 §5.4.1). */
const SHOWN_FIELDS = [
  ...['from', 'sender', 'reply-to', 'subject', 'date', 'to', 'cc', 'message-id'],
  ...['content-type', 'content-transfer-encoding', 'mime-version'],
];

/** mailauth's words for what keeps a signature from passing. */
const REASONS: ReadonlyMap<string, DkimReason> = new Map([
  ['body hash did not verify', 'body-altered'],
  ['bad signature', 'signature-mismatch'],
  ['no key', 'key-missing'],
  ['unknown key version', 'key-unusable'],
  ['unknown key type', 'key-unusable'],
  ['invalid public key', 'key-unusable'],
  ['inappropriate hash algorithm', 'key-unusable'],
  ['inappropriate key algorithm', 'key-unusable'],
  ['key not for email', 'key-unusable'],
  ['weak algorithm', 'weak-algorithm'],
  ['expired', 'expired'],
  ['From field not signed', 'author-not-signed'],
  ['domain mismatch', 'identity-outside-domain'],
  ['unknown algorithm', 'unknown-algorithm'],
  [TOO_MANY, 'too-many'],
]);

const PERMANENT: ReadonlySet<DkimReason> = new Set(['key-missing', 'key-revoked', 'key-unusable']);

/** mailauth's verifier with caps. Its ARC data are read by `evaluateArc`. */
export class CappedVerifier extends DkimVerifier {
  #signatures = 0;
  readonly #waysOfHashing = new Set<string>();
  /** Some signature was not evaluated because of a cap. */
  isCapped = false;

  constructor(resolver: EvaluationResolver, receivedAt: Date) {
    super({ resolver: resolver.resolve, strict: true, minBitLength: minModulusBits, curTime: receivedAt });
  }

  override prepareSignature(header: SignatureHeader): void {
    const tag = header.parsed?.s;
    const selector = tag?.value;
    // Selectors with underscores are in use, and all verifiers take them, though RFC 6376 §3.1 has no room for them.
    if (tag && typeof selector === 'string') tag.value = selector.replaceAll('_', 'x');
    super.prepareSignature(header);
    if (tag && typeof selector === 'string') {
      tag.value = selector;
      header.selector = selector;
    }
    if (header.type === 'DKIM') this.#signatures++;
    if (header.skip !== undefined) return;
    if (this.#isWithinCaps(header)) return;
    header.skip = TOO_MANY;
    this.isCapped = true;
  }

  /** The ARC-Message-Signature comes last and has room of its own. */
  #isWithinCaps(header: SignatureHeader): boolean {
    if (signedNames(header).length > maxSignedNames) return false;
    if (header.type === 'ARC') return true;
    const way = `${header.bodyCanon} ${header.hashAlgo} ${header.maxBodyLength}`;
    if (
      this.#signatures > maxSignatures ||
      (this.#waysOfHashing.size >= maxBodyHashes && !this.#waysOfHashing.has(way))
    ) {
      return false;
    }
    this.#waysOfHashing.add(way);
    return true;
  }
}

/** Every DKIM-Signature of the message that went through the verifier (RFC 6376 §6.1), topmost first. */
export function dkimEvaluations(verifier: CappedVerifier, receivedAt: Date): readonly DkimEvaluation[] {
  const signatures = verifier.signatureHeaders.filter(({ type }) => type === 'DKIM');
  const present = new Map<string, number>();
  for (const { key } of verifier.headers === false ? [] : verifier.headers.parsed) {
    present.set(key, (present.get(key) ?? 0) + 1);
  }
  return signatures.map((header, i) => evaluation(header, verifier.results[i], present, receivedAt));
}

function evaluation(
  header: SignatureHeader,
  result: SignatureResult | undefined,
  present: ReadonlyMap<string, number>,
  receivedAt: Date,
): DkimEvaluation {
  const signedFields = signedNames(header);
  const covered = new Map<string, number>();
  for (const name of signedFields) covered.set(name, (covered.get(name) ?? 0) + 1);
  const keyBits = keyBitsOf(result);
  const expiresAt = header.expiration?.getTime() ?? null;
  return {
    ...judgement(result, keyBits),
    sdid: header.signingDomain?.toLowerCase() || null,
    auid: header.identity || null,
    selector: header.selector || null,
    algorithm: header.algorithm?.toLowerCase() || null,
    keyBits,
    isTesting: result?.status.testing === true,
    signedFields,
    unsignedFields: SHOWN_FIELDS.filter((name) => present.has(name) && !covered.has(name)),
    partlySignedFields: [...covered].filter(([name, times]) => (present.get(name) ?? 0) > times).map(([name]) => name),
    bodyLengthLimit: typeof header.maxBodyLength === 'number' ? header.maxBodyLength : null,
    unsignedBodyOctets: Math.max(0, (result?.canonBodyLengthTotal ?? 0) - (result?.canonBodyLength ?? 0)),
    signedAt: header.timestamp?.getTime() ?? null,
    expiresAt,
    isExpired: expiresAt !== null && expiresAt < receivedAt.getTime(),
  };
}

function judgement(
  answer: SignatureResult | undefined,
  keyBits: number | null,
): Pick<DkimEvaluation, 'result' | 'reason'> {
  const result = answer?.status.result ?? 'neutral';
  if (result === 'pass') {
    return keyBits !== null && keyBits !== ED25519_BITS && keyBits < minTrustedBits
      ? { result: 'policy', reason: 'weak-key' }
      : { result: 'pass', reason: null };
  }
  if (result === 'temperror') {
    const isNotAsked = answer?.status.comment === `DNS failure: ${notAsked}`;
    return { result, reason: isNotAsked ? 'name-not-asked' : 'lookup-failed' };
  }
  const isRevoked = /(?:^|;)p=(?:;|$)/.test(answer?.rr ?? '');
  const reason = isRevoked ? 'key-revoked' : (REASONS.get(answer?.status.comment || '') ?? 'malformed');
  if (PERMANENT.has(reason)) return { result: 'permerror', reason };
  return { result: result === 'fail' || result === 'policy' ? result : 'neutral', reason };
}

/** Size of the key that a signature was verified with. */
export function keyBitsOf(result: SignatureResult | undefined): number | null {
  return result?.modulusLength ?? (result?.publicKey === undefined ? null : ED25519_BITS);
}

function signedNames(header: SignatureHeader): readonly string[] {
  const value = header.parsed?.h?.value;
  if (typeof value !== 'string') return [];
  return value
    .toLowerCase()
    .split(':')
    .filter((name) => name !== '');
}
