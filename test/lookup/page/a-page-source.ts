import type {
  PageAnswer,
  PageBody,
  PageRequest,
  PageSilence,
  PageSource,
} from '../../../src/lookup/page/page-source.ts';
import type { Time } from '../../../src/lookup/web/ports.ts';

/** An answer in short: its body as text or octets. */
export interface AnswerInShort extends Partial<Omit<PageAnswer, 'body' | 'outcome'>> {
  readonly body?: string | Uint8Array | PageBody | null;
}

/** A whole answer of a server. */
export function anAnswer({ body = '', ...otherwise }: AnswerInShort): PageAnswer {
  return {
    outcome: 'answer',
    status: 200,
    contentType: 'text/html; charset=utf-8',
    location: null,
    refresh: null,
    ip: null,
    certificate: null,
    ...otherwise,
    body:
      body === null || isBody(body) ? body : bodyOf([typeof body === 'string' ? new TextEncoder().encode(body) : body]),
  };
}

function isBody(body: string | Uint8Array | PageBody): body is PageBody {
  return typeof body === 'object' && 'read' in body;
}

/** A body of pieces. */
export function bodyOf(pieces: Iterable<Uint8Array>): PageBody & { readonly isCancelled: () => boolean } {
  const rest = pieces[Symbol.iterator]();
  let isCancelled = false;
  return {
    async read() {
      const { done, value } = rest.next();
      return done ? null : value;
    },
    cancel() {
      isCancelled = true;
    },
    isCancelled: () => isCancelled,
  };
}

/** A redirect. */
export function to(location: string, status = 302): PageAnswer {
  return anAnswer({ status, location, body: null });
}

/** A web of planned answers: what is not planned throws. Notes what was asked. */
export function aWeb(
  answers: Readonly<Record<string, PageAnswer | PageSilence | string | (() => Promise<PageAnswer>)>>,
  addresses: Readonly<Record<string, readonly string[]>> = {},
): PageSource & { readonly requests: PageRequest[]; readonly resolved: string[] } {
  const requests: PageRequest[] = [];
  const resolved: string[] = [];
  return {
    requests,
    resolved,
    async addressesOf(host) {
      resolved.push(host);
      return addresses[host] ?? null;
    },
    async get(request) {
      requests.push(request);
      const answer = answers[request.url];
      if (answer === undefined) throw new Error(`not planned: ${request.url}`);
      if (typeof answer === 'function') return answer();
      return typeof answer === 'string' ? anAnswer({ body: answer }) : answer;
    },
  };
}

/** A clock that stands still until it is moved. */
export function aClock(start = 0): Time & { move(milliseconds: number): void; readonly waiting: () => number } {
  let now = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    move(milliseconds) {
      now += milliseconds;
      for (const timer of timers) {
        if (timer.at > now) continue;
        timers.delete(timer);
        timer.run();
      }
    },
    waiting: () => timers.size,
  };
}
