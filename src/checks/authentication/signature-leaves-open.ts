import { type HeaderSection, occurrences } from '../../mail/header/header-section.ts';
import type { DkimEvaluation } from '../../verify/evaluated-authentication.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import {
  type About,
  couldNotCheck,
  type Evidence,
  type EvidenceRole,
  foundOrClear,
  notApplicable,
  type Severity,
} from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The author's signature passes and leaves open what somebody may have added: a field, the end of the body. */
export const signatureLeavesOpen = check({
  id: 'authentication/signature-leaves-open',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated', 'evaluated'],
  examine({ author, evaluated, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const fields = occurrences(facts.header, 'dkim-signature');
    if (fields.length === 0) return notApplicable('not_signed');
    if (evaluated === null) return couldNotCheck('lookups_off');
    if (evaluated.outcome === 'not-evaluated') return couldNotCheck('header_too_large');
    const isList = intermediaryOf(facts) === 'list';
    const own = evaluated.dkim.flatMap((signature, index) => {
      const { sdid } = signature;
      const isOwn = sdid !== null && !isForeign(sdid, address.domain) && doesCount(signature);
      return isOwn ? [{ sdid, field: fields[index], gaps: gapsOf(signature, isList) }] : [];
    });
    const [first, ...more] = own;
    if (first === undefined) return notApplicable('not_signed_by_author');
    // One signature that covers all is enough, whatever the others leave open.
    const best = more.reduce((least, each) => (worth(each.gaps) < worth(least.gaps) ? each : least), first);
    const signature = best.field === undefined ? [] : [headerEvidence('signature', best.field.body)];
    return foundOrClear(
      best.gaps.map(({ what, severity, name }) => ({
        severity,
        explanation: {
          key: `check_authentication_signature_leaves_open_${what}`,
          params: { domain: shownValue(best.sdid), ...(what === 'field' && { name: shown[name]?.shownAs ?? name }) },
        },
        evidence: [headerEvidence('author', address.text), ...signature, ...addedField(facts.header, name)],
        about: shown[name]?.about ?? [],
      })),
    );
  },
});

/** Covered fields above which a second one changes what a reader sees. */
const shown: Readonly<
  Record<string, { shownAs: string; severity: Severity; role: EvidenceRole; about: readonly About[] }>
> = {
  from: { shownAs: 'From', severity: 'high', role: 'author', about: [{ field: 'From.addrSpec' }] },
  subject: { shownAs: 'Subject', severity: 'high', role: 'subject', about: [{ field: 'Subject' }] },
  'reply-to': { shownAs: 'Reply-To', severity: 'medium', role: 'reply-to', about: [{ field: 'Reply-To' }] },
  'content-type': { shownAs: 'Content-Type', severity: 'medium', role: 'structure', about: [] },
};

interface Gap {
  readonly what: 'field' | 'body' | 'unsigned' | 'weak';
  readonly severity: Severity;
  /** Of the field that stands there once too often or is not covered, in lower case; else empty. */
  readonly name: string;
}

/** One that does not pass leaves nothing open: it covers nothing. */
function doesCount({ result, reason }: DkimEvaluation): boolean {
  return result === 'pass' || isWeak(reason);
}

function isWeak(reason: DkimEvaluation['reason']): boolean {
  return reason === 'weak-key' || reason === 'weak-algorithm';
}

function gapsOf(signature: DkimEvaluation, isList: boolean): readonly Gap[] {
  const { reason, partlySignedFields, unsignedFields, unsignedBodyOctets } = signature;
  if (isWeak(reason)) return [{ what: 'weak', severity: 'note', name: '' }];
  const gaps = partlySignedFields.flatMap((name): Gap[] => {
    const severity = shown[name]?.severity;
    return severity === undefined ? [] : [{ what: 'field', severity, name }];
  });
  if (unsignedBodyOctets > 0) gaps.push({ what: 'body', severity: isList ? 'note' : 'medium', name: '' });
  if (unsignedFields.includes('subject')) gaps.push({ what: 'unsigned', severity: 'note', name: 'subject' });
  return gaps;
}

const worthOf: Readonly<Record<Severity, number>> = { note: 1, low: 10, medium: 100, high: 1000 };

function worth(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { severity }) => sum + worthOf[severity], 0);
}

/** The topmost of several fields is the one that the signature does not cover. */
function addedField(header: HeaderSection, name: string): Evidence[] {
  const [top] = occurrences(header, name);
  const role = shown[name]?.role;
  return top === undefined || role === undefined || top.body.length === 0 ? [] : [headerEvidence(role, top.body)];
}
