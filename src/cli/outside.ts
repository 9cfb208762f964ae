import { filteringResolvers } from '../lookup/dns/filtering-resolver.ts';
import { publicResolvers } from '../lookup/dns/named-resolver.ts';
import { type OpenOutside, openOutside } from '../lookup/outside/open-outside.ts';
import type { OutsideSource, RegistrySource } from '../lookup/outside/outside-source.ts';
import type { Time } from '../lookup/web/ports.ts';
import type { Arguments } from './arguments.ts';
import { http2Transport } from './http2-transport.ts';

/** Who is asked where the command names no resolver of its own: the first, and the second where that fails. */
const usualResolvers: readonly string[] = ['quad9', 'cloudflare'];

/** Those who may be asked, with what has to be closed at the end. */
export interface CommandLineOutside {
  readonly source: OutsideSource;
  close(): void;
}

/**
 * Those whom `--lookups on` allows to be asked. With a resolver of one's own nobody else is asked about names, the
 * filtering resolvers neither.
 */
export function commandLineOutside(
  { doh }: Pick<Arguments, 'doh'>,
  registry: RegistrySource | null,
): CommandLineOutside {
  const transport = http2Transport();
  const open: OpenOutside = openOutside({
    resolvers: doh === null ? publicResolvers.filter(({ id }) => usualResolvers.includes(id)) : [doh],
    filters: doh === null ? filteringResolvers : [],
    registry,
    registryParty: 'registries (RDAP)',
    transport,
    time: machineTime,
  });
  // Whoever runs the command chose the messages: it is the click.
  return { source: { ...open, mayAskMarkedNames: true }, close: () => transport.close() };
}

const machineTime: Time = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
