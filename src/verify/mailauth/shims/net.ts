import { parseIpAddress } from '../../../domain/ip-address.ts';

/** Node's `net` as far as mailauth asks: the version of an IP literal, 0 for anything else. */
export function isIP(text: string): 0 | 4 | 6 {
  if (/[[\]]/.test(text) || parseIpAddress(text) === null) return 0;
  return text.includes(':') ? 6 : 4;
}

/** See `isIP`. */
export function isIPv4(text: string): boolean {
  return isIP(text) === 4;
}

/** See `isIP`. */
export function isIPv6(text: string): boolean {
  return isIP(text) === 6;
}
