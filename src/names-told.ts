import { askOthers } from './ask-others.ts';
import type { OutsideSource } from './lookup/outside/outside-source.ts';
import type { Bootstrap } from './lookup/registry/bootstrap.ts';
import { serviceForAddress, serviceForName } from './lookup/registry/registry-services.ts';
import type { ImagePixels } from './mail/qr/pixels.ts';
import { readMail } from './mail/read-mail.ts';
import type { OwnSideSettings } from './mail/read-testimony.ts';

/** What a look-up of a message tells others. */
export interface Telling {
  /** Names and addresses: all that leaves the machine. */
  readonly names: readonly string[];
  /** Base URLs of the registries that are told some of them, each once. */
  readonly registries: readonly string[];
}

/**
 * What a look-up of a message tells others: all that is asked before anybody has answered, found by asking nobody. What
 * answers name, and is asked then, their owners told themselves. `bootstrap`: null where registries are not asked.
 *
 * @throws {UnreadableMessage} where the octets are no message at all.
 */
export async function namesTold(
  octets: Uint8Array<ArrayBuffer>,
  { now, imagePixels, ...own }: OwnSideSettings & { readonly now: number; readonly imagePixels?: ImagePixels },
  bootstrap: Bootstrap | null,
): Promise<Telling> {
  const mail = await readMail(octets, own, imagePixels);
  const names = new Set<string>();
  const registries = new Set<string>();
  const toRegistry = (service: string | null, name: string) => {
    if (service === null) return;
    names.add(name);
    registries.add(service);
  };
  const nobody: OutsideSource = {
    parties: [],
    dns: {
      resolverFor: () => ({
        async ask(name, type) {
          const client = type === 'PTR' ? mail.trace.handedOverBy?.ip?.ip : undefined;
          names.add(client?.text ?? plain(name));
          // Not a failure, after which less would be asked than otherwise.
          return { outcome: 'no-data' };
        },
      }),
    },
    filters: [],
    registry: bootstrap && {
      async domain(name) {
        toRegistry(serviceForName(bootstrap, name), name);
        return { outcome: 'no-such-object' };
      },
      async network(ip) {
        toRegistry(serviceForAddress(bootstrap, ip), ip.text);
        return { outcome: 'no-such-object' };
      },
    },
    mayAskMarkedNames: true,
  };
  await askOthers(mail, nobody, now);
  return { names: [...names], registries: [...registries] };
}

/** A DMARC record stands under a name that says no more than its domain. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^_dmarc\./, '');
}
