import { isFreeMailbox } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { recipientDomains } from '../strange-links.ts';
import { saidEvidence, saidOf } from '../wording.ts';

/** Longer than that no such opening is. In UTF-16 code units. */
const maxLength = 900;

const title =
  /(?<!\p{L})(?:ceo|cfo|coo|cto|president|chairman|chairwoman|director|managing|executive|principal|dean|head of|manager|boss|provost|superintendent|geschäftsführer\p{L}{0,2}|vorstand|pdg|directeur|gerente|diretor|presidente)(?!\p{L})|社長|代表取締役|会長|取締役|部長|理事長|院長|校長|董事长|总经理|總經理|老板/iu;

/** Opens as a superior with an errand, in a few lines without a link, from a mailbox that anybody may open. */
export const fakePresident = check({
  id: 'wording/fake-president',
  needs: ['wording', 'claims', 'author', 'web'],
  examine({ wording, claims, author, web }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const [first] = saidOf(wording, 'errand', 'giftcard');
    const answer = claims.replyTo?.value[0]?.addrSpec ?? null;
    const isFree = isFreeMailbox(address.domain) || (answer?.domain != null && isFreeMailbox(answer.domain));
    const isShort = (wording.text?.text.length ?? 0) <= maxLength && web.length === 0;
    if (first === undefined || !isFree || !isShort) return clear();
    const [one] = saidEvidence(first, { claims, wording });
    if (one === undefined) return clear();
    const name = author?.mailbox.displayName ?? null;
    const isOffice =
      name !== null && (title.test(name.text.slice(0, 100)) || namesOwn(name.text, recipientDomains({ claims })));
    return foundOrClear([
      {
        severity: isOffice ? 'high' : 'low',
        explanation: {
          key: `check_wording_fake_president${isOffice ? '' : '_perhaps'}`,
          params: { reads: shownValue(first.reads), name: shownValue(name?.text ?? address.text.text) },
        },
        evidence: [one, name === null ? headerEvidence('author', address.text) : headerEvidence('display-name', name)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

/** The name bears that of the recipient's organization. */
function namesOwn(name: string, domains: readonly string[]): boolean {
  const plain = name.toLowerCase();
  return domains.some((domain) => {
    const label = domain.split('.')[0] ?? '';
    return plain.includes(domain) || (label.length >= 5 && plain.includes(label));
  });
}
