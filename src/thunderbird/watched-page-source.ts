import type {
  PageAnswer,
  PageBody,
  PageCertificate,
  PageRequest,
  PageSilence,
  PageSource,
} from '../lookup/page/page-source.ts';
import { WatchedRequests } from './watched-requests.ts';
import { type NetworkRequest, type SecurityInfo, webextension } from './webextension.ts';

/** As much of `fetch` as is used here: given by the gate, which alone reaches the network. */
export type PageFetch = (
  url: string,
  options: {
    readonly headers: Record<string, string>;
    readonly credentials: 'omit';
    readonly referrerPolicy: 'no-referrer';
    readonly redirect: 'manual';
    readonly cache: 'no-store';
    readonly signal?: AbortSignal;
  },
) => Promise<{ readonly body: { getReader(): PageReader } | null }>;

interface PageReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
}

/** A way to the pages of some hosts, to be closed after use. */
export interface WatchedPageSource extends PageSource {
  close(): void;
}

/** What the way is made of. */
export interface PageWay {
  readonly fetch: PageFetch;
  /** Match patterns of the hosts whose pages are wanted; to others nothing is sent. */
  readonly origins: readonly string[];
  /** Addresses of a host behind a proxy, which alone asks for them otherwise; null where nobody may be asked. */
  proxiedAddressesOf(host: string): Promise<readonly string[] | null>;
}

/** Milliseconds that the network may take to say why there is no answer, when there is none. */
const errorPatienceMs = 1_500;

/** Opens the way; null where Thunderbird does not permit to watch what goes over it. */
export async function openPageSource({
  fetch,
  origins,
  proxiedAddressesOf,
}: PageWay): Promise<WatchedPageSource | null> {
  const requests = await WatchedRequests.open(origins);
  if (requests === null) return null;
  const watchedHosts = new Set<string>();
  return {
    async addressesOf(host) {
      const isProxied = await leadsThroughProxy(host);
      if (isProxied === null) return null;
      watchedHosts.add(host);
      if (isProxied) return proxiedAddressesOf(host);
      try {
        return (await webextension.dns.resolve(host.replace(/^\[(.*)\]$/, '$1'))).addresses;
      } catch {
        return [];
      }
    },
    get,
    close: () => requests.close(),
  };

  /** Has a request made ready and holds it back: nobody is sent anything. Null where there is no permission for that host. */
  async function leadsThroughProxy(host: string): Promise<boolean | null> {
    let isProxied: boolean | null = null;
    const hold = ({ proxyInfo }: NetworkRequest) => {
      isProxied = Boolean(proxyInfo);
      return true;
    };
    await requests
      ?.during({ onHeld: hold }, () => fetch(`https://${host}/`, { ...asStranger, headers: {} }))
      .catch(() => {});
    return isProxied;
  }

  async function get({ url, headers, signal }: PageRequest): Promise<PageAnswer | PageSilence> {
    // Unwatched it could lead anywhere.
    if (!watchedHosts.has(new URL(url).hostname)) return noAnswer;
    let head: Omit<PageAnswer, 'body'> | null = null;
    let failed: (error: string) => void = () => {};
    const failure = new Promise<string>((resolve) => {
      failed = resolve;
    });
    const watch = {
      headers,
      onAnswer(request: NetworkRequest, security: SecurityInfo | null) {
        head = headOf(request, security);
      },
      onError: failed,
    };
    const hangUp = new AbortController();
    signal.addEventListener('abort', () => hangUp.abort());
    const ask = () => fetch(url, { ...asStranger, headers: { ...headers }, signal: hangUp.signal });
    return (
      (await requests?.during(watch, async () => {
        try {
          const { body } = await ask();
          return head === null ? noAnswer : { ...head, body: body && bodyOf(body.getReader(), hangUp) };
        } catch (error) {
          if (signal.aborted) throw error;
          return silenceOf(await Promise.race([failure, noErrorTold()]));
        }
      })) ?? noAnswer
    );
  }
}

const asStranger = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-store',
} as const;

const noAnswer: PageSilence = { outcome: 'no-answer' };

const noErrorTold = () => new Promise<string>((resolve) => setTimeout(resolve, errorPatienceMs, ''));

function headOf(request: NetworkRequest, security: SecurityInfo | null): Omit<PageAnswer, 'body'> {
  const field = (wanted: string) =>
    request.responseHeaders?.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null;
  return {
    outcome: 'answer',
    status: request.statusCode ?? 0,
    contentType: field('content-type'),
    location: field('location'),
    refresh: field('refresh'),
    ip: request.proxyInfo ? null : (request.ip ?? null),
    certificate: certificateOf(security),
  };
}

function certificateOf(security: SecurityInfo | null): PageCertificate | null {
  const [own] = security?.certificates ?? [];
  if (own === undefined) return null;
  const { start, end } = own.validity;
  return { validFrom: start, validTo: end, issuer: issuerName(own.issuer) };
}

/** The organization of a name as RFC 4514 writes it, else its common name. */
function issuerName(name: string): string | null {
  const value = (type: string) => new RegExp(`(?:^|,)${type}=(?:"([^"]*)"|([^,]*))`).exec(name);
  const found = value('O') ?? value('CN');
  return found?.[1] ?? found?.[2] ?? null;
}

/** Faults of the network have names; those of certificates and their like come as sentences in Thunderbird's language. */
function silenceOf(error: string): PageSilence {
  if (/^NS_ERROR_UNKNOWN_(?:PROXY_)?HOST$/.test(error)) return { outcome: 'unknown-host' };
  return { outcome: error === '' || error.startsWith('NS_') ? 'no-answer' : 'bad-certificate' };
}

/** The reader's own `cancel` lets the rest come in all the same. */
function bodyOf(reader: PageReader, hangUp: AbortController): PageBody {
  return {
    async read() {
      const { done, value } = await reader.read();
      return done || value === undefined ? null : value;
    },
    cancel() {
      hangUp.abort();
    },
  };
}
