import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosableTransport, http2Transport } from '../../src/cli/http2-transport.ts';
import { CertificateAuthority } from '../certificate-authority.ts';

let authority: CertificateAuthority;
let server: http2.Http2SecureServer;
let transport: ClosableTransport;
let origin: string;
let connections = 0;
const sessions = new Set<http2.ServerHttp2Session>();

const answers: Readonly<Record<string, (stream: http2.ServerHttp2Stream, asked: http2.IncomingHttpHeaders) => void>> = {
  '/plain?dns=x': (stream, asked) => {
    stream.respond({ ':status': 203, 'content-type': 'application/dns-message' });
    stream.end(`${asked[':method']} ${asked.accept}`);
  },
  '/empty': (stream) => {
    stream.respond({ ':status': 204 }, { endStream: true });
  },
  '/redirect': (stream) => {
    stream.respond({ ':status': 302, location: '/plain?dns=x' }, { endStream: true });
  },
  '/endless': (stream) => {
    stream.respond({ ':status': 200 });
    stream.on('error', () => {});
    const more = () => stream.writable && stream.write('x'.repeat(600), () => setImmediate(more));
    more();
  },
  '/silent': () => {},
  '/reset': (stream) => {
    stream.on('error', () => {});
    stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR);
  },
  '/half': (stream) => {
    stream.respond({ ':status': 200 });
    stream.write('half of it');
    setTimeout(() => stream.session?.destroy(), 50);
  },
  '/hang-up': (stream) => stream.session?.destroy(),
};

beforeAll(async () => {
  authority = new CertificateAuthority();
  const { certificate, key } = authority.issue();
  server = http2.createSecureServer({ cert: certificate, key });
  server.on('session', (session) => {
    connections++;
    sessions.add(session);
  });
  server.on('stream', (stream, asked) => answers[asked[':path'] ?? '']?.(stream, asked));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = http2Transport({ ca: authority.certificate });
});

afterAll(() => {
  transport?.close();
  for (const session of sessions) session.destroy();
  server?.close();
  authority?.remove();
});

const get = (path: string, signal = new AbortController().signal) =>
  transport.get({ url: origin + path, headers: { accept: 'application/dns-message' }, signal, maxOctets: 1000 });

describe('http2Transport', () => {
  it('gives status, media type and octets, many over one connection', async () => {
    const before = connections;
    for (const { status, contentType, octets } of await Promise.all(
      Array.from({ length: 40 }, () => get('/plain?dns=x')),
    )) {
      expect([status, contentType]).toEqual([203, 'application/dns-message']);
      expect(Buffer.from(octets).toString()).toBe('GET application/dns-message');
    }
    expect(connections - before).toBeLessThanOrEqual(1);
  });

  it('gives an answer without content', async () => {
    expect(await get('/empty')).toEqual({ status: 204, contentType: '', octets: new Uint8Array() });
  });

  it('follows no redirect', async () => {
    expect(await get('/redirect')).toMatchObject({ status: 302 });
  });

  it('cuts off what has no end', async () => {
    const { octets } = await get('/endless');
    expect(octets.length).toBeGreaterThan(1000);
    expect(octets.length).toBeLessThan(200_000);
  });

  it('rejects when it is called off, before and after', async () => {
    const abort = new AbortController();
    const answer = get('/silent', abort.signal);
    setTimeout(() => abort.abort(), 50);
    await expect(answer).rejects.toThrow();
    await expect(get('/silent', abort.signal)).rejects.toThrow();
  });

  it('rejects a broken answer, and connects anew after a broken connection', async () => {
    await expect(get('/reset')).rejects.toThrow();
    await expect(get('/hang-up')).rejects.toThrow();
    await expect(get('/half')).rejects.toThrow();
    expect(await get('/empty')).toMatchObject({ status: 204 });
  });

  it('rejects where nobody is, where a certificate is not trusted, and where nothing is encrypted', async () => {
    const untrusting = http2Transport();
    const request = { headers: {}, signal: new AbortController().signal, maxOctets: 1000 };
    await expect(untrusting.get({ ...request, url: `${origin}/empty` })).rejects.toThrow();
    await expect(untrusting.get({ ...request, url: 'https://127.0.0.1:1/' })).rejects.toThrow();
    await expect(untrusting.get({ ...request, url: 'http://127.0.0.1:1/' })).rejects.toThrow('no secure way');
    untrusting.close();
  });
});
