import type { Deadline } from './deadline.ts';
import type { PageSource } from './page-source.ts';
import { isPublicAddressText } from './refuse-url.ts';

/**
 * Why nothing may be sent to a host for its addresses' sake; null where it may, also where nobody may be asked for them. Never
 * rejects.
 */
export async function addressRefusal(
  host: string,
  source: PageSource,
  deadline: Deadline,
): Promise<'too-slow' | 'unknown-host' | 'private-address' | null> {
  const addresses = await deadline.inTime(source.addressesOf(host).catch(() => null));
  if (addresses === 'late') return 'too-slow';
  if (addresses === null) return null;
  if (addresses.length === 0) return 'unknown-host';
  return addresses.every(isPublicAddressText) ? null : 'private-address';
}
