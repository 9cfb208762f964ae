import { evaluateDmarc as evaluate } from 'mailauth/lib/dmarc/index.js';
import { isSameOrganization } from '../domain/registrable-domain.ts';
import type {
  DkimEvaluation,
  DmarcEvaluation,
  IdentifierAlignment,
  SpfEvaluation,
} from './evaluated-authentication.ts';
import type { EvaluationResolver } from './mailauth/evaluation-resolver.ts';

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
  const dkimDomains = passing.map(({ sdid, unsignedBodyOctets }) => ({
    domain: sdid as string,
    underSized: unsignedBodyOctets,
  }));
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
  const result = response.status.result === 'neutral' ? 'none' : response.status.result;
  return {
    ...NOTHING,
    result,
    authorDomain,
    isRecordFound: alignment !== undefined,
    policyDomain: response.policyDomain ?? null,
    policy: alignment === undefined ? null : (response.policy ?? null),
    spf: alignment === undefined ? ofSameOrganization(spfDomains, authorDomain) : alignmentOf(alignment.spf),
    dkim:
      alignment === undefined
        ? ofSameOrganization(
            passing.map(({ sdid }) => sdid as string),
            authorDomain,
          )
        : alignmentOf(alignment.dkim),
  };
}

/** DMARC where it was not evaluated. */
export function dmarcUnchecked(): DmarcEvaluation {
  return { ...NOTHING, because: 'not-evaluated' };
}

function alignmentOf({ result, strict }: { readonly result?: string; readonly strict: boolean }): IdentifierAlignment {
  return { isAligned: result !== undefined, domain: result ?? null, isStrict: strict };
}

function ofSameOrganization(domains: readonly string[], authorDomain: string): IdentifierAlignment {
  const domain = domains.find((name) => isSameOrganization(name, authorDomain));
  return domain === undefined ? NOT_ALIGNED : { isAligned: true, domain, isStrict: false };
}
