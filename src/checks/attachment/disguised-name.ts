import { type FileKind, kindByName } from '../../mail/attachment/file-kind.ts';
import { type AttachedFile, attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Evidence, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many names are reported, and so many of an archive are looked at. */
const maxFindings = 5;
const maxEntries = 1_000;

/** What a reader opens without a thought. */
const harmless: ReadonlySet<FileKind | null> = new Set([
  'document',
  'pdf',
  'picture',
  'text',
  'sound',
  'video',
  'appointment',
  'contact',
  'message',
]);

/** What runs or opens in a browser. */
const active: ReadonlySet<FileKind | null> = new Set([
  'program',
  'script',
  'shortcut',
  'disk-image',
  'page',
  'drawing',
  'note',
]);

/** The name of an attachment, or of a file in an attached archive, hides what it is. */
export const disguisedName = check({
  id: 'attachment/disguised-name',
  needs: ['attachments'],
  examine({ attachments }) {
    const files = attachedFiles(attachments);
    if (files.length === 0) return notApplicable('no_attachment');
    return foundOrClear(files.flatMap(findingsOf).slice(0, maxFindings));
  },
});

function findingsOf(file: AttachedFile): Finding[] {
  const { name, contents } = file.attachment;
  const names: { readonly name: string; evidence(): Evidence }[] = [
    ...(name === null ? [] : [{ name: name.text, evidence: () => fileEvidence(file) }]),
    ...(contents.listing?.entries.slice(0, maxEntries) ?? []).map((entry) => ({
      name: entry.name.slice(entry.name.search(/[^/\\]*$/)),
      evidence: () => locusEvidence('attachment', entry.locus, entry.name),
    })),
  ];
  return names.flatMap(({ name: text, evidence }): Finding[] => {
    const disguise = disguiseOf(text);
    if (disguise === null) return [];
    const [severity, key] = disguise;
    return [
      {
        severity: inAttachedMessage(severity, file),
        explanation: { key: `check_attachment_disguised_name_${key}`, params: { name: shownValue(unreversed(text)) } },
        evidence: [evidence()],
        about: [{ attachment: file.index }],
      },
    ];
  });
}

function disguiseOf(name: string): [Severity, 'reversed' | 'spaces' | 'double'] | null {
  const kind = kindByName(name);
  if (/[\u202d\u202e]/.test(name)) return ['high', 'reversed'];
  if (/[\s\u00a0\u3000\u2800]{8,}\.[^.]{1,20}$/.test(name.slice(-300)) && active.has(kind)) return ['high', 'spaces'];
  const before = /^(.+?)[\s_]*\.[^.]+$/s.exec(name.slice(-300))?.[1] ?? '';
  if (!active.has(kind) || !harmless.has(kindByName(before))) return null;
  return [kind === 'page' || kind === 'drawing' ? 'medium' : 'high', 'double'];
}

/** Without the characters that turn the direction: what the name really is. */
function unreversed(name: string): string {
  return name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
