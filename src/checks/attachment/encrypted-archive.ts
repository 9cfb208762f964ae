import { type FileKind, kindByName } from '../../mail/attachment/file-kind.ts';
import type { Body } from '../../mail/body/body.ts';
import { attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Evidence, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** Text that is searched for a password. In code units. */
const maxText = 20_000;

const passwords: readonly RegExp[] = [
  /(?:パスワード|パスコード|ﾊﾟｽﾜｰﾄﾞ|解凍(?:キー|コード)|暗証番号)[^\n:：=＝]{0,15}[:：=＝][ \t\u3000]*["'「『【]?([!-~]{3,40})/,
  /(?:パスワード|パスコード|解凍(?:キー|コード))は[ \t\u3000]*["'「『【]?([!-~]{3,40})/,
  /\b(?:pass(?:word|code|phrase)?|pwd)\b[^\n:=]{0,30}(?:[:=]|\bis\b)[ \t]*["'“]?(?=[!-~]*[\dA-Z])([!-~]{3,40})/i,
];

const risky: ReadonlySet<FileKind | null> = new Set([
  'program',
  'script',
  'shortcut',
  'disk-image',
  'note',
  'macro-document',
  'archive',
  'page',
]);

/** An attached archive or document cannot be looked into without a password. */
export const encryptedArchive = check({
  id: 'attachment/encrypted-archive',
  needs: ['attachments', 'body'],
  examine({ attachments, body }) {
    const files = attachedFiles(attachments);
    if (files.length === 0) return notApplicable('no_attachment');
    const locked = files.filter(({ attachment }) => attachment.contents.listing?.isEncrypted === true);
    if (locked.length === 0) return foundOrClear([]);
    const password = passwordIn(body);
    return foundOrClear(
      locked.slice(0, maxFindings).map((file): Finding => {
        const entries = file.attachment.contents.listing?.entries ?? [];
        const isRisky = entries.some(({ name }) => risky.has(kindByName(name)));
        const severity: Severity = password === null ? 'note' : isRisky ? 'medium' : 'low';
        return {
          severity: inAttachedMessage(severity, file),
          explanation: {
            key: `check_attachment_encrypted_archive${password === null ? '' : isRisky ? '_risky' : '_password'}`,
            params: { name: file.name },
          },
          evidence: [fileEvidence(file), ...(password === null ? [] : [password])],
          about: [{ attachment: file.index }],
        };
      }),
    );
  },
});

function passwordIn({ texts }: Body): Evidence | null {
  for (const { text, locus } of texts) {
    const searched = text.slice(0, maxText);
    for (const pattern of passwords) {
      const found = pattern.exec(searched);
      if (found === null) continue;
      return locusEvidence('visible-text', locus(found.index, found.index + found[0].length), found[0]);
    }
  }
  return null;
}
