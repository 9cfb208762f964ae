import type { ChainFault, Hop, Trace } from '../../mail/trace/trace.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { type Evidence, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** The way that the mail claims to have taken before the own side took it shows by itself that it was invented. */
export const forgedChain = check({
  id: 'trace/forged-chain',
  needs: ['trace'],
  examine({ trace }) {
    if (!trace.hops.some(({ side }) => side === 'claimed')) return notApplicable('no_claimed_hop');
    const gravest = gravity
      .map((kind) => trace.faults.find((fault) => fault.kind === kind))
      .find((fault) => fault !== undefined);
    return foundOrClear(gravest === undefined ? [] : findingsOf(gravest, trace));
  },
});

/** Programs that invent lines do so in several ways at once: only the gravest is said, and counts. */
const gravity = ['own-line', 'foreign-form', 'stuck-at-intake', 'date-for-client', 'backward'] as const;

const severityOf: Readonly<Record<ChainFault['kind'], Severity>> = {
  'own-line': 'medium',
  'foreign-form': 'low',
  'stuck-at-intake': 'low',
  'date-for-client': 'low',
  backward: 'low',
};

function findingsOf({ kind, hops }: ChainFault, trace: Trace): readonly Finding[] {
  const [other, invented] = [trace.hops[hops[0] ?? -1], trace.hops[hops.at(-1) ?? -1]];
  if (other === undefined || invented === undefined) return [];
  const host = shownValue(invented.stamp.by?.text ?? '');
  const { ip } = other.stamp;
  const about = [{ field: 'Received' as const }];
  const [severity, key] = [severityOf[kind], `check_trace_forged_chain_${kind.replaceAll('-', '_')}`];
  const line = headerEvidence('trace', invented.stamp.field.body);
  if (kind === 'backward') {
    const params = { host, minutes: minutesBetween(other, invented) };
    return [{ severity, explanation: { key, params }, evidence: [dateEvidence(other), dateEvidence(invented)], about }];
  }
  if (kind === 'own-line' && ip !== null) {
    const params = { host, client: ip.text.text };
    return [
      { severity, explanation: { key, params }, evidence: [line, headerEvidence('handed-over-by', ip.text)], about },
    ];
  }
  return [{ severity, explanation: { key, params: { host } }, evidence: [line], about }];
}

function dateEvidence({ stamp }: Hop): Evidence {
  return headerEvidence('trace', stamp.date?.text ?? stamp.field.body);
}

function minutesBetween(newer: Hop, older: Hop): number {
  return Math.round(((older.stamp.date?.epoch ?? 0) - (newer.stamp.date?.epoch ?? 0)) / 60_000);
}
