/** What is asked of the web. */
export interface TransportRequest {
  /** `https:`, without userinfo and fragment. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request, and the reading of its answer. */
  readonly signal: AbortSignal;
  /** Reading may end, and the connection with it, once more octets than these have come. */
  readonly maxOctets: number;
}

/** What the web said. */
export interface TransportAnswer {
  /** 0 for a redirect that the way hides: a browser's `fetch` does. */
  readonly status: number;
  /** The field body of Content-Type; empty without one. */
  readonly contentType: string;
  /** All of them, or the first ones, more than `maxOctets`. */
  readonly octets: Uint8Array;
  /** The field body of Location, where the way can tell it. */
  readonly location?: string | undefined;
}

/**
 * A way to the web by GET, as a stranger: no cookies, no credentials, no referrer, no redirect followed, no cache.
 * Rejects where no answer comes: no connection, a bad certificate, an abort.
 */
export interface Transport {
  get(request: TransportRequest): Promise<TransportAnswer>;
}

/** The clock. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once, later; the function it gives calls that off. */
  after(milliseconds: number, run: () => void): () => void;
}
