import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Preferences } from '../../scripts/thunderbird/preferences.ts';
import type { CertificateAuthority } from '../certificate-authority.ts';

/** A request as it came over the wire. */
export interface WebRequest {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Field names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a host of the test's web answers. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** All at once, or as they come. */
  readonly octets: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A host of the test's web; one that never answers gives a promise that never resolves. */
export type WebHost = (request: WebRequest) => Promise<WebAnswer>;

/**
 * All of the web that a Thunderbird under test can reach: a proxy that ends TLS itself, plays some hosts, and records
 * every request with all its header fields. Whom it does not play, nobody reaches; that somebody was wanted is recorded.
 */
export class RecordingWeb {
  /** What was asked of the hosts that are played, oldest first. */
  readonly requests: WebRequest[] = [];
  /** Hosts, with their ports, that were wanted, played or not. */
  readonly wanted: string[] = [];
  readonly #hosts: Map<string, WebHost>;
  readonly #proxy: http.Server;
  readonly #tls: https.Server;
  readonly #sockets = new Set<Socket>();

  private constructor(hosts: Map<string, WebHost>, authority: CertificateAuthority) {
    this.#hosts = hosts;
    const { certificate, key } = authority.issue(...hosts.keys());
    this.#tls = https.createServer({ cert: certificate, key }, (request, response) =>
      this.#answer(request, response, 'https'),
    );
    this.#proxy = http.createServer((request, response) => {
      this.wanted.push(request.url ?? '');
      if (this.#hosts.has(request.headers.host ?? '')) this.#answer(request, response, 'http');
      else response.writeHead(502).end();
    });
    this.#proxy.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#proxy.on('connect', ({ url = '' }: IncomingMessage, socket) => {
      this.wanted.push(url);
      if (!this.#hosts.has(url.replace(/:443$/, ''))) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      this.#tls.emit('connection', socket);
    });
  }

  /** Opens the web on a free port of this machine, with its hosts by name. */
  static async start(authority: CertificateAuthority, hosts: Readonly<Record<string, WebHost>>): Promise<RecordingWeb> {
    const web = new RecordingWeb(new Map(Object.entries(hosts)), authority);
    await new Promise<void>((resolve) => web.#proxy.listen(0, '127.0.0.1', resolve));
    return web;
  }

  /** Plays a host in another way from now on; null: it is down. */
  play(host: string, as: WebHost | null): void {
    if (as === null) this.#hosts.delete(host);
    else this.#hosts.set(host, as);
    // A connection that is open already would outlive that.
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Forgets what was recorded. */
  clear(): void {
    this.requests.length = 0;
    this.wanted.length = 0;
  }

  /** Preferences of a profile that knows no other way to the web. */
  get preferences(): Preferences {
    const { port } = this.#proxy.address() as AddressInfo;
    return {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    };
  }

  /** Ends it, with what is under way. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#proxy.close(resolve));
  }

  async #answer(message: IncomingMessage, response: ServerResponse, scheme: WebRequest['scheme']): Promise<void> {
    const { headers, method = '', url = '' } = message;
    // A proxy is told the whole URL (RFC 9112 §3.2.2).
    const target = scheme === 'http' ? url.replace(/^http:\/\/[^/]*/, '') : url;
    const request: WebRequest = { scheme, host: headers.host ?? '', method, target, headers };
    this.requests.push(request);
    const host = this.#hosts.get(request.host);
    const answer = await host?.(request).catch(() => undefined);
    if (!answer) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, answer.headers);
    if (answer.octets instanceof Uint8Array) response.end(answer.octets);
    // Who asked may hang up in the middle.
    else await pipeline(answer.octets, response).catch(() => {});
  }
}
