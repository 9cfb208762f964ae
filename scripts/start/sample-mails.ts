import fs from 'node:fs';
import path from 'node:path';
import { root } from '../build/paths.ts';

/** Message-ID of the seed mail as the user's own server received it. */
export const seedMessageId = '1f18af56-3179-5315-05b5-5b0e6325e7ba@dyflex.co.jp';

/** The mails that a first look at the extension is for: the seed mail, others like it, and genuine ones that look alike. */
export function sampleMails(): Buffer[] {
  return ['seed/direct', 'forged', 'genuine'].flatMap((name) => {
    const place = path.join(root, 'test/mail', name);
    if (!fs.existsSync(place)) return [fs.readFileSync(`${place}.eml`)];
    return fs
      .readdirSync(place)
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .map((file) => fs.readFileSync(path.join(place, file)));
  });
}
