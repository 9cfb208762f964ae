import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { isMailSystemLocalPart } from '../mail-system-name.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 4000;

/** A greeting, or the label of a field for a name, and behind it on the same line an address of the web. */
const advertised =
  /(?:^|\n)[\s■●◆・*-]{0,4}(?:user ?name|login|nome utente|benutzername|identifiant|nombre de usuario|имя пользователя|hi|hello|dear|hallo|bonjour|hola|ciao|お名前|御?氏名|ご?担当者名?|貴社名|御社名|会社名)[^\S\n]{0,3}[:：]?[^\n]{0,60}?((?:https?:\/\/|www\.)[^\s]{4,80}|(?<![@\w.-])[a-z0-9-]{2,40}\.(?:me|ly|gg|dev|jp|kr|app|top|com)\/[^\s]{2,60})/iu;

/** Where a form has put the name of its user stands an advertisement with a link: a genuine site's form was misused to mail it. */
export const linkInPlaceOfName = check({
  id: 'body/link-in-place-of-name',
  needs: ['author', 'body'],
  examine({ author, body }) {
    if (body.texts.length === 0) return notApplicable('no_text');
    if (isMailSystemLocalPart(author?.mailbox.addrSpec?.localPart ?? '') && isBounce(body.root.mediaType))
      return clear();
    for (const text of body.texts) {
      const match = advertised.exec(text.text.slice(0, maxRead));
      const link = match?.[1];
      if (match === null || link === undefined) continue;
      const from = match.index + match[0].lastIndexOf(link);
      return foundOrClear([
        {
          severity: 'low',
          explanation: { key: 'check_body_link_in_place_of_name', params: { link: shownValue(link) } },
          evidence: [locusEvidence('visible-text', text.locus(from, from + link.length), link)],
          about: [],
        },
      ]);
    }
    return clear();
  },
});

function isBounce(mediaType: string): boolean {
  return mediaType === 'multipart/report';
}
