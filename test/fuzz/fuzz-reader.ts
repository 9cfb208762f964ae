import { seededRandom } from '../../scripts/seeded-random.ts';
import { mutate } from './mutate.ts';

/**
 * Has `count` mutations of the samples read; rejects, with seed, number and source, at the first whose reading rejects,
 * throws or has a fault. The numbers that follow from `seed` alone decide all of them.
 */
export async function fuzzReader(
  { seed, count }: { readonly seed: number; readonly count: number },
  samples: readonly string[],
  tokens: readonly string[],
  faultOf: (source: string, number: number) => Promise<string | null> | string | null,
): Promise<void> {
  const random = seededRandom(seed);
  for (let number = 0; number < count; number++) {
    const source = mutate(samples, tokens, random);
    try {
      const fault = await faultOf(source, number);
      if (fault !== null) throw new Error(fault);
    } catch (cause) {
      throw new Error(`seed ${seed}, number ${number}: ${JSON.stringify(source)}`, { cause });
    }
  }
}
