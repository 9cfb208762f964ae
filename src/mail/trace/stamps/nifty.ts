import { readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * nifty and other users of InterMail and its heirs: `from HELO([address]) by ifmta….nifty.com with ESMTP id <…@nifty.com>`, no
 * space before the parenthesis, no name looked up; between its own machines without any address.
 */
export const nifty: StampGrammar = {
  id: 'nifty',
  names: 'never',
  isAddressed: false,
  read(line) {
    const by = line.clauses.by?.value?.text ?? '';
    if (!/(?:^|\.)nifty\.(?:com|ne\.jp)$/i.test(by)) return null;
    return makeStamp(line, nifty, readRfc5321Client(line));
  },
};
