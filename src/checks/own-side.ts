import type { Trace } from '../mail/trace/trace.ts';
import { isForeign } from './foreign.ts';

/** Whether a host or domain belongs to what was taken for the recipient's own side. */
export function isOwnSide(domain: string, trace: Trace): boolean {
  return trace.ownSide.some(({ name }) => !isForeign(name, domain));
}
