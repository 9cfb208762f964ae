import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FoundThunderbird,
  findThunderbird,
  OLDEST_THUNDERBIRD,
  thunderbirdAt,
} from '../../scripts/setup/find-thunderbird.mjs';

/** A Thunderbird to test in. */
export interface TestedThunderbird {
  /** As `Thunderbird 153.7.0`, for the names of tests. */
  readonly name: string;
  /** Path of the program. */
  readonly binary: string;
  /** Major version. */
  readonly major: number;
}

/**
 * The Thunderbirds to test in, for `describe.each`: the installed one and the oldest supported, which `npm test` unpacks
 * beside it. Throws where none is installed; where only the oldest is missing, throws in continuous integration and
 * warns loudly elsewhere.
 */
export function testedThunderbirds(): readonly TestedThunderbird[] {
  const installed = findThunderbird();
  if (!installed) throw new Error('no Thunderbird is installed; `npm test` installs it');
  if (installed.major === OLDEST_THUNDERBIRD) return [tested(installed)];
  const oldest = thunderbirdAt(UNPACKED_OLDEST);
  if (oldest) return [tested(installed), tested(oldest)];
  const lack = `Thunderbird ${OLDEST_THUNDERBIRD} is NOT tested: ${UNPACKED_OLDEST} is missing; \`npm test\` unpacks it`;
  if (process.env.CI) throw new Error(lack);
  console.warn(`\n*** ${lack} ***\n`);
  return [tested(installed)];
}

const UNPACKED_OLDEST = path.join(
  fileURLToPath(new URL('../../', import.meta.url)),
  `.cache/thunderbird-${OLDEST_THUNDERBIRD}/usr/lib/thunderbird/thunderbird-bin`,
);

function tested({ binary, version, major }: FoundThunderbird): TestedThunderbird {
  return { name: `Thunderbird ${version}`, binary, major };
}
