import type { SkipReason } from '../trace.ts';
import { skippedStamp } from './make-stamp.ts';
import { hasNote } from './marked-family.ts';
import { type ReceivedLine, saidIn } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** A family's line that names no relay, and why. */
interface LocalStep {
  readonly id: string;
  readonly because: SkipReason;
  readonly form: (line: ReceivedLine) => boolean;
}

const steps: readonly LocalStep[] = [
  // `from x by host by uid 500 with qmail-scanner-1.20 (clamscan: … Clear:. Processed in 0.3 secs)`
  { id: 'qmail-scanner', because: 'content-scan', form: (line) => /^qmail-scanner/.test(line.protocol) },
  // `from unknown by mail with queue (Sophos PureMessage Version 5.403) id 1040109-1`
  {
    id: 'sophos',
    because: 'content-scan',
    form: (line) => line.protocol === 'queue' && hasNote(line, /^sophos\b/i),
  },
  // `from LISTS.EXAMPLE by LISTS.EXAMPLE (LISTSERV-TCP/IP release 16.0) with spool id 137738 for DEVEL@LISTS.EXAMPLE`
  { id: 'listserv', because: 'list-expansion', form: (line) => hasNote(line, /^listserv-tcp\/ip/i) },
  // `(majordomo@lists.example) by lists.example via listexpand id …`
  { id: 'zmailer', because: 'list-expansion', form: (line) => saidIn(line.clauses.via).startsWith('listexpand') },
  // `with ECARTIS (v1.0.0; list devel)`
  { id: 'ecartis', because: 'list-expansion', form: (line) => /^ecartis\b/.test(line.protocol) },
  // `from GW-MTA by gw.office.example with Novell_GroupWise`: from its own post office
  { id: 'groupwise', because: 'local-queue', form: (line) => line.protocol === 'novell_groupwise' },
  { id: 'oracle', because: 'local-queue', form: isChannel },
  // `indimail-mta queue 6 by host mail.example (invoked by uid 555)`
  {
    id: 'indimail',
    because: 'local-user',
    form: (line) => line.head[0]?.text === 'indimail-mta' && line.head[1]?.text === 'queue',
  },
];

/** Grammars of lines that are known and name no relay: steps of queues, scanners and list managers on one host. */
export const localSteps: readonly StampGrammar[] = steps.map(stepGrammar);

/** `(Haraka outbound); …`: nothing but a comment, whoever wrote it. */
export const remark: StampGrammar = stepGrammar({
  id: 'remark',
  because: 'remark',
  form: (line) => line.words.length === 0 && line.head.length > 0,
});

function stepGrammar({ id, because, form }: LocalStep): StampGrammar {
  const grammar: StampGrammar = {
    id,
    names: 'untold',
    isAddressed: false,
    read: (line) => (form(line) ? skippedStamp(line, grammar, because) : null),
  };
  return grammar;
}

/**
 * Sun's and Oracle's server between its channels: `from HOST (… Messaging Server …) id …`, `from tcp-daemon.HOST by HOST (… Messaging
 * Server …) id …`.
 */
function isChannel(line: ReceivedLine): boolean {
  const { from, by } = line.clauses;
  if (by === undefined) return from?.comments.some((comment) => / Messaging Server /.test(comment.text)) === true;
  const name = from?.value?.text ?? '';
  return hasNote(line, /\bMessaging Server\b/) && /^[a-z-]+-daemon\./.test(name) && name.endsWith(line.writer);
}
