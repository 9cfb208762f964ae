import type { ClosableTransport } from '../../src/cli/http2-transport.ts';
import type { WebHost, WebRequest } from './recording-web.ts';

/** A host of the test's web that hands questions of DNS over HTTPS on to a real resolver. */
export function dnsHost(resolverUrl: string, transport: ClosableTransport): WebHost {
  return async ({ target }) => {
    const { search } = new URL(target, resolverUrl);
    const request = { url: `${resolverUrl}${search}`, headers: { accept: 'application/dns-message' } };
    const answer = await transport.get({ ...request, signal: AbortSignal.timeout(10_000), maxOctets: 65_536 });
    return { status: answer.status, headers: { 'content-type': answer.contentType }, octets: answer.octets };
  };
}

/** A host that answers as another does, so many milliseconds later. */
export function slowHost(host: WebHost, milliseconds: number): WebHost {
  return async (request) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return host(request);
  };
}

/** A host that answers every question with the answer to another. */
export function lyingHost(host: WebHost, truth: WebRequest): WebHost {
  return () => host(truth);
}

/** A host whose answers are octets without sense, of the right media type. */
export const garbageHost: WebHost = async () => ({
  status: 200,
  headers: { 'content-type': 'application/dns-message' },
  octets: Buffer.alloc(500, 0xc0),
});

/** The OPT record that ends a question (RFC 6891 §6.1.2): how much may be answered, and no subnet of the client. */
const optRecord = '00002910000000000000080008000400010000';

/**
 * The name that a request asks DNS for (RFC 8484 §4.1, RFC 1035 §4.1.2); null where it says anything else besides.
 */
export function askedName({ target }: WebRequest): string | null {
  const parameters = [...new URL(target, 'https://resolver.example').searchParams];
  const [[name, value = ''] = []] = parameters;
  if (name !== 'dns' || parameters.length !== 1) return null;
  const message = Buffer.from(value, 'base64url');
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const [typeAndClass, rest] = [message.subarray(at + 1, at + 5), message.toString('hex', at + 5)];
  return typeAndClass.length === 4 && rest === optRecord ? labels.join('.') : null;
}
