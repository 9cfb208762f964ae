import type { Transport, TransportAnswer, TransportRequest } from '../../../src/lookup/web/ports.ts';

/** The name and type that a request asks for, and the message it is in. */
export interface Asked {
  readonly host: string;
  readonly name: string;
  readonly type: number;
  readonly message: Uint8Array;
  readonly request: TransportRequest;
}

/** A web of one's own: hands each request to a function, and remembers it. */
export class FakeWeb implements Transport {
  readonly asked: Asked[] = [];
  readonly #answer: (asked: Asked) => Promise<TransportAnswer> | TransportAnswer;

  constructor(answer: (asked: Asked) => Promise<TransportAnswer> | TransportAnswer) {
    this.#answer = answer;
  }

  async get(request: TransportRequest): Promise<TransportAnswer> {
    const { host, searchParams } = new URL(request.url);
    const message = new Uint8Array(Buffer.from(searchParams.get('dns') ?? '', 'base64url'));
    const asked = { host, message, request, ...questionIn(message) };
    this.asked.push(asked);
    return this.#answer(asked);
  }
}

function questionIn(message: Uint8Array): { readonly name: string; readonly type: number } {
  const labels: string[] = [];
  let offset = 12;
  for (let length = message[offset] ?? 0; length > 0; length = message[offset] ?? 0) {
    labels.push(Buffer.from(message.subarray(offset + 1, offset + 1 + length)).toString('latin1'));
    offset += 1 + length;
  }
  return { name: labels.join('.'), type: ((message[offset + 1] ?? 0) << 8) | (message[offset + 2] ?? 0) };
}

/** An answer of a web server that has the message. */
export function served(octets: Uint8Array): TransportAnswer {
  return { status: 200, contentType: 'application/dns-message', octets };
}
