import { askOthers } from './ask-others.ts';
import type { OutsideSource } from './lookup/outside/outside-source.ts';
import { readMail } from './mail/read-mail.ts';

/**
 * The names and addresses that a look-up of a message tells others: all that is asked before anybody has answered,
 * found by asking nobody. What answers name, and is asked then, their owners told themselves.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function namesTold(
  octets: Uint8Array<ArrayBuffer>,
  { ownHosts, now }: { readonly ownHosts: readonly string[]; readonly now: number },
): Promise<readonly string[]> {
  const mail = await readMail(octets, { ownHosts });
  const told = new Set<string>();
  const nobody: OutsideSource = {
    parties: [],
    dns: {
      resolverFor: () => ({
        async ask(name, type) {
          const client = type === 'PTR' ? mail.trace.handedOverBy?.ip?.ip : undefined;
          told.add(client?.text ?? plain(name));
          // Not a failure, after which less would be asked than otherwise.
          return { outcome: 'no-data' };
        },
      }),
    },
    filters: [],
    registry: null,
    mayAskMarkedNames: true,
  };
  await askOthers(mail, nobody, now);
  return [...told];
}

/** A DMARC record stands under a name that says no more than its domain. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^_dmarc\./, '');
}
