import { isFreeMailbox } from '../../domain/free-mail.ts';
import type { Mailbox } from '../../mail/header/address.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { intermediaryOf } from '../intermediary.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { visibleText } from '../visible-text.ts';

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 8000;

/** A mail with more links is a newsletter or a page. */
const maxLinks = 3;

const addresses = /[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/gi;

/** Signs of a quotation: the addresses in it are the other's. */
const quotation =
  /^\s*>|(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto)\s*:|^\s*(?:from|von|de|da|to|cc|差出人|发件人)\s*[:：]|-{3,}.{0,30}(?:original|forwarded|weitergeleitet)/im;

/** The text names a mailbox that anybody may open, to be written to, and it is neither the author's nor where an answer would go. */
export const answerToAnotherMailbox = check({
  id: 'body/answer-to-another-mailbox',
  needs: ['author', 'body', 'claims', 'header', 'trace', 'authentication', 'authenticated', 'web'],
  examine({ author, body, claims, web, ...facts }) {
    const text = visibleText(body);
    if (text === null) return notApplicable('no_text');
    const read = text.text.slice(0, maxRead);
    if (!read.includes('@') || web.length > maxLinks || quotation.test(read)) return clear();
    if (isMailSystemLocalPart(author?.mailbox.addrSpec?.localPart ?? '')) return clear();
    const known = new Set(
      [claims.from, claims.replyTo, claims.sender, claims.to, claims.cc].flatMap((field) =>
        (field?.value ?? []).map(written),
      ),
    );
    const named = [...read.matchAll(addresses)].find(({ 0: address }) => {
      const domain = address.slice(address.lastIndexOf('@') + 1);
      return isFreeMailbox(domain) && !known.has(address.toLowerCase());
    });
    if (named === undefined || facts.trace.border === null || intermediaryOf(facts) !== null) return clear();
    const end = named.index + named[0].length;
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_body_answer_to_another_mailbox', params: { address: shownValue(named[0]) } },
        evidence: [locusEvidence('visible-text', text.locus(named.index, end), named[0])],
        about: [],
      },
    ]);
  },
});

function written({ addrSpec }: Mailbox): string {
  return addrSpec?.text.text.toLowerCase() ?? '';
}
