import { occurrences } from '../../mail/header/header-section.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, notApplicable } from '../outcome.ts';

/** So many ids of one thread are compared, from its end. */
const maxIds = 200;

const messageId = /<([^<>\s]{3,998})>/g;

/**
 * Finds nothing: where the mail answers one that this profile sent (In-Reply-To, References: RFC 5322 §3.6.4), says so in
 * its favour. Only who saw that mail knows its Message-ID.
 */
export const answerToOwnMail = check({
  id: 'acquaintance/answer-to-own-mail',
  needs: ['acquaintance', 'header'],
  examine({ acquaintance, header }) {
    const fields = [...occurrences(header, 'in-reply-to'), ...occurrences(header, 'references')];
    if (fields.length === 0) return notApplicable('answers_nothing');
    for (const { body } of fields) {
      const ids = [...body.text.matchAll(messageId)].slice(-maxIds);
      const own = ids.find(([, id]) => id !== undefined && acquaintance.sentMessageIds.has(id));
      if (own === undefined) continue;
      return clear({
        explanation: { key: 'check_acquaintance_answer_to_own_mail', params: {} },
        evidence: [headerEvidence('structure', body.slice(own.index, own.index + own[0].length))],
        about: [],
      });
    }
    return notApplicable('answers_another');
  },
});
