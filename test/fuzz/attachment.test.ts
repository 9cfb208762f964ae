import { expect, it } from 'vitest';
import { fuzz } from './attachment.ts';

/** How many mutations; the long run asks for many. */
const count = Number(process.env.MEKIKI_FUZZ_COUNT ?? 500);

it(
  `the readers of attachments stand ${count} mutations`,
  async () => {
    await expect(fuzz(20_261_124, count)).resolves.toBeUndefined();
  },
  60_000 + count * 20,
);
