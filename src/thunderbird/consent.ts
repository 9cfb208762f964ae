import type { LookUpSettings } from './settings.ts';

/** What makes asking right: a click for this message; or, where the setting allows it, a look at it or its arrival. */
export type Occasion = 'click' | 'panel' | 'arrival';

/** On what occasion others are to be asked, and by which settings. */
export interface LookUpRequest {
  readonly occasion: Occasion;
  readonly settings: LookUpSettings;
  /** Whether the answers may be written down, which tell what stood in the message. */
  readonly isKept: boolean;
}

/** Whether the user has consented to asking others on that occasion; a policy that forbids it holds for clicks too. */
export function isConsentedTo({ when, isLocked }: LookUpSettings, occasion: Occasion): boolean {
  if (occasion === 'click') return !(isLocked && when === 'never');
  return when === 'incoming' || (when === 'panel' && occasion === 'panel');
}
