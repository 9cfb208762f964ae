import { vi } from 'vitest';
import type { Outward } from '../../popup/outward.ts';
import type { LookUpOffer } from '../../src/thunderbird/look-up-offer.ts';

/** An offer of a message with two names and an address. */
export const anOffer: LookUpOffer = {
  when: 'never',
  isForbidden: false,
  parties: ['Resolver A', 'Registries'],
  told: ['sender.example', 'link.example', '192.0.2.1'],
  origins: ['https://resolver.example/*'],
};

/** What the panel may have done, recorded and not done. */
export function anOutward({ offer = anOffer as LookUpOffer | null, failure = null as string | null } = {}) {
  return {
    offer: vi.fn<Outward['offer']>(async () => offer),
    lookUp: vi.fn<Outward['lookUp']>(async (_choice, _offer, onPermitted) => {
      await Promise.resolve();
      if (failure === null) onPermitted();
      return failure;
    }),
    prepareLook: vi.fn<Outward['prepareLook']>(async () => ({ isForbidden: false, givesBack: {} })),
    look: vi.fn<Outward['look']>(async () => failure),
    openCopy: vi.fn<Outward['openCopy']>(async () => {}),
    openPage: vi.fn<Outward['openPage']>(async () => {}),
    openSettings: vi.fn<Outward['openSettings']>(async () => {}),
  };
}
