import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('recorded', 'check_wording_claims_recording');

/** Claims to have filmed the reader, to control the device, to send a video to all contacts, to be paid in coins. */
export const claimsRecording = check({
  id: 'wording/claims-recording',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});
