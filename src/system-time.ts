import type { Time } from './lookup/web/ports.ts';

/** The clock of the machine: no room of the engine has one of its own. */
export const systemTime: Time = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
