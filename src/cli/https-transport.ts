import { Agent, get } from 'node:https';
import type { TransportAnswer, TransportRequest } from '../lookup/web/ports.ts';
import type { ClosableTransport, Http2Options } from './http2-transport.ts';

/**
 * The command line's way to registries: HTTP/1.1, which every one of them speaks, HTTP/2 not. Connections are kept open
 * until `close`.
 */
export function httpsTransport({ ca }: Http2Options = {}): ClosableTransport {
  const agent = new Agent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) });
  return {
    get: (request) => ask(agent, request),
    close: () => agent.destroy(),
  };
}

function ask(agent: Agent, { url, headers, signal, maxOctets }: TransportRequest): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers, signal }, (response) => {
      const { statusCode: status = 0, headers: fields } = response;
      const pieces: Buffer[] = [];
      let length = 0;
      const finish = () =>
        resolve({
          status,
          contentType: fields['content-type'] ?? '',
          octets: new Uint8Array(Buffer.concat(pieces)),
          location: fields.location,
        });
      response.on('data', (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length <= maxOctets) return;
        finish();
        request.destroy();
      });
      response.on('end', finish);
      // Also for a connection that breaks off.
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
