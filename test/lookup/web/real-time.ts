import type { Time } from '../../../src/lookup/web/ports.ts';

/** The machine's clock, for what is asked of real servers. */
export const realTime: Time = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
