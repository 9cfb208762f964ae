import { existsSync, readFileSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { CertificateAuthority } from '../../certificate-authority.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Ends of names that the server answers for; below the last, the first label tells how it misbehaves. */
const names = ['example', 'pt', 'test'] as const;

/** Networks that the server answers for: that of the seed mail's border, and one for documentation. */
const networks = { ipv4: '18.170.0.0/16', ipv6: '2001:db8::/32' } as const;

/** A server of registration data (RDAP) for the tests. */
export interface RdapServer {
  /** Its base URL, as a bootstrap names it. */
  readonly url: string;
  /** A bootstrap that names this server alone, as `--rdap-bootstrap` and `readBootstrap` take it. */
  readonly bootstrap: object;
  /** Of the authority that signed the server's certificate, in PEM. */
  readonly certificate: string;
  /** The paths that were asked for so far, below the base URL. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

type Answer = (response: Http2ServerResponse, path: string) => void;

const json = (response: Http2ServerResponse, status: number, text: string) => {
  response.writeHead(status, { 'content-type': 'application/rdap+json', 'access-control-allow-origin': '*' });
  response.end(text);
};

/** What the server does for `NAME.test` besides answering; each is a registry that somebody met. */
const misbehaviours: Readonly<Record<string, Answer>> = {
  busy: (response) => json(response, 429, '{"errorCode":429}'),
  broken: (response) => json(response, 500, '{"errorCode":500}'),
  /** Never answers. */
  silent: () => {},
  garbage: (response) => json(response, 200, '\u0000{"objectClassName":'),
  page: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Welcome</title>');
  },
  huge: (response) => json(response, 200, `{"objectClassName":"domain","ldhName":"${'x'.repeat(2_000_000)}"}`),
  deep: (response) => json(response, 200, `{"objectClassName":"domain","ldhName":"deep.test",${nested(5000)}}`),
  another: (response) => json(response, 200, '{"objectClassName":"domain","ldhName":"elsewhere.test"}'),
  stranger: (response) => redirect(response, 'https://stranger.invalid/domain/stranger.test'),
  circle: (response, path) => redirect(response, `/rdap/${path}`),
  moved: (response, path) => redirect(response, `/rdap/now/${path}`),
};

/** Entities inside entities. */
function nested(depth: number): string {
  return `${'"entities":[{'.repeat(depth)}${'}]'.repeat(depth)}`;
}

function redirect(response: Http2ServerResponse, location: string): void {
  response.writeHead(302, { location });
  response.end();
}

/**
 * Starts the server on a free port of this machine's loopback, over HTTPS (HTTP/2 and HTTP/1.1). It answers from the files
 * in `fixtures`, 404 for all else, and misbehaves for names below `.test` as `misbehaviours` says.
 */
export async function startRdapServer(authority: CertificateAuthority): Promise<RdapServer> {
  const { certificate, key } = authority.issue('rdap.example');
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createSecureServer({ cert: certificate, key, allowHTTP1: true }, (request, response) => {
    const path = pathOf(request);
    if (path !== null) requests.push(path);
    answer(path, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/rdap/`;
  const file = (entries: readonly string[]) => ({ version: '1.0', services: [[entries, [url]]] });
  return {
    url,
    bootstrap: { dns: file(names), ipv4: file([networks.ipv4]), ipv6: file([networks.ipv6]) },
    certificate: authority.certificate,
    requests,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Below the base URL; null for what is outside of it. */
function pathOf({ method, url }: Http2ServerRequest): string | null {
  const path = decodeURIComponent(url);
  return method === 'GET' && path.startsWith('/rdap/') ? path.slice('/rdap/'.length) : null;
}

function answer(path: string | null, response: Http2ServerResponse): void {
  const [, misbehaviour = ''] = /^domain\/([a-z]+)\.test$/.exec(path ?? '') ?? [];
  const isMisbehaving = Object.hasOwn(misbehaviours, misbehaviour);
  const text = path === null ? null : fixture(path);
  if (isMisbehaving) misbehaviours[misbehaviour]?.(response, path ?? '');
  else if (text === null) json(response, 404, '{"errorCode":404,"title":"Not Found"}');
  else json(response, 200, text);
}

function fixture(path: string): string | null {
  const file = `${fixtures}${path.replaceAll(':', '_')}.json`;
  const isPlain = /^(?:now\/)?(?:domain|ip)\/[a-z0-9.:-]+$/.test(path) && !path.includes('..');
  return isPlain && existsSync(file) ? readFileSync(file, 'utf8') : null;
}
