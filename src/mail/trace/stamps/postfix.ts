import { NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Postfix (smtpd.c, pickup.c): `from HELO (name [address]) (using TLSv1.3 with cipher …) (Authenticated sender: x)
 * by HOST (Postfix) with ESMTPSA id …`; the name is one that leads back to the address, else "unknown".
 * `by HOST (Postfix, from userid 33) id …`: submitted on the host itself.
 */
export const postfix: StampGrammar = {
  id: 'postfix',
  names: 'confirmed',
  isAddressed: true,
  read(line) {
    const name = line.clauses.by?.comments.find((comment) => /\bpostfix\b|, from userid [0-9]+$/i.test(comment.text));
    if (name === undefined) return null;
    const user = /userid [0-9]+$/.exec(name.text);
    if (user !== null) {
      return makeStamp(line, postfix, { ...NO_CLIENT, ident: textOf(line, sub(name, user.index)) });
    }
    return makeStamp(line, postfix, readRfc5321Client(line));
  },
};

/** Postfix whose name in parentheses was set to another: the comment on TLS stays its own. */
export const postfixBehindAnotherName: StampGrammar = {
  ...postfix,
  read(line) {
    const hasTls = line.clauses.from?.comments.some((comment) =>
      /^using (?:tls|ssl)\S* with cipher /i.test(comment.text),
    );
    return line.clauses.by !== undefined && hasTls === true ? makeStamp(line, postfix, readRfc5321Client(line)) : null;
  },
};
