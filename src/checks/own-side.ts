import { ownSideOf } from '../mail/trace/own-side/own-side.ts';
import type { Trace } from '../mail/trace/trace.ts';

/** Whether a host or domain belongs to what was taken for the recipient's own side. */
export function isOwnSide(domain: string, trace: Trace): boolean {
  return ownSideOf(trace).hasHost(domain);
}
