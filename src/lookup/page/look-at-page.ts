import type { Time } from '../web/ports.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { decodePage } from './decode-page.ts';
import { maxLookMs, maxRedirects } from './look-limits.ts';
import type { HopCause, LookedPage, LookOutcome, PageHop, PageLook } from './page-look.ts';
import { readRefresh } from './page-refresh.ts';
import type { PageAnswer, PageRequest, PageSource } from './page-source.ts';
import { readBody } from './read-body.ts';
import { type PageReading, readPage } from './read-page.ts';
import { addressRefusal } from './refuse-addresses.ts';
import { isPublicAddressText, requestUrl, urlRefusal } from './refuse-url.ts';
import { strangerHeaders } from './stranger-headers.ts';

/** What is looked at, and how. */
export interface LookRequest {
  /** The URL as it stands in the mail. */
  readonly link: string;
  /** The URL to ask for: the same, or what `stripTokens` left of it. */
  readonly asked: string;
  readonly source: PageSource;
  readonly time: Time;
  /** The language that pages are asked to speak; some show their trap to readers of one language only. English where left out. */
  readonly language?: 'en' | 'ja';
  /** Whether something may be sent to this host: the user agreed to it. Asked before the first request, too. */
  permits(host: string): boolean | Promise<boolean>;
  /** A look that stopped with `new-host`, to be gone on with: what was requested is not requested again. */
  readonly goOn?: PageLook | undefined;
}

/** What a look gave. */
export interface LookResult {
  readonly look: PageLook;
  /** The page's HTML, for `inertCopy`; null where there is none. No part of the look: it goes into no report. */
  readonly html: string | null;
}

/** How a step of the look ended: with the whole of it, or by being led on. */
type Step = { readonly outcome: LookOutcome } | { readonly url: string; readonly cause: HopCause };

/**
 * Looks at the page that a link leads to, as a stranger and without running anything: one request after the other, each
 * redirect judged before it is followed. Nothing is sent to a host that was not agreed to, nor into a private network.
 * Bounded by `maxLookMs`, `maxPageOctets` and `maxRedirects`. Never rejects.
 */
export async function lookAtPage(request: LookRequest): Promise<LookResult> {
  const deadline = startDeadline(request.time, maxLookMs);
  const look = new Look(request, deadline);
  try {
    return await look.run();
  } finally {
    deadline.end();
  }
}

class Look {
  readonly #request: LookRequest;
  readonly #deadline: Deadline;
  readonly #askedAt: number;
  readonly #hops: PageHop[];
  #page: LookedPage | null = null;
  #html: string | null = null;

  constructor(request: LookRequest, deadline: Deadline) {
    this.#request = request;
    this.#deadline = deadline;
    this.#askedAt = request.time.now();
    this.#hops = request.goOn?.hops.filter(({ isSent }) => isSent) ?? [];
  }

