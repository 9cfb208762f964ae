import { webextension } from './webextension.ts';

/**
 * Asks the user, by Thunderbird's own prompt, for the permission to reach hosts, of whom the page has told before, with
 * others that it wants for that. To
 * be called in answer to a click, with nothing awaited in between. False where the user refuses: then nothing is ever
 * sent to these hosts.
 */
export async function requestHosts(
  origins: readonly string[],
  permissions: readonly string[] = ['sensitiveDataUpload'],
): Promise<boolean> {
  try {
    return await webextension.permissions.request({ origins, permissions });
  } catch {
    // The click is too long ago, or a policy forbids it.
    return false;
  }
}
