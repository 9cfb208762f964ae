import type { LookOrder } from '../src/thunderbird/look-order.ts';
import type { LookUpChoice, LookUpOffer } from '../src/thunderbird/look-up-offer.ts';

/** What a look depends on. */
export interface LookPreparation {
  /** An administrator's policy forbids it. */
  readonly isForbidden: boolean;
  /** Permissions that it wants and that are not there. */
  readonly givesBack: LookOrder['givesBack'];
}

/** What the panel may have done outside of itself: nothing of it but at the user's click. */
export interface Outward {
  /** What a look-up would tell whom; null where that cannot be said. Asks nobody outside. */
  offer(): Promise<LookUpOffer | null>;
  /**
   * Has others asked about this message where Thunderbird permits it, and the panel drawn anew with their answers. To be
   * called in the click itself, for which alone permission is granted. Null when it is done, else why it is not: then the
   * panel is as it was.
   */
  lookUp(choice: LookUpChoice, offer: LookUpOffer, onPermitted: () => void): Promise<string | null>;
  /** What a look at pages of these hosts depends on: to be asked for before the click that orders it. */
  prepareLook(hosts: readonly string[]): Promise<LookPreparation>;
  /**
   * Has the page behind a link looked at where Thunderbird permits it, and the panel drawn anew with what that showed. To
   * be called in the click itself. Null when it is done, else why it is not: then nothing was sent.
   */
  look(order: LookOrder, onPermitted: () => void): Promise<string | null>;
  /** Opens the copy of a page that was looked at. */
  openCopy(id: string): Promise<void>;
  /** Opens a page in the user's browser. */
  openPage(url: string): Promise<void>;
  /** Opens Mekiki's settings. */
  openSettings(): Promise<void>;
}
