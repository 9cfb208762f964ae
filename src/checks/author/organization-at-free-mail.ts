import { isFreeMailbox } from '../../domain/free-mail.ts';
import { authorAddress } from '../author-address.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Words by which a name says that it is an office and no person, in European languages. */
const office =
  /(?<!\p{L})(?:banks?|banco|banque|support|services?|serviço|team|security|accounts?|notices?|notifica\p{L}{1,6}|notifications?|atendimento|receita|irpf|fisco|tax|invoices?|billing|customers?|clients?|departments?|dept|office|agency|courts?|police|polícia|policía|administrators?|help ?desk|company|ltd|inc|corp|corporation|fund|funds|fundo|foundation|loans?|finance|investments?|lottery|awards?|rewards?|promo\p{L}{0,6}|giveaway|claims?|delivery|express|parcel|payments?|updates?|alerts?|fbi|imf|united nations|webmail|storage|benefits?|prizes?|winners?|official|secretary|ministry)(?!\p{L})/iu;

/** Offices that have no free mailbox, in Japanese and Chinese. */
const officeInHan = /銀行|银行|証券|税務署|国税|税务|警察|裁判所|法院|クレジット|カスタマー|公安|海关/;

/** The name is an office's or a company's, the address a mailbox that anybody may open, and nothing of the name stands in it. */
export const organizationAtFreeMail = check({
  id: 'author/organization-at-free-mail',
  needs: ['author'],
  examine({ author }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const name = author?.mailbox.displayName ?? null;
    if (name === null) return notApplicable('no_display_name');
    if (!isFreeMailbox(address.domain) || isMailSystemLocalPart(address.localPart)) return clear();
    const text = name.text.slice(0, 120);
    if (!(office.test(text) || officeInHan.test(text)) || sharesWord(text, address.localPart)) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: 'check_author_organization_at_free_mail',
          params: { name: shownValue(name.text), author: shownValue(address.text.text) },
        },
        evidence: [headerEvidence('display-name', name), headerEvidence('author', address.text)],
        about: [{ field: 'From.displayName' }],
      },
    ]);
  },
});

/** A club or a shop that has its mailbox there names itself in the address. */
function sharesWord(name: string, localPart: string): boolean {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const local = plain(localPart).replace(/[^a-z0-9]/g, '');
  const words = plain(name).match(/[a-z0-9]{3,}/g) ?? [];
  const initials = words.map((word) => word[0]).join('');
  return words.some((word) => local.includes(word.slice(0, 5))) || (initials.length >= 3 && local.includes(initials));
}
