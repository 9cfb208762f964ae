import { firstField } from '../../mail/header/header-section.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { visibleText } from '../visible-text.ts';

const answer = /^\s*(?:\[[^\]]{0,60}\]\s*)?(?:re|aw|sv|antw|回复|答复)\s*[:：]/i;

/** How programs set off what they answer: marks, a line that introduces it, or the old header. */
const quotation =
  /^\s*[>|]|^[-_ ]{3,}.{0,40}(?:original|ursprüngliche|元の|原始|weitergeleitet|forwarded)|(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|さんは書きました|写道)\s*[:：]|^\s*(?:from|von|de|da|差出人|发件人)\s*[:：]/im;

/** The subject says that this is an answer; neither the fields of the thread nor a quotation show what it answers. */
export const replyWithoutThread = check({
  id: 'header/reply-without-thread',
  needs: ['body', 'claims', 'header'],
  examine({ body, claims, header }) {
    const subject = claims.subject?.value ?? null;
    if (subject === null) return notApplicable('no_subject');
    const prefix = answer.exec(subject.text);
    if (prefix === null) return clear();
    const isThreaded = ['in-reply-to', 'references', 'thread-index'].some((key) => firstField(header, key) !== null);
    if (isThreaded || body.texts.some(({ text }) => quotation.test(text.slice(0, 20_000)))) return clear();
    if (visibleText(body) === null) return clear();
    return foundOrClear([
      {
        severity: 'low',
        explanation: { key: 'check_header_reply_without_thread', params: {} },
        evidence: [headerEvidence('subject', subject)],
        about: [{ field: 'Subject' }],
      },
    ]);
  },
});
