import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosableTransport } from '../../src/cli/http2-transport.ts';
import { httpsTransport } from '../../src/cli/https-transport.ts';
import { CertificateAuthority } from '../certificate-authority.ts';

let authority: CertificateAuthority;
let server: https.Server;
let transport: ClosableTransport;
let origin: string;

beforeAll(async () => {
  authority = new CertificateAuthority();
  const { certificate, key } = authority.issue();
  server = https.createServer({ cert: certificate, key }, (asked, answer) => {
    if (asked.url === '/plain') answer.writeHead(203, { 'content-type': 'text/plain' }).end(asked.headers.accept);
    else if (asked.url === '/redirect') answer.writeHead(302, { location: '/plain' }).end();
    else if (asked.url === '/half') {
      answer.writeHead(200, { 'content-length': 100 }).write('half of it', () => answer.destroy());
    } else if (asked.url === '/endless') {
      const more = () => answer.writable && answer.write('x'.repeat(600), () => setImmediate(more));
      more();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  transport = httpsTransport({ ca: authority.certificate });
});

afterAll(() => {
  transport?.close();
  server?.closeAllConnections();
  server?.close();
  authority?.remove();
});

const get = (path: string, over = transport, signal = new AbortController().signal) =>
  over.get({ url: origin + path, headers: { accept: 'application/rdap+json' }, signal, maxOctets: 1000 });

describe('httpsTransport', () => {
  it('gives status, media type and octets', async () => {
    const { status, contentType, octets } = await get('/plain');
    expect([status, contentType]).toEqual([203, 'text/plain']);
    expect(Buffer.from(octets).toString()).toBe('application/rdap+json');
  });

  it('follows no redirect, and tells where to', async () => {
    expect(await get('/redirect')).toMatchObject({ status: 302, location: '/plain' });
  });

  it('cuts off what has no end', async () => {
    const { octets } = await get('/endless');
    expect(octets.length).toBeGreaterThan(1000);
    expect(octets.length).toBeLessThan(200_000);
  });

  it('rejects where half of an answer comes', async () => {
    await expect(get('/half')).rejects.toThrow();
  });

  it('rejects when it is called off', async () => {
    const abort = new AbortController();
    const answer = get('/silent', transport, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await expect(answer).rejects.toThrow();
  });

  it('rejects a certificate of nobody trusted, and what is not secure', async () => {
    const strict = httpsTransport();
    await expect(get('/plain', strict)).rejects.toThrow();
    const url = origin.replace('https:', 'http:');
    const plain = { url, headers: {}, signal: new AbortController().signal, maxOctets: 1 };
    await expect(transport.get(plain)).rejects.toThrow();
    strict.close();
  });
});
