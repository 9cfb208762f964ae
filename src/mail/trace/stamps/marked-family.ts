import { type Client, NO_CLIENT, readClientBeforeBy, readRfc5321Client } from './client.ts';
import { isHeloComment } from './helo-comment.ts';
import { makeStamp } from './make-stamp.ts';
import { readQmailClient } from './qmail.ts';
import type { ReceivedLine } from './received-line.ts';
import type { NameLookUp, StampGrammar } from './stamp-grammar.ts';
import { isOverHttp, readHttpClient } from './webmail.ts';

/**
 * A family that keeps to the common form of RFC 5321 §4.4 and is told by a mark of its own. One mark is enough; only what the
 * MTA itself writes is looked at, never the from-clause.
 */
export interface MarkedFamily {
  readonly id: string;
  readonly names: NameLookUp;
  readonly isAddressed?: boolean;
  /** A comment of the by-clause or of the with-clause. */
  readonly note?: RegExp;
  /** The name of the host that writes. */
  readonly by?: RegExp;
  /** The protocol, in lower case with single spaces. */
  readonly protocol?: RegExp;
  /** The form of the queue id, where no other family writes such. */
  readonly queueId?: RegExp;
  readonly form?: (line: ReceivedLine) => boolean;
  /** How the client is read, where it is not the common form. */
  readonly client?: (line: ReceivedLine) => Client;
  /** It only takes from who logged in, or does so for this line. */
  readonly isSubmission?: (line: ReceivedLine) => boolean;
}

/** The grammar of a family that is told by its mark. */
export function markedGrammar(family: MarkedFamily): StampGrammar {
  const grammar: StampGrammar = {
    id: family.id,
    names: family.names,
    isAddressed: family.isAddressed === true,
    read(line) {
      if (!isMarked(line, family)) return null;
      const isHttp = isOverHttp(line);
      const client = (family.client ?? (isHttp ? readHttpClient : readClient))(line);
      const isSubmission = isHttp || family.isSubmission?.(line) === true;
      return makeStamp(line, grammar, client, isSubmission ? { isAuthenticated: true } : {});
    },
  };
  return grammar;
}

/** Whether a comment of the by-clause or the with-clause is such. */
export function hasNote(line: ReceivedLine, note: RegExp): boolean {
  return line.notes.some((text) => note.test(text));
}

function isMarked(line: ReceivedLine, { note, by, protocol, queueId, form }: MarkedFamily): boolean {
  if (note !== undefined && hasNote(line, note)) return true;
  if (by?.test(line.writer) === true) return true;
  if (protocol?.test(line.protocol) === true) return true;
  if (queueId?.test(line.clauses.id?.value?.text ?? '') === true) return true;
  return form?.(line) === true;
}

function readClient(line: ReceivedLine): Client {
  const helo = line.clauses.from?.comments.find(isHeloComment);
  if (helo !== undefined) return readQmailClient(line, helo) ?? NO_CLIENT;
  const isWithoutFrom = line.clauses.from === undefined && line.head.some((token) => token.kind === 'word');
  return isWithoutFrom ? readClientBeforeBy(line) : readRfc5321Client(line);
}
