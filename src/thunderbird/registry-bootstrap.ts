import type { Bootstrap } from '../lookup/registry/bootstrap.ts';
import { readBootstrap } from '../lookup/registry/read-bootstrap.ts';
import { shippedBootstrap } from '../lookup/registry/shipped-bootstrap.ts';
import { webextension } from './webextension.ts';

/** Under this name a bootstrap that was fetched lies in `storage.local`, as `readBootstrap` takes it. */
const bootstrapKey = 'registry-bootstrap';

let current: Promise<Bootstrap> | null = null;

/** Which registry answers for what: as it was last fetched, else as it is shipped. Never rejects. */
export function registryBootstrap(): Promise<Bootstrap> {
  current ??= storedBootstrap();
  return current;
}

/** Stores a bootstrap that was fetched, in the place of the former one. */
export async function keepBootstrap(saved: unknown): Promise<void> {
  await webextension.storage.local.set({ [bootstrapKey]: saved });
  current = null;
}

async function storedBootstrap(): Promise<Bootstrap> {
  const stored = await webextension.storage.local.get(bootstrapKey).catch((): Record<string, unknown> => ({}));
  const fetched = readBootstrap(stored[bootstrapKey]);
  const shipped = shippedBootstrap();
  // An update of Mekiki may bring a newer one than was once fetched.
  return fetched !== null && (fetched.published ?? '') >= (shipped.published ?? '') ? fetched : shipped;
}
