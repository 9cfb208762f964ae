import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence, locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { visibleText } from '../visible-text.ts';

/** So many recipients are looked for. */
const maxRecipients = 5;

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 3000;

const before =
  /(?:\b(?:dear|hello|hi|hey|hallo|greetings|attention|attn|bonjour|cher|chère|ol[aá]|hola|prezad[oa](?:\(a\))?|estimad[oa]|sehr geehrte[rs]?|caro|gentile|good (?:day|morning|afternoon))|尊敬的|亲爱的|親愛的|您好|你好)[\s,，:：;!*]{0,4}$/iu;
const behind = /^[\s」』】）)]{0,3}(?:様|さま|さん|御中|お客様|先生|님)/u;

/** The mail calls its reader by his mail address, in its subject or where a letter has the name: the sender knows nothing else of him. */
export const addressForAName = check({
  id: 'body/address-for-a-name',
  needs: ['author', 'authenticated', 'body', 'brands', 'claims'],
  examine({ author, authenticated, body, brands, claims }) {
    const recipients = (claims.to?.value ?? [])
      .slice(0, maxRecipients)
      .flatMap(({ addrSpec }) => (addrSpec?.domain == null ? [] : [addrSpec.text.text.toLowerCase()]));
    if (recipients.length === 0) return notApplicable('no_recipient');
    // Security notices of large services name the account by its address: for somebody with several it is the only name.
    const isKnown = authorConfirmation({ author, authenticated }) !== null && brands.authenticated.length > 0;
    const findings: Finding[] = [];
    const say = (what: string, evidence: Finding['evidence'][0], about: Finding['about']) =>
      findings.push({
        severity: isKnown ? 'note' : 'low',
        explanation: { key: `check_body_address_for_a_name_${what}`, params: {} },
        evidence: [evidence],
        about,
      });
    const subject = claims.subject?.value ?? null;
    if (subject !== null && recipients.some((address) => subject.text.toLowerCase().includes(address))) {
      say('subject', headerEvidence('subject', subject), [{ field: 'Subject' }]);
    }
    const text = visibleText(body);
    const at = text === null ? null : greetedAt(text.text.slice(0, maxRead), recipients);
    if (text !== null && at !== null) {
      say('greeting', locusEvidence('visible-text', text.locus(...at), text.text.slice(...at)), []);
    }
    return foundOrClear(findings);
  },
});

/** Where a recipient's address stands in the place of a name. UTF-16 code units. */
function greetedAt(text: string, recipients: readonly string[]): readonly [number, number] | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  for (const address of recipients) {
    for (let at = lower.indexOf(address); at >= 0; at = lower.indexOf(address, at + 1)) {
      const end = at + address.length;
      if (before.test(text.slice(Math.max(0, at - 40), at)) || behind.test(text.slice(end, end + 8))) return [at, end];
    }
  }
  return null;
}
