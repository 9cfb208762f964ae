import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Fetch, fetchTransport } from '../../../src/lookup/web/fetch-transport.ts';

let server: http.Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The address of a web server that answers so. */
async function serving(answer: http.RequestListener): Promise<string> {
  const started = http.createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
}

const request = (url: string, signal = new AbortController().signal) => ({
  url,
  headers: { accept: 'application/dns-message' },
  signal,
  maxOctets: 1000,
});
const transport = fetchTransport(fetch);

describe('fetchTransport', () => {
  it('gives status, media type and octets', async () => {
    const url = await serving((asked, answer) => {
      answer
        .writeHead(203, { 'content-type': 'application/dns-message' })
        .end(`${asked.method} ${asked.headers.accept}`);
    });
    const { status, contentType, octets } = await transport.get(request(url));
    expect([status, contentType]).toEqual([203, 'application/dns-message']);
    expect(Buffer.from(octets).toString()).toBe('GET application/dns-message');
  });

  it('comes as a stranger who follows no redirect', async () => {
    const asked: unknown[] = [];
    const send: Fetch = async (_, options) => {
      asked.push(options);
      return { status: 200, headers: new Headers(), body: null };
    };
    expect(await fetchTransport(send).get(request('https://a.example/'))).toEqual({
      status: 200,
      contentType: '',
      octets: new Uint8Array(),
    });
    expect(asked).toMatchObject([
      { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' },
    ]);
  });

  it('gives no answer of whom a redirect names', async () => {
    const urls: unknown[] = [];
    const url = await serving((asked, answer) => {
      urls.push(asked.url);
      answer.writeHead(302, { location: '/elsewhere' }).end();
    });
    // Node shows the status that a page hides.
    expect((await transport.get(request(url))).status).toBe(302);
    expect(urls).toEqual(['/']);
  });

  it('cuts off what has no end', async () => {
    const url = await serving((_, answer) => {
      answer.on('error', () => {});
      const more = () => answer.writable && answer.write('x'.repeat(600), () => setImmediate(more));
      more();
    });
    const { octets } = await transport.get(request(url));
    expect(octets.length).toBeGreaterThan(1000);
    expect(octets.length).toBeLessThan(200_000);
  });

  it('rejects when it is called off', async () => {
    const url = await serving((_, answer) => answer.write('x'));
    const abort = new AbortController();
    const answer = transport.get(request(url, abort.signal));
    setTimeout(() => abort.abort(), 50);
    await expect(answer).rejects.toThrow();
  });
});
