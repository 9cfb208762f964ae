import type { Attachment } from '../mail/attachment/attachment.ts';
import type { Listing } from '../mail/attachment/contents.ts';
import { type FileKind, kindByMediaType, kindByName } from '../mail/attachment/file-kind.ts';
import type { ReportedAttachment } from './report.ts';

/** So many names of an archive are told. */
const maxNames = 5;

/** Longest name that is told. In UTF-16 code units. */
const maxNameLength = 200;

/** Kinds that are taken for one another without harm: what Office writes is an archive, an installer is one, too. */
const alike: readonly (readonly FileKind[])[] = [
  ['archive', 'document', 'macro-document'],
  ['archive', 'program'],
  ['document', 'program'],
  ['sound', 'video'],
  ['text', 'message', 'script', 'signature', 'document'],
];

/** An attachment for the report: what it is, what it calls itself, what is in it. */
export function reportedAttachment({
  part,
  within,
  name,
  declared,
  real,
  size,
  sha256,
  contents,
}: Attachment): Omit<ReportedAttachment, 'standing' | 'why'> {
  const byOctets = real === null ? null : kindByMediaType(real);
  const claimed = (name === null ? null : kindByName(name.text)) ?? kindByMediaType(declared);
  const isOther = byOctets !== null && claimed !== null && byOctets !== claimed && !areAlike(byOctets, claimed);
  return {
    part,
    within,
    name: name?.text ?? null,
    declared,
    real,
    size,
    sha256,
    kind: isOther ? byOctets : (claimed ?? byOctets),
    posesAs: isOther ? claimed : null,
    contains: contents.listing === null ? null : containsOf(contents.listing),
    isPartlyRead: contents.isPartial,
  };
}

function areAlike(one: FileKind, other: FileKind): boolean {
  return alike.some((kinds) => kinds.includes(one) && kinds.includes(other));
}

function containsOf({ entries, count, isEncrypted }: Listing): NonNullable<ReportedAttachment['contains']> {
  return {
    names: entries.slice(0, maxNames).map(({ name }) => name.slice(0, maxNameLength)),
    count: count ?? entries.length,
    isEncrypted,
  };
}
