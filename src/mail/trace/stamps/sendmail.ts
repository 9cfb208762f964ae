import type { Stamp } from '../trace.ts';
import { NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampFamily, StampGrammar } from './stamp-grammar.ts';

/** Version of binary and configuration: `8.15.2/8.15.2/Submit`, `8.12.8/linuxconf`, `3.7W-2002`, `SMI-8.6/SMI-SVR4`, `V8/cf` (without a version). */
const VERSIONS = /^\s*(?:sendmail\b|[A-Z0-9+-]{0,40}[0-9]\.[0-9][^\s/]*\/[^\s]|[0-9]\.[0-9]W|v[0-9]\/cf$)/i;

/**
 * Sendmail (the H line `Received:` of its m4 files): `from HELO (ident@name [address] (may be forged)) (authenticated
 * bits=0) by HOST (8.15.2/8.15.2) with ESMTP id …`; `(from user@localhost) by HOST (…)` where it was submitted
 * on the host itself. "May be forged": the name does not lead back to the address.
 */
export const sendmail: StampGrammar = {
  id: 'sendmail',
  names: 'confirmed',
  isAddressed: true,
  read: (line) => (hasVersion(line, VERSIONS) ? read(line, sendmail) : null),
};

/** Sendmail as SAKURA internet's shared servers run it: `by www7.sakura.ne.jp (8.17.1/8.16.1/[SAKURA-WEB]/20180704)`. */
export const sakura: StampGrammar = {
  ...sendmail,
  id: 'sakura',
  read: (line) => (hasVersion(line, /\/\[SAKURA-[A-Z]+\](?:\/|$)/) ? read(line, sakura) : null),
};

function hasVersion(line: ReceivedLine, version: RegExp): boolean {
  return line.clauses.by?.comments.some((comment) => version.test(comment.text)) === true;
}

function read(line: ReceivedLine, family: StampFamily): Stamp {
  const local = line.head[0];
  if (local?.kind === 'comment' && local.text.startsWith('from ')) {
    const user = sub(local, 'from '.length);
    return makeStamp(line, family, { ...NO_CLIENT, ident: textOf(line, user) });
  }
  return makeStamp(line, family, readRfc5321Client(line));
}
