import { abusedSuffixes } from '../data/abused-suffixes.ts';
import { registrableDomain } from './registrable-domain.ts';

const suffixes: ReadonlySet<string> = new Set(abusedSuffixes);

/** Whether the host has a name under a top-level domain with far more phishing than others of its size. */
export function isUnderAbusedSuffix(host: string): boolean {
  return suffixes.has(registrableDomain(host)?.split('.').at(-1) ?? '');
}