  async run(): Promise<LookResult> {
    const { goOn, asked, link } = this.#request;
    let step: Step = { url: goOn?.next ?? asked, cause: goOn?.hops.at(-1)?.cause ?? 'asked' };
    while ('url' in step) {
      const { url, cause }: { url: string; cause: HopCause } = step;
      step = await this.#visit(url, cause);
      if ('outcome' in step) {
        const next = stopsShort.has(step.outcome) ? url : null;
        const { outcome } = step;
        const look = { askedAt: this.#askedAt, link, asked, hops: this.#hops, outcome, next, page: this.#page };
        return { look, html: this.#html };
      }
    }
    throw new Error('a look ends with an outcome');
  }

  async #visit(written: string, cause: HopCause): Promise<Step> {
    const url = requestUrl(written);
    const refusal = url === null ? 'not-web' : await this.#refusal(url, cause);
    if (url === null || refusal !== null) {
      this.#hops.push({ ...unsent, url: url?.href ?? written, host: url?.hostname ?? '', cause });
      return { outcome: refusal ?? 'not-web' };
    }
    const hop = { ...unsent, url: url.href, host: url.hostname, cause, isSent: true };
    const answer = await this.#ask(url.href);
    if (typeof answer === 'string') {
      this.#hops.push(hop);
      return { outcome: answer };
    }
    return this.#read(answer, hop);
  }

  async #refusal(url: URL, cause: HopCause): Promise<LookOutcome | null> {
    const refusal = urlRefusal(url);
    if (refusal !== null) return refusal;
    if (this.#hops.some((hop) => hop.url === url.href)) return 'redirect-loop';
    if (cause !== 'asked' && this.#hops.length > maxRedirects) return 'too-many-redirects';
    const { permits, source } = this.#request;
    const isPermitted = async () => permits(url.hostname);
    if (!(await isPermitted().catch(() => false))) return 'new-host';
    return addressRefusal(url.hostname, source, this.#deadline);
  }

  async #ask(url: string): Promise<PageAnswer | LookOutcome> {
    const { source, language = 'en' } = this.#request;
    const request: PageRequest = { url, headers: strangerHeaders(language, pages), signal: this.#deadline.signal };
    const get = async () => source.get(request);
    const answer = await this.#deadline.inTime(get().catch(() => ({ outcome: 'no-answer' }) as const));
    if (answer === 'late') return 'too-slow';
    return answer.outcome === 'answer' ? answer : answer.outcome;
  }

  async #read(answer: PageAnswer, hop: PageHop): Promise<Step> {
    const { status, ip, certificate } = answer;
    const contentType = answer.contentType?.split(';')[0]?.trim().toLowerCase().slice(0, maxTypeLength) || null;
    const answered = { ...hop, ip, status, certificate, contentType };
    const leave = (step: Step, location: string | null = null) => {
      answer.body?.cancel();
      this.#hops.push({ ...answered, location });
      return step;
    };
    if (ip !== null && !isPublicAddressText(ip)) return leave({ outcome: 'private-address' });
    const location = status >= 300 && status < 400 ? answer.location : null;
    if (location !== null) {
      const url = URL.canParse(location, hop.url) ? new URL(location, hop.url).href : location;
      return leave({ url, cause: 'status' }, url);
    }
    const refresh = answer.refresh === null ? null : readRefresh(answer.refresh, hop.url);
    if (refresh?.isRedirect) return leave({ url: refresh.url, cause: 'refresh' }, refresh.url);
    if (contentType !== null && !htmlTypes.test(contentType)) return leave({ outcome: ofStatus(status) ?? 'no-html' });
    const { octets, cut } = await readBody(answer.body, this.#deadline);
    if (cut === 'time' && octets.length === 0) return leave({ outcome: 'too-slow' });
    const html = decodePage(octets, answer.contentType);
    if (contentType === null && !/^\s*</.test(html)) return leave({ outcome: ofStatus(status) ?? 'no-html' });
    const reading = readPage(html, hop.url, cut);
    this.#html = html;
    this.#page = reading.page;
    const { metaRefresh } = reading;
    // A page that asks for something is where the visitor was to be led, wherever it would lead him after that.
    if (metaRefresh?.isRedirect && reading.page.asks.length === 0) {
      return leave({ url: metaRefresh.url, cause: 'meta-refresh' }, metaRefresh.url);
    }
    const outcome = outcomeOf(status, reading);
    const { onlyFrame } = reading;
    const isFrame = onlyFrame !== null && (outcome === 'page' || outcome === 'needs-scripts') && onlyFrame !== hop.url;
    return isFrame ? leave({ url: onlyFrame, cause: 'frame' }, onlyFrame) : leave({ outcome });
  }
}

const unsent: Omit<PageHop, 'url' | 'host' | 'cause'> = {
  isSent: false,
  ip: null,
  status: null,
  contentType: null,
  location: null,
  certificate: null,
};

/** Outcomes of a URL that nothing was sent to. */
const stopsShort: ReadonlySet<LookOutcome> = new Set([
  'new-host',
  'private-address',
  'not-web',
  'redirect-loop',
  'too-many-redirects',
]);

const maxTypeLength = 100;

const htmlTypes = /^(?:text\/html|application\/(?:xhtml\+xml|xml)|text\/xml|image\/svg\+xml)$/;

/** What a browser says that it takes where it wants a page. */
const pages = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** What a page comes to. One that asks for something is a page, whatever status it bears: forgers send 404 with theirs. */
function outcomeOf(status: number, { page, isWall, needsScripts }: PageReading): LookOutcome {
  if (page.asks.length > 0) return 'page';
  if (isWall) return 'refused';
  return ofStatus(status) ?? (needsScripts ? 'needs-scripts' : 'page');
}

function ofStatus(status: number): LookOutcome | null {
  if (status === 401 || status === 403 || status === 429 || status === 451) return 'refused';
  if (status === 404 || status === 410) return 'gone';
  return status >= 400 ? 'server-error' : null;
}
