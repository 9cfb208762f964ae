import { type ClientHttp2Session, connect, constants } from 'node:http2';
import type { Transport, TransportAnswer, TransportRequest } from '../lookup/web/ports.ts';

/** A way to the web that can be closed. */
export interface ClosableTransport extends Transport {
  /** Ends its connections, and what is under way on them. */
  close(): void;
}

export interface Http2Options {
  /** Certificates in PEM that are trusted instead of the system's. */
  readonly ca?: string | undefined;
}

/**
 * The command line's way to the web: HTTP/2, which every resolver of DNS over HTTPS speaks (RFC 8484 §5.2) and Node's
 * `fetch` does not. One connection to each origin, open until `close`.
 */
export function http2Transport({ ca }: Http2Options = {}): ClosableTransport {
  const sessions = new Map<string, ClientHttp2Session>();
  const sessionOf = (origin: string): ClientHttp2Session => {
    const open = sessions.get(origin);
    if (open !== undefined && !open.closed && !open.destroyed) return open;
    const session = connect(origin, ca === undefined ? {} : { ca });
    // Each request hears of its connection's failure by itself.
    session.on('error', () => session.destroy());
    session.on('goaway', () => sessions.delete(origin));
    sessions.set(origin, session);
    return session;
  };
  return {
    async get(request) {
      const { origin, protocol } = new URL(request.url);
      if (protocol !== 'https:') throw new Error(`no secure way: ${protocol}`);
      return ask(sessionOf(origin), request);
    },
    close() {
      for (const session of sessions.values()) session.destroy();
      sessions.clear();
    },
  };
}

function ask(
  session: ClientHttp2Session,
  { url, headers, signal, maxOctets }: TransportRequest,
): Promise<TransportAnswer> {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const stream = session.request({ ...headers, ':method': 'GET', ':path': pathname + search }, { signal });
    const pieces: Buffer[] = [];
    let [status, contentType, length] = [0, '', 0];
    const finish = () => resolve({ status, contentType, octets: new Uint8Array(Buffer.concat(pieces)) });
    stream.on('response', (fields) => {
      status = fields[':status'] ?? 0;
      contentType = fields['content-type'] ?? '';
    });
    stream.on('data', (piece: Buffer) => {
      pieces.push(piece);
      length += piece.length;
      if (length <= maxOctets) return;
      finish();
      stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('error', reject);
    // Not at `end`, which comes for a connection that broke off as well.
    stream.on('close', () => {
      const isWhole = status !== 0 && stream.readableEnded && !stream.aborted && !session.destroyed;
      if (isWhole) finish();
      else reject(new Error('closed without a whole answer'));
    });
    stream.end();
  });
}
