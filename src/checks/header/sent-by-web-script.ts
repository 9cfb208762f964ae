import { firstField } from '../../mail/header/header-section.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { clear, type Evidence, type FieldName, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Accounts that web servers run under; mail of theirs comes from a script of a site. */
const webAccount = /^(?:www-?data|wwwrun|apache2?|nginx|httpd?|www|web|nobody|daemon|root|anonymous)$/i;

/** How PHP names a script that ran from text instead of a file: how intruders hide theirs. */
const evaluated = /eval\(\)'d code/;

/** The mail came from a script on a web server of another organization than the author's. */
export const sentByWebScript = check({
  id: 'header/sent-by-web-script',
  needs: ['author', 'claims', 'header', 'authenticated'],
  examine({ author, claims, header, authenticated }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    const hidden = firstField(header, 'x-php-originating-script')?.body ?? null;
    if (hidden !== null && evaluated.test(hidden.text)) {
      return says('hidden', 'medium', shownValue(hidden.text), headerEvidence('structure', hidden));
    }
    const script = firstField(header, 'x-php-script')?.body ?? null;
    const host = script === null ? null : (/^[a-z0-9.-]{4,100}(?=[/:])/i.exec(script.text)?.[0] ?? null);
    if (script !== null && host !== null && isForeign(host, address.domain)) {
      return says('site', 'low', shownValue(host), headerEvidence('structure', script));
    }
    const path = claims.returnPath?.value?.addrSpec ?? null;
    if (path?.domain == null || !webAccount.test(path.localPart)) return clear();
    if (!isForeign(path.domain, address.domain)) return clear();
    return says('account', 'low', shownValue(path.text.text), headerEvidence('reverse-path', path.text), 'Return-Path');
  },
});

function says(what: string, severity: 'low' | 'medium', value: string, evidence: Evidence, field?: FieldName) {
  return foundOrClear([
    {
      severity,
      explanation: { key: `check_header_sent_by_web_script_${what}`, params: { value } },
      evidence: [evidence],
      about: field === undefined ? [] : [{ field }],
    },
  ]);
}
