import { NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Postfix (smtpd.c, pickup.c): `from HELO (name [address]) (using TLSv1.3 with cipher …) (Authenticated sender: x)
 * by HOST (Postfix) with ESMTPSA id …`; the name is one that leads back to the address, else "unknown".
 * `by HOST (Postfix, from userid 33) id …`: submitted on the host itself. The name in parentheses can be set
 * to anything; the comments on TLS cannot.
 */
export const postfix: StampGrammar = {
  id: 'postfix',
  names: 'confirmed',
  isAddressed: true,
  read(line) {
    const { by } = line.clauses;
    const name = by?.comments.find((comment) => /\bpostfix\b|, from userid [0-9]+$/i.test(comment.text));
    const hasTls = line.clauses.from?.comments.some((comment) =>
      /^using (?:tls|ssl)\S* with cipher /i.test(comment.text),
    );
    if (by === undefined || (name === undefined && !hasTls)) return null;
    const user = name === undefined ? null : /userid [0-9]+$/.exec(name.text);
    if (name !== undefined && user !== null) {
      return makeStamp(line, postfix, { ...NO_CLIENT, ident: textOf(line, sub(name, user.index)) });
    }
    return makeStamp(line, postfix, readRfc5321Client(line));
  },
};
