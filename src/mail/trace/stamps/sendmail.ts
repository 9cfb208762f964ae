import { NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** Version of binary and configuration: `8.15.2/8.15.2/Submit`, `8.12.8/linuxconf`, `3.7W-2002`, `SMI-8.6/SMI-SVR4`. */
const VERSIONS = /^\s*(?:sendmail\b|[A-Z0-9+-]{0,40}[0-9]\.[0-9][^\s/]*\/[^\s]|[0-9]\.[0-9]W)/i;

/**
 * Sendmail (the H line `Received:` of its m4 files): `from HELO (ident@name [address] (may be forged)) (authenticated
 * bits=0) by HOST (8.15.2/8.15.2) with ESMTP id …`; `(from user@localhost) by HOST (…)` where it was submitted
 * on the host itself. "May be forged": the name does not lead back to the address.
 */
export const sendmail: StampGrammar = {
  id: 'sendmail',
  names: 'confirmed',
  isAddressed: true,
  read(line) {
    const { by } = line.clauses;
    if (by === undefined || !by.comments.some((comment) => VERSIONS.test(comment.text))) return null;
    const local = line.head[0];
    if (local?.kind === 'comment' && local.text.startsWith('from ')) {
      const user = sub(local, 'from '.length);
      return makeStamp(line, sendmail, { ...NO_CLIENT, ident: textOf(line, user) });
    }
    return makeStamp(line, sendmail, readRfc5321Client(line));
  },
};
