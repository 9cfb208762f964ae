import { attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** A drawing with more text is a diagram, which may be made to be explored. In code units. */
const maxText = 1_000;

/** A drawing (SVG) bears a script. */
export const scriptedDrawing = check({
  id: 'attachment/scripted-drawing',
  needs: ['attachments'],
  examine({ attachments }) {
    const drawings = attachedFiles(attachments).filter(
      ({ attachment }) => attachment.contents.markup?.kind === 'drawing',
    );
    if (drawings.length === 0) return notApplicable('no_attached_drawing');
    const findings = drawings.flatMap((file): Finding[] => {
      const { script = null, acts = [], textLength = 0 } = file.attachment.contents.markup ?? {};
      if (script === null) return [];
      const severity: Severity = acts.length > 0 ? 'high' : textLength > maxText ? 'note' : 'medium';
      return [
        {
          severity: inAttachedMessage(severity, file),
          explanation: { key: 'check_attachment_scripted_drawing', params: { name: file.name } },
          evidence: [locusEvidence('attachment', script, ''), fileEvidence(file)],
          about: [{ attachment: file.index }],
        },
      ];
    });
    return foundOrClear(findings.slice(0, maxFindings));
  },
});
