import type {
  ArcEvaluation,
  DkimEvaluation,
  DkimReason,
  DmarcEvaluation,
  EvaluatedAuthentication,
  SpfEvaluation,
} from '../../verify/evaluated-authentication.ts';
import { underscored } from '../underscored.ts';
import type { Say, WordKey } from '../words.ts';
import { type Told, told } from './told.ts';

/** SPF, each DKIM signature, DMARC and ARC as evaluated here: the result by its code, and what it means. */
export function toldOfAuthentication({ spf, dkim, dmarc, arc }: EvaluatedAuthentication, say: Say): Told[] {
  return [
    toldOfSpf(spf, say),
    ...(dkim.length === 0
      ? [told('DKIM', 'none', say('told_dkim_none'))]
      : dkim.map((signature) => toldOfSignature(signature, say))),
    toldOfDmarc(dmarc, say),
    toldOfArc(arc, say),
  ];
}

/** The results alone, by their codes, in a row. */
export function authenticationResults({ spf, dkim, dmarc, arc }: EvaluatedAuthentication): string {
  const signature = dkim.find(({ result }) => result === 'pass') ?? dkim[0];
  const row = { SPF: spf.result, DKIM: signature?.result ?? 'none', DMARC: dmarc.result, ARC: arc.result };
  return Object.entries(row)
    .map(([method, result]) => `${method} ${result === 'unchecked' ? '–' : result}`)
    .join(' · ');
}

/** What the evaluation comes to, in a sentence. */
export function authenticationOutcome({ outcome }: EvaluatedAuthentication, say: Say): string {
  return say(`authentication_outcome_${underscored(outcome)}`);
}

function toldOfSpf({ result, because, domain, identity, explanation }: SpfEvaluation, say: Say): Told {
  if (result === 'unchecked') return told('SPF', '–', say(uncheckedKeys[because ?? 'not-evaluated']));
  return told(
    'SPF',
    result,
    say(`told_spf_${result}`, { domain: domain ?? '' }),
    identity === 'helo' ? say('told_spf_helo') : null,
    explanation ? say('told_spf_explanation', { text: explanation }) : null,
  );
}

function toldOfSignature(signature: DkimEvaluation, say: Say): Told {
  const { result, reason, sdid, unsignedFields, partlySignedFields, signedFields, isTesting } = signature;
  const domain = sdid ?? say('told_dkim_unnamed');
  const list = (fields: readonly string[]) => [...new Set(fields)].join(', ');
  return told(
    'DKIM',
    result,
    result === 'pass'
      ? say('told_dkim_pass', { domain })
      : say('told_dkim_not_pass', { domain, reason: say(reasonKey(reason)) }),
    keyOf(signature, say),
    signedFields.length === 0 ? null : say('told_dkim_covers', { fields: list(signedFields) }),
    unsignedFields.length === 0 ? null : say('told_dkim_uncovered', { fields: list(unsignedFields) }),
    partlySignedFields.length === 0 ? null : say('told_dkim_partly', { fields: list(partlySignedFields) }),
    bodyLimit(signature, say),
    isTesting ? say('told_dkim_testing') : null,
  );
}

function keyOf({ selector, algorithm, keyBits }: DkimEvaluation, say: Say): string | null {
  if (selector === null || algorithm === null) return null;
  if (keyBits === null) return say('told_dkim_no_key', { selector, algorithm });
  return say('told_dkim_key', { selector, algorithm, bits: keyBits });
}

function bodyLimit({ bodyLengthLimit: limit, unsignedBodyOctets: rest }: DkimEvaluation, say: Say): string | null {
  return limit === null || rest === 0 ? null : say('told_dkim_body_limit', { limit, rest });
}

function toldOfDmarc({ result, because, policy, spf, dkim, authorDomain }: DmarcEvaluation, say: Say): Told {
  if (result === 'unchecked') return told('DMARC', '–', say(uncheckedKeys[because ?? 'not-evaluated']));
  const aligned = [dkim, spf].find(({ isAligned }) => isAligned)?.domain ?? authorDomain ?? '';
  return told(
    'DMARC',
    result,
    say(`told_dmarc_${result}`, { domain: result === 'pass' ? aligned : (authorDomain ?? '') }),
    policy === null ? null : say(`told_dmarc_policy_${policy}`),
  );
}

function toldOfArc({ result, sealers }: ArcEvaluation, say: Say): Told {
  if (result === 'unchecked') return told('ARC', '–', say('told_unchecked_not_evaluated'));
  return told('ARC', result, say(`told_arc_${result}`, { sealers: sealers.join(', ') }));
}

const uncheckedKeys: Readonly<Record<NonNullable<SpfEvaluation['because'] | DmarcEvaluation['because']>, WordKey>> = {
  'no-client-address': 'told_unchecked_no_client_address',
  'no-identity': 'told_unchecked_no_identity',
  'local-part-wanted': 'told_unchecked_local_part_wanted',
  'not-evaluated': 'told_unchecked_not_evaluated',
  'no-author-domain': 'told_unchecked_no_author_domain',
  'several-author-domains': 'told_unchecked_several_author_domains',
  'several-from-fields': 'told_unchecked_several_from_fields',
  'invalid-author-domain': 'told_unchecked_invalid_author_domain',
  'name-not-asked': 'told_unchecked_name_not_asked',
  'spf-unchecked': 'told_unchecked_spf_unchecked',
};

function reasonKey(reason: DkimReason | null): WordKey {
  return `told_dkim_reason_${reason === null ? 'none' : underscored(reason)}`;
}
