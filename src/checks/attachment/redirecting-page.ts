import { attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** A page with more text is one to be read. In code units. */
const maxText = 600;

/** An attached page or drawing shows next to nothing and leads away by itself. */
export const redirectingPage = check({
  id: 'attachment/redirecting-page',
  needs: ['attachments', 'links'],
  examine({ attachments, links }) {
    const files = attachedFiles(attachments);
    if (!files.some(({ attachment }) => attachment.contents.markup !== null)) return notApplicable('no_attached_page');
    const findings = files.flatMap((file): Finding[] => {
      const { acts = [], textLength = 0 } = file.attachment.contents.markup ?? {};
      const act = acts.find(({ act }) => act === 'redirects');
      if (act === undefined || textLength > maxText) return [];
      const target = links.find(({ within, host }) => within === file.attachment.part && host !== null)?.host ?? null;
      return [
        {
          severity: inAttachedMessage('medium', file),
          explanation: {
            key: `check_attachment_redirecting_page${target === null ? '' : '_to'}`,
            params: { name: file.name, ...(target === null ? {} : { host: shownValue(target) }) },
          },
          evidence: [locusEvidence('attachment', act.locus, act.reads), fileEvidence(file)],
          about: [{ attachment: file.index }],
        },
      ];
    });
    return foundOrClear(findings.slice(0, maxFindings));
  },
});
