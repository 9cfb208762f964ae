import { check } from '../check.ts';
import { outcomeOfTheme } from '../outcome-of-theme.ts';

const outcome = outcomeOfTheme('mailbox', 'check_wording_speaks_of_full_or_held_mail');

/** A mailbox that is full or to be upgraded, mail that is held or quarantined, a help desk or administrator of mail. */
export const speaksOfFullOrHeldMail = check({
  id: 'wording/speaks-of-full-or-held-mail',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ ...facts }) {
    return outcome(facts);
  },
});
