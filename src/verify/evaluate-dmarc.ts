import { type DmarcResponse, evaluateDmarc as evaluate } from 'mailauth/lib/dmarc/index.js';
import { isSameOrganization } from '../domain/registrable-domain.ts';
import type {
  DkimEvaluation,
  DmarcEvaluation,
  IdentifierAlignment,
  SpfEvaluation,
} from './evaluated-authentication.ts';
import { type EvaluationResolver, notAsked } from './mailauth/evaluation-resolver.ts';

/** Who the message says wrote it. */
export interface Authorship {
  /** addr-specs of every From field, as written. */
  readonly authors: readonly string[];
  /** Number of From fields. */
  readonly fromFields: number;
}

const REASONS: ReadonlyMap<string | undefined, DmarcEvaluation['because']> = new Map([
  ['no-author-domain', 'no-author-domain'],
  ['multiple-author-domains', 'several-author-domains'],
  ['multiple-from-fields', 'several-from-fields'],
  ['invalid-author-domain', 'invalid-author-domain'],
]);

const ONE_LOWER = { reject: 'quarantine', quarantine: 'none', none: 'none' } as const;

const NOT_ALIGNED: IdentifierAlignment = { isAligned: false, domain: null, isStrict: false };

const NOTHING: DmarcEvaluation = {
  result: 'unchecked',
  because: null,
  authorDomain: null,
  isRecordFound: false,
  policyDomain: null,
  policy: null,
  spf: NOT_ALIGNED,
  dkim: NOT_ALIGNED,
};

/** DMARC over what SPF and DKIM gave (RFC 9989 §5.3), with its walk up the tree of domains. */
export async function evaluateDmarc(
  { authors, fromFields }: Authorship,
  spf: SpfEvaluation,
  dkim: readonly DkimEvaluation[],
  resolver: EvaluationResolver,
): Promise<DmarcEvaluation> {
  const spfDomains = spf.result === 'pass' && spf.domain !== null ? [spf.domain] : [];
  const passing = dkim.filter(({ result, sdid }) => result === 'pass' && sdid !== null);
  // Those over the whole body first, as mailauth prefers them too.
  const dkimDomains = passing
    .map(({ sdid, unsignedBodyOctets }) => ({ domain: sdid as string, underSized: unsignedBodyOctets }))
    .sort((a, b) => a.underSized - b.underSized);
  const { response, reason, authorDomains } = await evaluate({
    headerFrom: authors,
    fromFields,
    spfDomains,
    dkimDomains,
    resolver: resolver.resolve,
    strict: true,
  });
  if (response === false) {
    return {
      ...NOTHING,
      because: REASONS.get(reason) ?? 'invalid-author-domain',
      authorDomain: authorDomains?.[0] ?? null,
    };
  }
  const authorDomain = response.status.header.from;
  const { alignment } = response;
  if (alignment === undefined) {
    const isNone = response.status.result === 'none';
    return {
      ...NOTHING,
      ...(isNone ? RESULT_NONE : unanswered(response.error)),
      authorDomain,
      spf: isNone ? ofSameOrganization(spfDomains, authorDomain) : NOT_ALIGNED,
      dkim: isNone
        ? ofSameOrganization(
            dkimDomains.map(({ domain }) => domain),
            authorDomain,
          )
        : NOT_ALIGNED,
    };
  }
  const { result } = response.status;
  return {
    ...NOTHING,
    ...(result === 'pass'
      ? RESULT_PASS
      : result === 'fail'
        ? failure(authorDomain, spf, dkim)
        : unanswered(response.error)),
    authorDomain,
    isRecordFound: true,
    policyDomain: response.policyDomain ?? null,
    policy: policyOf(response),
    spf: alignmentOf(alignment.spf),
    dkim: alignmentOf(alignment.dkim),
  };
}

type Result = Pick<DmarcEvaluation, 'result' | 'because'>;

const RESULT_PASS: Result = { result: 'pass', because: null };
const RESULT_NONE: Result = { result: 'none', because: null };
const RESULT_FAIL: Result = { result: 'fail', because: null };
const TEMPORARY: Result = { result: 'temperror', because: null };
const NOT_ASKED: Result = { result: 'unchecked', because: 'name-not-asked' };

function unanswered(error: string | undefined): Result {
  return error === notAsked ? NOT_ASKED : TEMPORARY;
}

/** Nothing aligns: a failure only where what was not evaluated could not have aligned either (RFC 9989 §5.3). */
function failure(authorDomain: string, spf: SpfEvaluation, dkim: readonly DkimEvaluation[]): Result {
  const mightAlign = (domain: string | null) => domain === null || isSameOrganization(domain, authorDomain);
  const open = dkim.filter(({ result, sdid }) => result === 'temperror' && mightAlign(sdid));
  const isSpfOpen = mightAlign(spf.domain);
  if ((isSpfOpen && spf.result === 'temperror') || open.some(({ reason }) => reason !== 'name-not-asked')) {
    return TEMPORARY;
  }
  if (dkim.some(({ reason, sdid }) => reason === 'too-many' && mightAlign(sdid))) {
    return { result: 'unchecked', because: 'not-evaluated' };
  }
  if (open.length > 0 || (isSpfOpen && spf.because === 'name-not-asked')) return NOT_ASKED;
  return isSpfOpen && spf.result === 'unchecked' ? { result: 'unchecked', because: 'spf-unchecked' } : RESULT_FAIL;
}

/** DMARC where it was not evaluated. */
export function dmarcUnchecked(): DmarcEvaluation {
  return { ...NOTHING, because: 'not-evaluated' };
}

/** `pct=0` asked for what `t=y` asks for since (RFC 7489 §6.6.4, RFC 9989 §A.6); other shares are no longer heeded. */
function policyOf({ policy = 'none', rr = '', testMode }: DmarcResponse): DmarcEvaluation['policy'] {
  const isNotApplied = testMode !== true && rr.split(';').some((tag) => /^\s*pct\s*=\s*0+\s*$/.test(tag));
  return isNotApplied ? ONE_LOWER[policy] : policy;
}

function alignmentOf({ result, strict }: { readonly result?: string; readonly strict: boolean }): IdentifierAlignment {
  return { isAligned: result !== undefined, domain: result ?? null, isStrict: strict };
}

function ofSameOrganization(domains: readonly string[], authorDomain: string): IdentifierAlignment {
  const domain = domains.find((name) => isSameOrganization(name, authorDomain));
  return domain === undefined ? NOT_ALIGNED : { isAligned: true, domain, isStrict: false };
}
