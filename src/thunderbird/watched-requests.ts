import { type BlockingResponse, type NetworkRequest, type SecurityInfo, webextension } from './webextension.ts';

/** What Thunderbird's network tells of one request of ours, and is told to do with it. */
export interface RequestWatch {
  /** Before anything is sent; true holds the request back for good. */
  onHeld?(request: NetworkRequest): boolean;
  /** The header fields that the request is to bear, besides those that the network itself cannot do without. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An answer has begun, and none of its body is read. */
  onAnswer?(request: NetworkRequest, security: SecurityInfo | null): void;
  onError?(error: string): void;
}

/** They say which host is meant, and what the network can undo and keep open. */
const ownFields = new Set(['host', 'accept-encoding', 'connection']);

/**
 * Our own requests to some hosts, as Thunderbird's network sees them: a page cannot see a redirect, an address, a
 * certificate, or all that is sent. One is watched at a time. Wants the permissions `webRequest`, `webRequestBlocking`
 * and those for the hosts.
 */
export class WatchedRequests {
  readonly #network: NonNullable<typeof webextension.webRequest>;
  /** URL that those of our pages begin with. */
  readonly #ours = webextension.runtime.getURL('');
  #watch: RequestWatch | null = null;
  /** The request that is watched, from when the network makes it ready. */
  #requestId: string | null = null;

  private constructor(network: NonNullable<typeof webextension.webRequest>) {
    this.#network = network;
  }

  /** Begins to watch requests to the hosts of the match patterns; null without permission. */
  static async open(urls: readonly string[]): Promise<WatchedRequests | null> {
    const { webRequest } = webextension;
    if (webRequest === undefined) return null;
    const watched = new WatchedRequests(webRequest);
    const filter = { urls };
    webRequest.onBeforeRequest.addListener(watched.#onBeforeRequest, filter, ['blocking']);
    webRequest.onBeforeSendHeaders.addListener(watched.#onBeforeSendHeaders, filter, ['requestHeaders', 'blocking']);
    webRequest.onHeadersReceived.addListener(watched.#onHeadersReceived, filter, ['responseHeaders', 'blocking']);
    webRequest.onErrorOccurred.addListener(watched.#onErrorOccurred, filter);
    // Thunderbird loads `webRequest` at its first use, and adds listeners when that is done: until then it lets a request
    // pass unseen. A call of the same API is answered after them; this one asks about no request and does nothing.
    await webRequest.getSecurityInfo('0', {}).catch(() => null);
    return watched;
  }

  /** Makes a request and watches it; what `request` gives. */
  async during<T>(watch: RequestWatch, request: () => Promise<T>): Promise<T> {
    this.#watch = watch;
    this.#requestId = null;
    try {
      return await request();
    } finally {
      if (this.#watch === watch) this.#watch = null;
    }
  }

  /** Watches no longer. */
  close(): void {
    this.#network.onBeforeRequest.removeListener(this.#onBeforeRequest);
    this.#network.onBeforeSendHeaders.removeListener(this.#onBeforeSendHeaders);
    this.#network.onHeadersReceived.removeListener(this.#onHeadersReceived);
    this.#network.onErrorOccurred.removeListener(this.#onErrorOccurred);
  }

  /** The end of an earlier request, one that was held back among them, may be told when the next is under way. */
  #of({ requestId }: NetworkRequest): RequestWatch | null {
    return requestId === this.#requestId ? this.#watch : null;
  }

  readonly #onBeforeRequest = (request: NetworkRequest): BlockingResponse => {
    if (this.#watch === null || !request.originUrl?.startsWith(this.#ours)) return {};
    this.#requestId = request.requestId;
    return { cancel: this.#watch.onHeld?.(request) ?? false };
  };

  readonly #onBeforeSendHeaders = (request: NetworkRequest): BlockingResponse => {
    const headers = this.#of(request)?.headers;
    if (headers === undefined) return {};
    const kept = (request.requestHeaders ?? []).filter(({ name }) => ownFields.has(name.toLowerCase()));
    const wanted = Object.entries(headers).map(([name, value]) => ({ name, value }));
    return { requestHeaders: [...kept, ...wanted] };
  };

  readonly #onHeadersReceived = async (request: NetworkRequest): Promise<BlockingResponse> => {
    const watch = this.#of(request);
    if (watch?.onAnswer === undefined) return {};
    const security = await this.#network.getSecurityInfo(request.requestId, {}).catch(() => null);
    watch.onAnswer(request, security);
    return {};
  };

  readonly #onErrorOccurred = (request: NetworkRequest): undefined => {
    this.#of(request)?.onError?.(request.error ?? '');
  };
}
