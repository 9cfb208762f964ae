import type { Entry } from '../../mail/attachment/contents.ts';
import { extensionOf, kindByName } from '../../mail/attachment/file-kind.ts';
import { type AttachedFile, attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** An archive of more files is software or a project, of which programs and scripts are a part. */
const maxFewEntries = 10;

/** What people who write software send each other, and what asks before it runs. */
const milder: ReadonlySet<string> = new Set(
  'dll sys apk dmg pkg app jar js mjs ps1 psm1 psd1 bat cmd msc reg inf command csh ksh url website webloc desktop'.split(
    ' ',
  ),
);

/** Host names end in it, too. */
const ambiguous = 'com';

/** An attachment, or a file in an attached archive, runs a program when it is opened. */
export const runnable = check({
  id: 'attachment/runnable',
  needs: ['attachments'],
  examine({ attachments }) {
    const files = attachedFiles(attachments);
    if (files.length === 0) return notApplicable('no_attachment');
    return foundOrClear(files.flatMap((file) => directly(file) ?? inArchive(file) ?? []).slice(0, maxFindings));
  },
});

function directly(file: AttachedFile): Finding | null {
  const { name, real } = file.attachment;
  const risk = riskOf(name?.text ?? '');
  const isProgram = real === 'application/vnd.microsoft.portable-executable';
  if (risk === null && !isProgram) return null;
  const extension = extensionOf(name?.text ?? '');
  if (extension === ambiguous && !isProgram) return null;
  return finding(file, risk?.severity ?? 'high', risk?.kind ?? 'program', file.name, null);
}

function inArchive(file: AttachedFile): Finding | null {
  const { entries = [], count = null } = file.attachment.contents.listing ?? {};
  const isLarge = (count ?? entries.length) > maxFewEntries;
  for (const wanted of ['high', 'medium'] as const) {
    const entry = entries.find(({ name }) => extensionOf(name) !== ambiguous && riskOf(name)?.severity === wanted);
    const risk = entry === undefined ? null : riskOf(entry.name);
    if (entry === undefined || risk === null) continue;
    const isSmallScript = !isLarge && risk.kind === 'script';
    const severity = isLarge ? (wanted === 'high' ? 'low' : 'note') : isSmallScript ? 'high' : wanted;
    return finding(file, severity, risk.kind, lastPart(entry.name), entry);
  }
  return null;
}

function finding(file: AttachedFile, severity: Severity, kind: string, name: string, entry: Entry | null): Finding {
  const inside = entry === null ? [] : [locusEvidence('attachment', entry.locus, entry.name)];
  return {
    severity: inAttachedMessage(severity, file),
    explanation: {
      key: `check_attachment_runnable_${kind.replaceAll('-', '_')}${entry === null ? '' : '_inside'}`,
      params: { name: shownValue(name), ...(entry === null ? {} : { archive: file.name }) },
    },
    evidence: [fileEvidence(file), ...inside],
    about: [{ attachment: file.index }],
  };
}

function riskOf(name: string): { severity: 'high' | 'medium'; kind: string } | null {
  const kind = kindByName(name);
  const isMild = milder.has(extensionOf(name) ?? '');
  switch (kind) {
    case 'program':
    case 'script':
    case 'shortcut':
      return { severity: isMild ? 'medium' : 'high', kind };
    case 'disk-image':
      return { severity: 'high', kind };
    case 'settings':
    case 'note':
      return { severity: 'medium', kind };
    default:
      return null;
  }
}

function lastPart(path: string): string {
  return path.slice(path.search(/[^/\\]*$/));
}
