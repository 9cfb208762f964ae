import { expect, it } from 'vitest';
import { fuzz } from './trace.ts';

/** How many mutations; the long run asks for many. */
const count = Number(process.env.MEKIKI_FUZZ_COUNT ?? 1_000);

it(
  `the readers of the trace and of recorded authentication stand ${count} mutations`,
  async () => {
    await expect(fuzz(20_220_802, count)).resolves.toBeUndefined();
  },
  60_000 + count,
);
