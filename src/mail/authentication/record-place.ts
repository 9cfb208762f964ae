import type { HeaderField, HeaderSection } from '../header/header-section.ts';
import type { ProviderFamily } from '../trace/own-side/provider-families.ts';
import type { Stamp, Trace } from '../trace/trace.ts';

/**
 * Fields of the section by their index: what stands above `taking` the own side's servers wrote, who put all that
 * they add on top; what stands below it up to `end` they may have written (the filters of Postfix, Gmail, iCloud and others write
 * there), but so may the sender; all else is the sender's.
 */
export interface OwnFields {
  readonly taking: number;
  readonly end: number;
  /**
   * Those between them that bear the id that the stamp gave the message, which no sender knows: the own side wrote them and all
   * that stands above them.
   */
  readonly proofs: readonly HeaderField[];
}

/** Fields that a receiving server writes beside its stamp; any other ends what may be its own. */
const RECEIVERS_FIELDS =
  /^(?:authentication-results(?:-.*)?|received-spf|arc-.*|dkim-filter|dmarc-filter|x-.*|return-path|delivered-to|envelope-to|bimi-.*)$/;

const PROVING_FIELDS = /^(?:authentication-results|arc-authentication-results|dkim-filter|dmarc-filter)$/;

/** Shorter ids could be met by chance. */
const MIN_ID_LENGTH = 8;

/** The stamp by which the own side took the message, or its oldest where nothing came from outside; null where none is the own side's. */
export function takingStamp(trace: Trace): Stamp | null {
  const border = trace.border === null ? undefined : trace.hops[trace.border];
  return (border ?? trace.hops.findLast((hop) => hop.side === 'own'))?.stamp ?? null;
}

/** The fields that the own side wrote or may have written. `family`: the provider that wrote the stamp, where it is a known one. */
export function ownFields(section: HeaderSection, taking: Stamp, family: ProviderFamily | null): OwnFields {
  const start = taking.field.index;
  const isPassedOver = (key: string) => key === 'received' && family?.results === 'below-trace';
  const first = section.fields.find(
    (field) => field.index > start && !RECEIVERS_FIELDS.test(field.key) && !isPassedOver(field.key),
  );
  const end = first?.index ?? section.fields.length;
  return { taking: start, end, proofs: fieldsWithId(section.fields.slice(start + 1, end), taking) };
}

/** OpenDKIM and OpenDMARC write `DKIM-Filter: … HOST ID`, some authserv-ids carry the job's id (`HOST/ID`). */
function fieldsWithId(fields: readonly HeaderField[], taking: Stamp): HeaderField[] {
  const id = taking.id?.text ?? '';
  if (id.length < MIN_ID_LENGTH) return [];
  return fields.filter((field) => PROVING_FIELDS.test(field.key) && wordsOf(field).includes(id));
}

/** Words of a proving field: host, id, program. As written. */
export function wordsOf(field: HeaderField): string[] {
  return field.body.text.split(/[\s/;,]+/);
}
