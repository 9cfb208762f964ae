import { attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** The script of an attached page makes a file out of itself, or a page that cannot be read in it. */
export const hiddenContent = check({
  id: 'attachment/hidden-content',
  needs: ['attachments'],
  examine({ attachments }) {
    const files = attachedFiles(attachments);
    if (!files.some(({ attachment }) => attachment.contents.markup !== null)) return notApplicable('no_attached_page');
    const findings = files.flatMap((file): Finding[] => {
      const { acts = [], forms = [], hidesPassword = false } = file.attachment.contents.markup ?? {};
      const act = acts.find(({ act }) => act === 'makes-a-file') ?? acts.find(({ act }) => act === 'writes-hidden');
      if (act === undefined) return [];
      const isFile = act.act === 'makes-a-file';
      // A page that decrypts itself asks for the password and sends it nowhere.
      const asksOpenly = forms.some(({ hasPasswordField }) => hasPasswordField) && !hidesPassword;
      const isLocked = asksOpenly && !acts.some((known) => known.act === 'sends');
      return [
        {
          severity: inAttachedMessage(isFile ? 'high' : isLocked ? 'low' : 'medium', file),
          explanation: {
            key: `check_attachment_hidden_content_${isFile ? 'file' : 'page'}`,
            params: { name: file.name },
          },
          evidence: [locusEvidence('attachment', act.locus, act.reads), fileEvidence(file)],
          about: [{ attachment: file.index }],
        },
      ];
    });
    return foundOrClear(findings.slice(0, maxFindings));
  },
});
