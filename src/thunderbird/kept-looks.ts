import type { LookBrands } from '../lookup/page/look-brands.ts';
import type { LookServers } from '../lookup/page/look-servers.ts';
import type { PageLook } from '../lookup/page/page-look.ts';
import { SessionList, type SessionStorage } from './session-list.ts';

/** Messages whose looks are kept, and looks of one message: the latest ones. */
export const maxLookedMessages = 20;
export const maxLooksOfMessage = 10;

/** A look at a page, with where the servers stand that it came to, and the names of the brands that it speaks of. */
export interface KeptLook {
  readonly look: PageLook;
  readonly servers: LookServers;
  readonly brands: LookBrands;
  /** The copy of its page that is kept; null where none is. */
  readonly copyId: string | null;
}

type Entry = readonly [sha256: string, looks: readonly KeptLook[]];

/** What looks at pages have shown, by the digest of the message. In memory: gone when Thunderbird ends. */
export class KeptLooks {
  readonly #entries: SessionList<Entry>;

  constructor(storage: SessionStorage) {
    this.#entries = new SessionList(storage, 'looks');
  }

  /** The looks of a message, oldest first. Never rejects. */
  async of(sha256: string): Promise<readonly KeptLook[]> {
    return (await this.#entries.all()).find(([of]) => of === sha256)?.[1] ?? [];
  }

  /** Keeps a look, in the place of an earlier one at the same link. Never rejects. */
  async put(sha256: string, look: KeptLook): Promise<void> {
    await this.#entries.change((entries) => withLook(entries, sha256, look));
  }
}

function withLook(entries: readonly Entry[], sha256: string, kept: KeptLook): readonly Entry[] {
  const others = entries.filter(([of]) => of !== sha256);
  const looks = (entries.find(([of]) => of === sha256)?.[1] ?? []).filter(({ look }) => look.link !== kept.look.link);
  return [...others, [sha256, [...looks, kept].slice(-maxLooksOfMessage)] as const].slice(-maxLookedMessages);
}
