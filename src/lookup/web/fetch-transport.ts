import { joinedOctets } from '../joined-octets.ts';
import type { Transport } from './ports.ts';

/** As much of WHATWG `fetch` as is used here: given by the program, because the engine itself reaches no network. */
export type Fetch = (
  url: string,
  options: {
    readonly method: 'GET';
    readonly headers: Record<string, string>;
    readonly credentials: 'omit';
    readonly referrerPolicy: 'no-referrer';
    readonly redirect: 'manual';
    readonly cache: 'no-store';
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): BodyReader } | null;
}>;

interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/**
 * The way to the web of an extension's page. Not for Node, whose `fetch` speaks HTTP/1.1 alone, which resolvers need not
 * take (RFC 8484 §5.2).
 * @param send the page's own `fetch`
 */
export function fetchTransport(send: Fetch): Transport {
  return {
    async get({ url, headers, signal, maxOctets }) {
      const answer = await send(url, {
        method: 'GET',
        headers: { ...headers },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A page sees status 0 and no more of a redirect; an `error` would look like a server that is not there.
        redirect: 'manual',
        cache: 'no-store',
        signal,
      });
      const octets = answer.body === null ? new Uint8Array() : await readUpTo(answer.body.getReader(), maxOctets);
      return { status: answer.status, contentType: answer.headers.get('content-type') ?? '', octets };
    },
  };
}

/** All octets, or the pieces up to the one that passes the maximum: what flows on without end is cut off. */
async function readUpTo(reader: BodyReader, maxOctets: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= maxOctets) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return joinedOctets(pieces, length);
    pieces.push(value);
    length += value.length;
  }
  await reader.cancel();
  return joinedOctets(pieces, length);
}
