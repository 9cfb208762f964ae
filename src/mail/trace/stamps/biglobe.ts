import { readClientBeforeBy, readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * BIGLOBE: `HELO by rcpt-impgw.biglobe.ne.jp (shby/…) with SMTP id …; … JST`, without "from" and, for most of its machines,
 * without an address.
 */
export const biglobe: StampGrammar = {
  id: 'biglobe',
  names: 'never',
  isAddressed: false,
  read(line) {
    const by = line.clauses.by?.value?.text ?? '';
    const isShby = line.clauses.by?.comments.some((comment) => /^shby\//i.test(comment.text)) === true;
    if (!isShby && !/(?:^|\.)(?:biglobe|mesh)\.(?:ne|ad)\.jp$/i.test(by)) return null;
    return makeStamp(
      line,
      biglobe,
      line.clauses.from === undefined ? readClientBeforeBy(line) : readRfc5321Client(line),
    );
  },
};
