import { arc } from 'mailauth/lib/arc/index.js';
import { type CappedVerifier, minTrustedBits } from './evaluate-dkim.ts';
import type { ArcEvaluation } from './evaluated-authentication.ts';
import type { EvaluationResolver } from './mailauth/evaluation-resolver.ts';

/** The ARC chain of the message that went through the verifier (RFC 8617 §5.2). */
export async function evaluateArc(verifier: CappedVerifier, resolver: EvaluationResolver): Promise<ArcEvaluation> {
  const sets = verifier.arc.chain || [];
  const seals = sets.map((set) => set['arc-seal']?.parsed);
  const signature = verifier.arc.lastEntry?.messageSignature;
  // The verifier takes smaller keys than a chain may be signed with, so as to tell their size.
  if (signature?.modulusLength !== undefined && signature.modulusLength < minTrustedBits) {
    signature.status.result = 'policy';
  }
  const { status } = await arc(verifier.arc, { resolver: resolver.resolve, strict: true });
  const newest = verifier.signatureHeaders.find(({ type }) => type === 'ARC');
  const keys = [
    ...seals.map((seal) => `${seal?.s?.value}._domainkey.${seal?.d?.value}`),
    `${newest?.selector}._domainkey.${newest?.signingDomain}`,
  ];
  const isOpen = status.result === 'fail' && keys.some((name) => resolver.hasFailed(name));
  return {
    result: isOpen ? 'temperror' : status.result,
    length: sets.length,
    sealers: seals.map((seal) => String(seal?.d?.value ?? '').toLowerCase()),
  };
}
