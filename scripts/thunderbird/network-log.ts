import fs from 'node:fs';
import net from 'node:net';
import type { Chrome } from './chrome.ts';

/** An HTTP request of the running program, whoever caused it. */
export interface RecordedRequest {
  readonly url: string;
  readonly method: string;
  /** The extension whose code caused it; null for Thunderbird's own and for displayed mails'. */
  readonly extensionId: string | null;
  /** What caused it: `system` for Thunderbird itself, else the address of the page or message. */
  readonly origin: string | null;
}

/** A record of all HTTP requests and of all names resolved, of the whole program. */
export class NetworkLog {
  readonly #chrome: Chrome;
  readonly #resolverLog: string;

  private constructor(chrome: Chrome, resolverLog: string) {
    this.#chrome = chrome;
    this.#resolverLog = resolverLog;
  }

  /** Begins the record of requests; that of names runs since the program's start. */
  static async start(chrome: Chrome, resolverLog: string): Promise<NetworkLog> {
    await chrome.call('network-log', 'start');
    return new NetworkLog(chrome, resolverLog);
  }

  /** HTTP requests since Thunderbird could be told what to do, or since `clear`, oldest first. */
  requests(): Promise<readonly RecordedRequest[]> {
    return this.#chrome.call('network-log', 'recorded');
  }

  /** Forgets the requests recorded so far. */
  async clear(): Promise<void> {
    await this.#chrome.call('network-log', 'clear');
  }

  /** Host names that the program asked the resolver for since its start, IP addresses left out, each once. */
  resolvedNames(): readonly string[] {
    const log = fs.readFileSync(this.#resolverLog, 'utf8');
    const names = [...log.matchAll(/Resolving host \[([^\]]*)\]/g)].map((match) => match[1] ?? '');
    return [...new Set(names.filter((name) => net.isIP(name) === 0))];
  }
}
