import { readStamp } from '../../../src/mail/trace/read-stamp.ts';
import type { Stamp } from '../../../src/mail/trace/trace.ts';
import { sectionOf } from '../octets.ts';

/** The stamp of a Received field's body, written on one line or folded. */
export function stampOf(body: string): Stamp {
  const field = sectionOf(`Received: ${body}\r\n\r\n`).fields[0];
  if (field === undefined) throw new Error(`no field in ${body}`);
  return readStamp(field);
}

/** What a stamp tells of the client and of the writer, as plain text; what it does not tell is left out. */
export function told(stamp: Stamp): Record<string, string | true> {
  const { grammar, helo, rdns, ip, ident, authenticatedAs, by } = stamp;
  const texts = { helo, rdns, ident, authenticatedAs, by };
  const named = Object.entries(texts).flatMap(([key, text]) => (text === null ? [] : [[key, text.text] as const]));
  return {
    grammar: grammar ?? 'none',
    ...Object.fromEntries(named),
    ...(ip === null ? {} : { ip: ip.ip.text }),
    ...(stamp.isAuthenticated ? { isAuthenticated: true } : {}),
    ...(stamp.result === 'read' ? {} : { result: stamp.result }),
  };
}
