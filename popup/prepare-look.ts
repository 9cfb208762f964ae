import { isConsentedTo } from '../src/thunderbird/consent.ts';
import { lookPermissions, pageOrigin } from '../src/thunderbird/look-order.ts';
import { readSettings } from '../src/thunderbird/settings.ts';
import { webextension } from '../src/thunderbird/webextension.ts';
import type { LookPreparation } from './outward.ts';

/** What a look at pages of these hosts depends on: to be asked for before the click that orders it. */
export async function prepareLook(hosts: readonly string[]): Promise<LookPreparation> {
  const [{ lookUps }, granted] = await Promise.all([readSettings(), webextension.permissions.getAll()]);
  const { origins, permissions } = { origins: [], permissions: [], ...granted };
  return {
    isForbidden: !isConsentedTo(lookUps, 'click'),
    givesBack: {
      origins: hosts.map(pageOrigin).filter((origin) => !origins.includes(origin)),
      permissions: lookPermissions.filter((permission) => !permissions.includes(permission)),
    },
  };
}
