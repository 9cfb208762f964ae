import type { Body } from '../../mail/body/body.ts';
import { type Locus, sourceSpan } from '../../mail/source/locus.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';

/** So many forms are reported. */
const maxFindings = 5;

/** The mail itself holds a form to fill in. */
export const form = check({
  id: 'body/form',
  needs: ['body'],
  examine({ body }) {
    if (!body.texts.some(({ kind }) => kind === 'html')) return notApplicable('no_html');
    const asking = body.forms.filter(({ fieldCount, hasPasswordField }) => fieldCount > 0 || hasPasswordField);
    return foundOrClear(
      asking.slice(0, maxFindings).map(
        ({ action, locus, hasPasswordField }): Finding => ({
          severity: !hasPasswordField ? 'note' : isAttached(locus, body) ? 'medium' : 'high',
          explanation: { key: `check_body_form${hasPasswordField ? '_password' : ''}`, params: {} },
          evidence: [locusEvidence('form', locus, action ?? '')],
          about: [],
        }),
      ),
    );
  },
});

/** Whether it stands in an attached message: whoever passes a fraud on for advice is no fraud. */
function isAttached(locus: Locus, { entities }: Body): boolean {
  const { start } = sourceSpan(locus);
  return entities.some(
    ({ mediaType, children, body }) =>
      children.length > 0 && mediaType.startsWith('message/') && body.start <= start && start < body.end,
  );
}
