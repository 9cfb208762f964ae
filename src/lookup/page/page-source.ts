/** One request for a page. */
export interface PageRequest {
  /** `http:` or `https:`, without userinfo and fragment. */
  readonly url: string;
  /** All header fields that the request bears besides what HTTP itself demands. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the request, and the reading of its body. */
  readonly signal: AbortSignal;
}

/** The certificate that the server showed. */
export interface PageCertificate {
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  /** The name of who issued it. */
  readonly issuer: string | null;
}

/** The body of an answer, piece by piece, its content encoding undone. */
export interface PageBody {
  /** The next octets; null at the end. Rejects where they cannot be had or undone. */
  read(): Promise<Uint8Array | null>;
  /** No more of it is wanted: the connection is to end. Never throws. */
  cancel(): void;
}

/** What a server said. */
export interface PageAnswer {
  readonly outcome: 'answer';
  readonly status: number;
  /** Field bodies; null where there is none. */
  readonly contentType: string | null;
  readonly location: string | null;
  readonly refresh: string | null;
  /** The address that the connection led to; null where that is not to be had, behind a proxy for one. */
  readonly ip: string | null;
  /** Null over `http:`, and where it is not to be had. */
  readonly certificate: PageCertificate | null;
  /** Null where there is none. */
  readonly body: PageBody | null;
}

/** Why there is no answer. */
export interface PageSilence {
  readonly outcome: 'no-answer' | 'unknown-host' | 'bad-certificate';
}

/**
 * A way to a page by GET, as a stranger: no cookies, credentials, referrer, cache; nothing runs, nothing else is loaded.
 * A redirect is given and not followed.
 */
export interface PageSource {
  /**
   * The addresses of a name, asked before every request: one that leads into a private network is not requested. Null
   * where they are not to be had before: then `PageAnswer.ip` alone tells. Never rejects.
   */
  addressesOf(host: string): Promise<readonly string[] | null>;
  /** Rejects where the request is called off, and counts as `no-answer` if it rejects otherwise. */
  get(request: PageRequest): Promise<PageAnswer | PageSilence>;
}
