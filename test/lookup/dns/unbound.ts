import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findCommand } from '../../../scripts/setup/find-command.mjs';
import { OwnedProcess } from '../../../scripts/thunderbird/child-process.ts';
import { freePort } from '../../../scripts/thunderbird/free-port.ts';
import { HopelessError, waitUntil } from '../../../scripts/thunderbird/wait-until.ts';
import { http2Transport } from '../../../src/cli/http2-transport.ts';
import type { CertificateAuthority } from '../../certificate-authority.ts';

/** Zones by name, each as the records of its zone file; every one gets an SOA record of its own. */
export type Zones = Readonly<Record<string, string>>;

/** Seconds that the zones' answers of absence hold. */
export const zoneMinimum = 300;

/**
 * A resolver of this test alone (Unbound), with DNS over HTTPS on a free port of this machine. It answers from the
 * zones; it has nobody to ask for names below `unreachable.test`, and is never asked for others.
 */
export class Unbound {
  /** Where it takes questions. */
  readonly url: string;
  readonly #folder: string;
  readonly #server: OwnedProcess;

  private constructor(url: string, folder: string, server: OwnedProcess) {
    this.url = url;
    this.#folder = folder;
    this.#server = server;
  }

  /** Starts the resolver and resolves when it answers. */
  static async start(authority: CertificateAuthority, zones: Zones): Promise<Unbound> {
    // Debian keeps it where the path of ordinary users does not look.
    const program = findCommand('unbound') ?? '/usr/sbin/unbound';
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mekiki-unbound-'));
    const [port, nobody] = [await freePort(), await freePort()];
    const { certificate, key } = authority.issue('resolver.example');
    const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
    write('server.pem', certificate);
    write('server.key', key);
    for (const [zone, records] of Object.entries(zones)) write(`${zone}.zone`, zoneFile(zone, records));
    write('unbound.conf', configuration(folder, port, nobody, Object.keys(zones)));
    const server = await OwnedProcess.start(program, ['-d', '-c', path.join(folder, 'unbound.conf')], {
      stdio: ['ignore', 'ignore', fs.openSync(path.join(folder, 'log'), 'a')],
    });
    const unbound = new Unbound(`https://127.0.0.1:${port}/dns-query`, folder, server);
    try {
      await waitUntil('Unbound', () => unbound.#answers(authority.certificate));
    } catch (error) {
      const log = unbound.log();
      await unbound.stop();
      throw new Error(`Unbound did not start:\n${log}`, { cause: error });
    }
    return unbound;
  }

  /** What it was asked so far, one question a line. */
  log(): string {
    return fs.readFileSync(path.join(this.#folder, 'log'), 'utf8');
  }

  /** Ends the resolver and removes its files. */
  async stop(): Promise<void> {
    await this.#server.stop();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Whether it takes a request: this one without a question, which is wrong use and gets status 400. */
  async #answers(ca: string): Promise<boolean> {
    if (this.#server.end) throw new HopelessError(`Unbound ended: ${JSON.stringify(this.#server.end)}`);
    const transport = http2Transport({ ca });
    const request = { url: this.url, headers: {}, signal: AbortSignal.timeout(1000), maxOctets: 1000 };
    try {
      return (await transport.get(request)).status > 0;
    } finally {
      transport.close();
    }
  }
}

function zoneFile(zone: string, records: string): string {
  return `$ORIGIN ${zone}.
$TTL 3600
@ SOA ns.${zone}. hostmaster.${zone}. 1 7200 3600 1209600 ${zoneMinimum}
@ NS ns.${zone}.
${records}
`;
}

function configuration(folder: string, port: number, nobody: number, zones: readonly string[]): string {
  return `
server:
  directory: "${folder}"
  pidfile: "${folder}/pid"
  username: ""
  chroot: ""
  use-syslog: no
  log-queries: yes
  interface: 127.0.0.1@${port}
  https-port: ${port}
  tls-service-pem: server.pem
  tls-service-key: server.key
  module-config: "iterator"
  do-not-query-localhost: no
${zones.map((zone) => `  local-zone: "${zone}." nodefault`).join('\n')}
  local-zone: "test." nodefault
remote-control:
  control-enable: no
forward-zone:
  name: "unreachable.test."
  forward-addr: 127.0.0.1@${nobody}
${zones.map((zone) => `auth-zone:\n  name: "${zone}."\n  zonefile: "${zone}.zone"\n  for-downstream: no`).join('\n')}
`;
}
