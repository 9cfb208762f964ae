import { readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** amavis and amavisd-new, the content filter: `from HELO ([127.0.0.1]) by localhost (HOST [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id …`. */
export const amavis: StampGrammar = {
  id: 'amavis',
  names: 'never',
  isAddressed: false,
  read(line) {
    const { by } = line.clauses;
    if (by === undefined || !by.comments.some((comment) => /^amavis(?:d-new|d)?, /i.test(comment.text))) return null;
    return makeStamp(line, amavis, readRfc5321Client(line));
  },
};
