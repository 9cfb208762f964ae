import fs from 'node:fs';
import path from 'node:path';
import { filteringResolvers } from '../lookup/dns/filtering-resolver.ts';
import { publicResolvers } from '../lookup/dns/named-resolver.ts';
import { type OpenOutside, openOutside } from '../lookup/outside/open-outside.ts';
import type { OutsideSource } from '../lookup/outside/outside-source.ts';
import type { Bootstrap } from '../lookup/registry/bootstrap.ts';
import { readBootstrapText } from '../lookup/registry/read-bootstrap.ts';
import { RegistryClient } from '../lookup/registry/registry-client.ts';
import { shippedBootstrap } from '../lookup/registry/shipped-bootstrap.ts';
import { systemTime } from '../system-time.ts';
import { type Arguments, WrongUse } from './arguments.ts';
import { http2Transport } from './http2-transport.ts';
import { httpsTransport } from './https-transport.ts';

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
 *
 * @throws {WrongUse} where the bootstrap that the command names cannot be read or is none.
 */
export function commandLineOutside({
  doh,
  rdapBootstrap,
}: Pick<Arguments, 'doh' | 'rdapBootstrap'>): CommandLineOutside {
  const transport = http2Transport();
  const bootstrap = rdapBootstrap === null ? shippedBootstrap() : bootstrapOf(rdapBootstrap);
  const registryTransport = httpsTransport();
  const registry = new RegistryClient({ bootstrap, transport: registryTransport, time: systemTime });
  const open: OpenOutside = openOutside({
    resolvers: doh === null ? publicResolvers.filter(({ id }) => usualResolvers.includes(id)) : [doh],
    filters: doh === null ? filteringResolvers : [],
    registry,
    registryParty: 'registries (RDAP)',
    transport,
    time: systemTime,
  });
  // Whoever runs the command chose the messages: it is the click.
  const close = () => {
    transport.close();
    registryTransport.close();
  };
  return { source: { ...open, mayAskMarkedNames: true }, close };
}

function bootstrapOf(file: string): Bootstrap {
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch {
    throw new WrongUse(`--rdap-bootstrap: ${file} cannot be read`);
  }
  const bootstrap = readBootstrapText(text);
  if (bootstrap === null) throw new WrongUse(`--rdap-bootstrap: ${file} is no bootstrap of RDAP (RFC 9224)`);
  return bootstrap;
}
