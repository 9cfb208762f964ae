import type { Time } from '../web/ports.ts';

/** The time of one whole look. */
export interface Deadline {
  /** Aborted once the time is over or the look at its end. */
  readonly signal: AbortSignal;
  /** What the promise gives, or `late` once the time is over. Rejects as the promise does. */
  inTime<T>(promise: Promise<T>): Promise<T | 'late'>;
  /** Calls everything off that is still under way. */
  end(): void;
}

/** Starts the time of a look. */
export function startDeadline(time: Time, milliseconds: number): Deadline {
  const abort = new AbortController();
  let isOver = false;
  let tellLate: () => void = () => {};
  const callOff = time.after(milliseconds, () => {
    isOver = true;
    tellLate();
    abort.abort();
  });
  return {
    signal: abort.signal,
    // One listener at a time: a race against one lasting promise would keep every piece that was read.
    inTime: (promise) =>
      new Promise((resolve, reject) => {
        tellLate = () => resolve('late');
        if (isOver) tellLate();
        promise.then(resolve, reject);
      }),
    end() {
      callOff();
      abort.abort();
    },
  };
}
