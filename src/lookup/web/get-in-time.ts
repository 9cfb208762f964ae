import type { Time, Transport, TransportAnswer, TransportRequest } from './ports.ts';

/** What a request is sent over. */
export interface Way {
  readonly transport: Transport;
  readonly time: Time;
  /** For the whole of one request. */
  readonly timeoutMs: number;
}

/** Why no answer came. */
export type Silence = 'timeout' | 'unreachable';

/** One request. Answers in time whatever the transport does, calls the request off then, and never rejects. */
export function getInTime(
  { transport, time, timeoutMs }: Way,
  request: Omit<TransportRequest, 'signal'>,
): Promise<TransportAnswer | Silence> {
  const abort = new AbortController();
  return new Promise((resolve) => {
    const callOff = time.after(timeoutMs, () => {
      resolve('timeout');
      abort.abort();
    });
    const get = async () => transport.get({ ...request, signal: abort.signal });
    get()
      .catch(() => 'unreachable' as const)
      .then((answer) => {
        callOff();
        resolve(answer);
      });
  });
}
