import type { ReceivedLine } from './stamps/received-line.ts';
import type { Stamp } from './trace.ts';

/** What tells of the form: the protocol in lower case, empty where there is none, and the comments beside the by-domain. */
interface Written {
  readonly protocol: string;
  readonly notes: readonly string[];
}

/** How a known service writes, where its hosts write nothing else. Verified on its stamps of many years. */
interface HouseForm {
  /** Names of its hosts. */
  readonly hosts: RegExp;
  /** Whether its hosts write such. */
  readonly writes: (stamp: Stamp, written: Written) => boolean;
}

const houses: readonly HouseForm[] = [
  {
    hosts: /(?:^|\.)(?:google|gmail|googlemail)\.com$/,
    writes: (_, { protocol, notes }) =>
      /^(?:(?:utf8)?e?smtps?a?|https?|httprest)?$/.test(protocol) && notes.length === 0,
  },
  {
    hosts: /(?:^|\.)(?:(?:prod|protection)\.outlook\.com|exchangelabs\.com|hotmail\.com)$/,
    writes: ({ grammar }) => grammar === 'microsoft' || grammar === 'webmail',
  },
  { hosts: /\.mx\.aol\.com$/, writes: (_, { notes }) => notes.length > 0 },
  {
    hosts: /(?:^|\.)yahoo\.(?:com|co\.jp)$/,
    writes: (_, { protocol }) => /^(?:e?smtps?a?|https?|nnfmp|qmqp)?$/.test(protocol),
  },
];

/** What only the hosts of one service write. */
interface HouseMark {
  readonly hosts: RegExp;
  readonly protocol?: RegExp;
  /** A comment beside the by-domain. */
  readonly note?: RegExp;
}

const marks: readonly HouseMark[] = [
  { hosts: /(?:^|\.)(?:yahoo\.[a-z.]+|yahoodns\.net|yahoogroups\.com)$/, protocol: /^nnfmp$/ },
  { hosts: /(?:^|\.)google\.com$/, protocol: /^httprest$/ },
  { hosts: /(?:^|\.)(?:docomo\.ne\.jp|mopera\.net|spmode\.ne\.jp)$/, note: /^docomo mail server\b/i },
  { hosts: /(?:^|\.)(?:ezweb\.ne\.jp|au\.com)$/, note: /^ezweb mail$/i },
  { hosts: /(?:^|\.)(?:aol|yahoo)\.com$/, note: /^(?:partner )?internet inbound$/i },
  { hosts: /(?:^|\.)(?:apple|icloud|me|mac)\.com$/, note: /^apple secure mail relay$/i },
];

/** Whether the stamp, read from `line`, bears the name of a known service's host and not its form, or its form and not its name. */
export function isForeignForm(stamp: Stamp, line: ReceivedLine): boolean {
  const host = stamp.by?.text.toLowerCase().replace(/\.$/, '') ?? '';
  if (!host.includes('.')) return false;
  const protocol = (stamp.with ?? stamp.via)?.text.toLowerCase() ?? '';
  const notes = line.clauses.by?.comments.map((comment) => comment.text) ?? [];
  if (houses.some(({ hosts, writes }) => hosts.test(host) && !writes(stamp, { protocol, notes }))) return true;
  return marks.some((mark) => {
    const isMarked = mark.protocol?.test(protocol) === true || notes.some((note) => mark.note?.test(note) === true);
    return isMarked && !mark.hosts.test(host);
  });
}

/** Machines that take mail in and hand it only to others of the same service, which stamp it too, in a form of their own. */
const intakes: readonly { readonly host: RegExp; readonly grammar: string }[] = [
  { host: /^mx\.google\.com$/, grammar: 'gmail' },
  { host: /\.mail\.protection\.outlook\.com$/, grammar: 'microsoft' },
];

/** Whether `stamp` is one of an intake and `newer`, the next one, none of its service. */
export function isStuckAtIntake(stamp: Stamp, newer: Stamp): boolean {
  const host = stamp.by?.text.toLowerCase() ?? '';
  return intakes.some((intake) => intake.host.test(host) && newer.grammar !== intake.grammar);
}
