import { type Client, heloOf, NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { ReceivedLine } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Obtuse smtpd and firewalls built on it: `from NAME(192.0.2.1), claiming to be "x" via SMTP by HOST, id smtpdX`. NAME was looked
 * up; where it equals what the client called itself, that is left out.
 */
export const obtuse: StampGrammar = {
  id: 'obtuse',
  names: 'unconfirmed',
  isAddressed: true,
  read(line) {
    const { by, id } = line.clauses;
    const isNamed = /^smtpd[0-9A-Za-z]+$/.test(id?.value?.text ?? '') && by?.value?.text.endsWith(',') === true;
    return isNamed ? makeStamp(line, obtuse, readClient(line)) : null;
  },
};

function readClient(line: ReceivedLine): Client {
  const client = readRfc5321Client(line);
  const named = { ...client, rdns: client.ip === null ? null : client.helo };
  const words = line.clauses.from?.tokens.filter((token) => token.kind === 'word') ?? [];
  const place = words.findIndex((word, i) => word.text === 'be' && words[i - 2]?.text === 'claiming');
  const said = place < 0 ? undefined : words[place + 1];
  if (said === undefined) return named;
  const quoted = /^"(.*)"$/.exec(said.text);
  return { ...NO_CLIENT, ...named, helo: heloOf(line, quoted === null ? said : sub(said, 1, said.text.length - 1)) };
}
