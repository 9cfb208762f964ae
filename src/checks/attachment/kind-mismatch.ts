import type { FileKind } from '../../mail/attachment/file-kind.ts';
import { type AttachedFile, attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';

/** So many attachments are reported. */
const maxFindings = 5;

const documents: readonly (FileKind | null)[] = [
  'pdf',
  'picture',
  'document',
  'sound',
  'video',
  'appointment',
  'contact',
  'message',
];

/** The octets of an attachment are of a kind that runs, or opens in a browser, under the name of another kind. */
export const kindMismatch = check({
  id: 'attachment/kind-mismatch',
  needs: ['attachments'],
  examine({ attachments }) {
    const files = attachedFiles(attachments);
    if (files.length === 0) return notApplicable('no_attachment');
    const findings = files.flatMap((file): Finding[] => {
      const claimed = file.named ?? file.declared;
      const severity = severityOf(file, claimed);
      if (severity === null || file.real === null || claimed === null) return [];
      return [
        {
          severity: inAttachedMessage(severity, file),
          explanation: {
            key: `check_attachment_kind_mismatch_${file.real.replaceAll('-', '_')}`,
            params: { name: file.name },
          },
          evidence: [fileEvidence(file)],
          about: [{ attachment: file.index }],
        },
      ];
    });
    return foundOrClear(findings.slice(0, maxFindings));
  },
});

function severityOf({ real }: AttachedFile, claimed: FileKind | null): Severity | null {
  if (!documents.includes(claimed)) return null;
  switch (real) {
    case 'program':
    case 'shortcut':
    case 'disk-image':
      return 'high';
    case 'page':
      // Business software has written tables as HTML under the name of a spreadsheet for decades.
      return claimed === 'document' ? 'note' : claimed === 'message' ? null : 'medium';
    case 'drawing':
    case 'note':
      return claimed === 'message' ? null : 'medium';
    case 'archive':
      return claimed === 'pdf' || claimed === 'picture' ? 'low' : null;
    default:
      return null;
  }
}
