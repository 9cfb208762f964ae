import type { Transport, TransportAnswer, TransportRequest } from '../../../src/lookup/web/ports.ts';

/** A web of one's own: hands each request to a function, and remembers it. */
export class FakeTransport implements Transport {
  readonly requests: TransportRequest[] = [];
  readonly #answer: (url: string) => Promise<TransportAnswer> | TransportAnswer;

  constructor(answer: (url: string) => Promise<TransportAnswer> | TransportAnswer) {
    this.#answer = answer;
  }

  /** The URLs that were asked for, in order. */
  get urls(): string[] {
    return this.requests.map(({ url }) => url);
  }

  async get(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request);
    return this.#answer(request.url);
  }
}

/** An answer of a web server that has the value as JSON. */
export function servedJson(value: unknown, contentType = 'application/rdap+json'): TransportAnswer {
  return { status: 200, contentType, octets: new TextEncoder().encode(JSON.stringify(value)) };
}
