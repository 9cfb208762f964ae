import { extensionOf } from '../../mail/attachment/file-kind.ts';
import { type AttachedFile, attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import type { AuthenticatedDomain } from '../authenticated-domains.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** Endings that promise a document without macros (ECMA-376 with Microsoft's names). */
const withoutMacros: ReadonlySet<string> = new Set(['docx', 'dotx', 'xlsx', 'xltx', 'pptx', 'potx', 'ppsx']);

/** An attached office document brings macros, or fetches a template from the web. */
export const macros = check({
  id: 'attachment/macros',
  needs: ['attachments', 'authenticated'],
  examine({ attachments, authenticated }) {
    const files = attachedFiles(attachments).filter(({ attachment }) => attachment.contents.office !== null);
    if (files.length === 0) return notApplicable('no_attached_office_document');
    return foundOrClear(files.flatMap((file) => findingsOf(file, authenticated)).slice(0, maxFindings));
  },
});

function findingsOf(file: AttachedFile, authenticated: readonly AuthenticatedDomain[]): Finding[] {
  const { macros: project = null, template = null } = file.attachment.contents.office ?? {};
  const findings: Finding[] = [];
  const about = [{ attachment: file.index }] as const;
  if (project !== null) {
    const isHidden = withoutMacros.has(extensionOf(file.attachment.name?.text ?? '') ?? '');
    findings.push({
      severity: inAttachedMessage(isHidden ? 'medium' : 'low', file),
      explanation: { key: `check_attachment_macros${isHidden ? '_hidden' : ''}`, params: { name: file.name } },
      evidence: [fileEvidence(file), locusEvidence('attachment', project, '')],
      about,
    });
  }
  const host = template !== null && URL.canParse(template.href) ? new URL(template.href) : null;
  if (template !== null && host !== null && /^https?:$/.test(host.protocol)) {
    const isOfSender =
      isAuthenticatedOrganization(host.hostname, authenticated) || /\.sharepoint\.com$/.test(host.hostname);
    findings.push({
      severity: inAttachedMessage(isOfSender ? 'note' : 'medium', file),
      explanation: {
        key: 'check_attachment_macros_template',
        params: { name: file.name, host: shownValue(host.hostname) },
      },
      evidence: [fileEvidence(file), locusEvidence('attachment', template.locus, template.href)],
      about,
    });
  }
  return findings;
}
