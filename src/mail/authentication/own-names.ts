import { isLocalName } from '../trace/own-side/host-name.ts';
import type { OwnSide } from '../trace/own-side/own-side.ts';
import type { Stamp, Trace } from '../trace/trace.ts';
import type { RecordAsWritten } from './read-authentication-results.ts';

/** By which names records are the own side's. */
export interface OwnNames {
  /** The user named authserv-ids: then no other counts. */
  readonly areNamed: boolean;
  /** Whether the own side writes under the record's name: then its place tells whether it did. */
  readonly fits: (record: RecordAsWritten) => boolean;
  /** Whether whoever wrote the record passes himself off as the own side. */
  readonly poses: (record: RecordAsWritten) => boolean;
}

/**
 * The names under which the own side records: its organizations, known providers and hosts that stamped for it; or, where there are
 * any, the `authservIds` that the user named, each with all names below it. Microsoft's form has no authserv-id: there the host
 * counts that may have written it, any of the own side's above the stamp `taking`, that stamp's own below it.
 */
export function ownNames(trace: Trace, taking: Stamp, side: OwnSide, authservIds: readonly string[]): OwnNames {
  const trusted = authservIds.map((id) => id.trim().toLowerCase()).filter((id) => id !== '');
  const isNamed = (id: string) => trusted.some((name) => id === name || id.endsWith(`.${name}`));
  const own = trace.hops.filter((hop) => hop.side !== 'claimed').map(({ stamp }) => stamp);
  const hosts = new Set(own.flatMap(hostOf));
  const isKnown = (id: string) => hosts.has(id) || side.hasHost(id);
  const isWriter = (stamp: Stamp) =>
    stamp.grammar === 'microsoft' && (trusted.length === 0 || hostOf(stamp).some(isNamed));
  const microsoft = { above: own.some(isWriter), below: isWriter(taking) };
  return {
    areNamed: trusted.length > 0,
    fits(record) {
      if (record.form === 'microsoft')
        return record.field.index < taking.field.index ? microsoft.above : microsoft.below;
      const id = nameOf(record);
      if (trusted.length > 0) return id !== null && isNamed(id);
      return id === null ? record.form === 'received-spf' : isKnown(id);
    },
    poses(record) {
      const id = nameOf(record);
      // Names of a local network are many servers' alike.
      return id !== null && !isLocalName(id) && (isKnown(id) || isNamed(id));
    },
  };
}

function hostOf({ by }: Stamp): string[] {
  return by === null ? [] : [by.text.toLowerCase()];
}

/** Without the id of the job that some write after it. */
function nameOf({ authservId }: RecordAsWritten): string | null {
  return authservId?.text.toLowerCase().split('/', 1)[0] ?? null;
}
