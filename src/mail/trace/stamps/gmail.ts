import { NO_CLIENT, readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Gmail: `from HELO (name. [address]) by mx.google.com with ESMTPS id … for <…> (version=… cipher=…)`; inside it
 * `by 2002:a05:… with SMTP id …` without a client; `from … named unknown by gmailapi.google.com with HTTPREST` for its interface
 * to programs and `by … with HTTP` for its web page.
 */
export const gmail: StampGrammar = {
  id: 'gmail',
  names: 'unconfirmed',
  isAddressed: false,
  read(line) {
    const by = line.clauses.by?.value?.text ?? '';
    if (!/(?:^|\.)(?:google|gmail|googlemail)\.com$/i.test(by) && !isInternalStep(line, by)) return null;
    const protocol = line.protocol;
    if (/^http(?:rest|s)?$/i.test(protocol))
      return makeStamp(line, gmail, application(line), { isAuthenticated: true });
    return makeStamp(line, gmail, line.clauses.from === undefined ? NO_CLIENT : readRfc5321Client(line));
  },
};

/** The numbers after "by" are Google's own: 10/8 or its 6to4 prefix 2002:a00::/24. */
function isInternalStep(line: ReceivedLine, by: string): boolean {
  return line.clauses.from === undefined && /^(?:10\.[0-9.]+|2002:a[0-9a-f]{2}:[0-9a-f:]+)$/i.test(by);
}

/** The word after "from" is the number of a program, no host. */
function application(line: ReceivedLine): typeof NO_CLIENT {
  const from = line.clauses.from?.value ?? null;
  if (from === null) return NO_CLIENT;
  return /^[0-9]+$/.test(from.text) ? { ...NO_CLIENT, ident: textOf(line, from) } : readRfc5321Client(line);
}
