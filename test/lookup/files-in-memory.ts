import { packRanges } from '../../scripts/data/pack-ranges.ts';
import type { EmbeddedFiles } from '../../src/lookup/ports.ts';

/** Embedded files that a test holds in memory, and a record of what was read. */
export interface FilesInMemory extends EmbeddedFiles {
  readonly contents: Map<string, Uint8Array<ArrayBuffer>>;
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly reads: string[];
}

export function filesInMemory(): FilesInMemory {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const reads: string[] = [];
  return {
    contents,
    reads,
    async read(name) {
      reads.push(name);
      return contents.get(name) ?? null;
    },
  };
}

/** A packed table of ranges, each given by its first address as a number and its record. */
export function packedTable(
  name: string,
  ipv4: readonly (readonly [start: bigint, record: string | null])[],
  ipv6: readonly (readonly [start: bigint, record: string | null])[] = [],
): FilesInMemory {
  const files = filesInMemory();
  const ranges = (of: typeof ipv4) => of.map(([start, record]) => ({ start, record }));
  packRanges(name, { ipv4: () => ranges(ipv4), ipv6: () => ranges(ipv6) }, (file, octets) =>
    files.contents.set(file, new Uint8Array(octets)),
  );
  return files;
}
