import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isPersonalProgram, mailProgram } from '../mail-program.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Local parts under which machines write and nobody reads. */
const automatic =
  /^(?:no|do[-_.]?not)[-_.]?repl(?:y|ies)\b|^(?:e?mail[-_.]?)?(?:alerts?|notif(?:y|ications?)|auto[-_.]?confirm|(?:account|payment|order|secure?|security|card)[-_.]?(?:update|confirm|notice|alert|info)s?)\b/i;

/** A notice in a company's name, or by an address that no person writes under, was made with a person's mail program. */
export const personalMailProgram = check({
  id: 'header/personal-mail-program',
  needs: ['author', 'authenticated', 'brands', 'header'],
  examine({ author, authenticated, brands, header }) {
    const program = mailProgram(header);
    if (program === null) return notApplicable('no_mail_program');
    if (!isPersonalProgram(program.text)) return clear();
    const { posing } = brands;
    const claim = posing?.claims.find(({ by }) => by === 'display-name' || by === 'subject') ?? null;
    const isBrands = posing !== null && claim !== null && (posing.isByName || posing.firmness >= 4);
    const address = authorAddress(author);
    const isConfirmed = authorConfirmation({ author, authenticated }) !== null;
    const isAutomatic = address !== null && !isConfirmed && automatic.test(address.localPart);
    if (!isBrands && !isAutomatic) return clear();
    return foundOrClear([
      {
        severity: isBrands ? 'medium' : 'low',
        explanation: {
          key: `check_header_personal_mail_program${isBrands ? '_brand' : ''}`,
          params: {
            program: shownValue(program.text),
            ...(isBrands ? { brand: posing.brand.id } : { author: shownValue(address?.text.text ?? '') }),
          },
        },
        evidence: [
          headerEvidence('structure', program),
          ...(isBrands ? [claim.evidence] : address === null ? [] : [headerEvidence('author', address.text)]),
        ],
        about: [{ field: isBrands ? 'From.displayName' : 'From.addrSpec' }],
      },
    ]);
  },
});
