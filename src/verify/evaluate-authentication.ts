import type { Resolver } from '../lookup/dns/resolver.ts';
import type { MethodResult } from '../mail/authentication/authentication.ts';
import { occurrences } from '../mail/header/header-section.ts';
import { readAddresses } from '../mail/header/read-addresses.ts';
import { readHeaderSection } from '../mail/header/read-header-section.ts';
import { concludeAuthentication } from './conclude-authentication.ts';
import { evaluateArc } from './evaluate-arc.ts';
import { CappedVerifier, dkimEvaluations } from './evaluate-dkim.ts';
import { dmarcUnchecked, evaluateDmarc } from './evaluate-dmarc.ts';
import { type Envelope, evaluateSpf, spfUnchecked } from './evaluate-spf.ts';
import type { ArcEvaluation, EvaluatedAuthentication } from './evaluated-authentication.ts';
import { maxHeaderGaps, maxHeaderLines, maxHeaderOctets } from './limits.ts';
import { EvaluationResolver } from './mailauth/evaluation-resolver.ts';

/** What is evaluated. */
export interface AuthenticationRequest {
  /** The message as it went over the wire (`wireOctets`). */
  readonly octets: Uint8Array;
  readonly envelope: Envelope;
  /** Time of receipt, against which signatures expire. */
  readonly receivedAt: Date;
  /** DKIM results that the own side's server recorded (`RecordedAuthentication.dkimAll`). */
  readonly recordedDkim: readonly MethodResult[];
  /** An SPF record may have the local part of the reverse path sent to its name server (RFC 7208 §7.2, `l` and `s`). */
  readonly maySendLocalPart: boolean;
}

const LIST_FIELDS = ['list-id', 'list-post', 'list-help', 'list-subscribe', 'mailing-list', 'x-mailing-list'];
const ARC_UNCHECKED: ArcEvaluation = { result: 'unchecked', length: 0, sealers: [] };
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * Evaluates SPF (RFC 7208), DKIM (RFC 6376, RFC 8463), DMARC (RFC 9989) and ARC (RFC 8617) of a message, as of its receipt and
 * by what `resolver` answers. Never rejects; its caps are in `limits.ts`, and no clock is read.
 */
export async function evaluateAuthentication(
  { octets, envelope, receivedAt, recordedDkim, maySendLocalPart }: AuthenticationRequest,
  resolver: Resolver,
): Promise<EvaluatedAuthentication> {
  const section = readHeaderSection(octets, 0, octets.length, 'message');
  const questions = new EvaluationResolver(resolver, receivedAt);
  const verifier = new CappedVerifier(questions, receivedAt);
  const isReadable = isWithinCaps(octets.subarray(0, section.bodyStart));
  const [spf, isVerified] = await Promise.all([
    settled(evaluateSpf(envelope, questions, maySendLocalPart), spfUnchecked('not-evaluated')),
    isReadable && settled(verifyAll(verifier, octets), false),
  ]);
  if (!isVerified) {
    return {
      outcome: 'not-evaluated',
      spf,
      dkim: [],
      dmarc: dmarcUnchecked(),
      arc: ARC_UNCHECKED,
      questions: questions.questions,
      isCapped: !isReadable || questions.wasCapReached,
    };
  }
  const dkim = dkimEvaluations(verifier, receivedAt);
  const from = occurrences(section, 'from');
  const authors = from.flatMap(({ body }) => readAddresses(body).flatMap(({ addrSpec }) => addrSpec?.text.text ?? []));
  const authorship = { authors, fromFields: Math.max(from.length, verifier.fromFields) };
  const [arc, dmarc] = await Promise.all([
    settled(evaluateArc(verifier, questions), ARC_UNCHECKED),
    settled(evaluateDmarc(authorship, spf, dkim, questions), dmarcUnchecked()),
  ]);
  const isOfList = section.fields.some(({ key }) => LIST_FIELDS.includes(key));
  return {
    outcome: concludeAuthentication({ spf, dkim, dmarc, arc }, { recordedDkim, isOfList }),
    spf,
    dkim,
    dmarc,
    arc,
    questions: questions.questions,
    isCapped: questions.wasCapReached || verifier.isCapped,
  };
}

async function verifyAll(verifier: CappedVerifier, octets: Uint8Array): Promise<true> {
  await verifier.processChunk(octets);
  await verifier.finish();
  return true;
}

/** What a method gives, or `otherwise` where a fault of its code is met: one method never takes the others with it. */
async function settled<T, O>(evaluation: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await evaluation;
  } catch {
    return otherwise;
  }
}

function isWithinCaps(header: Uint8Array): boolean {
  if (header.length > maxHeaderOctets) return false;
  let lines = 0;
  let gap = 0;
  let gaps = 0;
  for (const octet of header) {
    if (octet === LF) lines++;
    const isSpace = octet === LF || octet === CR || octet === SPACE || octet === TAB;
    // Odd numbers add up to the square.
    if (isSpace) gaps += 2 * gap++ + 1;
    else gap = 0;
  }
  return lines <= maxHeaderLines && gaps <= maxHeaderGaps;
}
