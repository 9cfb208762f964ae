import { attachedFiles, fileEvidence } from '../attached-files.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** A mail with more text says something itself. In code units. */
const maxText = 200;

/** The mail says next to nothing; a PDF document says it in its place, with one place to click. */
export const documentWithOneLink = check({
  id: 'attachment/document-with-one-link',
  needs: ['attachments', 'body', 'links'],
  examine({ attachments, body, links }) {
    const files = attachedFiles(attachments).filter(
      ({ attachment }) => !attachment.isInline && attachment.within === null,
    );
    const [file] = files;
    if (files.length !== 1 || file?.real !== 'pdf') return notApplicable('no_document_alone');
    const isShort = body.texts.reduce((length, { text }) => Math.max(length, text.trim().length), 0) <= maxText;
    const web = links.filter(({ scheme }) => scheme === 'http' || scheme === 'https');
    const [link] = web;
    const hosts = new Set(web.map(({ host }) => host));
    const isAlone = web.every(({ within }) => within === file.attachment.part);
    if (!isShort || link?.host == null || hosts.size !== 1 || !isAlone) return foundOrClear([]);
    return foundOrClear([
      {
        severity: 'low',
        explanation: {
          key: 'check_attachment_document_with_one_link',
          params: { name: file.name, host: shownValue(link.host) },
        },
        evidence: [fileEvidence(file), linkTargetEvidence(link)],
        about: [{ attachment: file.index }, { link: links.indexOf(link) }],
      },
    ]);
  },
});
