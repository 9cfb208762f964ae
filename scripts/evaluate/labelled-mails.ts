import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** What a mail is, by whoever labelled it: `phish` any fraud, `spam` what is unwanted and no fraud, `ham` genuine mail. */
export type MailClass = 'phish' | 'spam' | 'ham' | 'unclear';

/** A mail of a collection, with what is known of it. */
export interface LabelledMail {
  /** Below the folder of the collection. */
  readonly file: string;
  readonly class: MailClass;
  readonly set: string;
  /** A finer label within the set; empty where there is none. */
  readonly kind: string;
  /** Near-duplicates share one: a campaign of 1,500 copies counts once. */
  readonly cluster: string;
}

/** The folder holds no collection of labelled mail. */
export class NoCollection extends Error {}

const classes: readonly MailClass[] = ['phish', 'spam', 'ham', 'unclear'];

/**
 * The labelled mails of a folder: by its `INDEX.tsv` (columns `file`, `class`, `set`, `kind`, `cluster`), else by
 * folders named by class, in which each file is a cluster of its own and each folder below is a set.
 *
 * @throws {NoCollection} where it has neither.
 */
export async function labelledMails(folder: string): Promise<readonly LabelledMail[]> {
  const index = path.join(folder, 'INDEX.tsv');
  const mails = existsSync(index) ? ofIndex(readFileSync(index, 'utf8')) : await ofFolders(folder);
  if (mails.length === 0)
    throw new NoCollection(`${folder}: no INDEX.tsv, and no mail in folders ${classes.join(', ')}`);
  return mails;
}

function ofIndex(text: string): LabelledMail[] {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split('\t');
  const column = (row: readonly string[], name: string) => row[columns.indexOf(name)] ?? '';
  return lines.flatMap((line, number) => {
    if (line === '') return [];
    const row = line.split('\t');
    const named = classes.find((known) => known === column(row, 'class'));
    if (named === undefined) throw new NoCollection(`INDEX.tsv, line ${number + 2}: no class of ${classes.join(', ')}`);
    const file = column(row, 'file');
    return [
      { file, class: named, set: column(row, 'set'), kind: column(row, 'kind'), cluster: column(row, 'cluster') },
    ];
  });
}

async function ofFolders(folder: string): Promise<LabelledMail[]> {
  const mails: LabelledMail[] = [];
  for (const name of classes) {
    const below = path.join(folder, name);
    if (!existsSync(below)) continue;
    const files = (await readdir(below, { recursive: true })).sort();
    for (const file of files) {
      if (!statSync(path.join(below, file)).isFile()) continue;
      const set = file.split(path.sep)[0];
      const isInSet = set !== undefined && set !== file;
      mails.push({
        file: path.join(name, file),
        class: name,
        set: isInSet ? set : name,
        kind: '',
        cluster: `${name}/${file}`,
      });
    }
  }
  return mails;
}

/** The row of the evaluation to which a mail belongs. */
export function rowOf({ class: name, set, kind }: Pick<LabelledMail, 'class' | 'set' | 'kind'>): string {
  return [name, set, kind].filter((part) => part !== '').join(' ');
}
