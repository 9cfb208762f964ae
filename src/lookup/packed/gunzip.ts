import { joinedOctets } from '../joined-octets.ts';
/**
 * The octets that a gzip file holds (RFC 1952); null where it is corrupt, truncated, or holds more than
 * `maxLength` octets. Never throws.
 */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, maxLength: number): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // Whatever is wrong with the input also fails the reader, so the writer's own failures say nothing new.
  const written = Promise.allSettled([writer.write(packed), writer.close(), writer.closed]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      length += value.length;
      if (length > maxLength) {
        await reader.cancel();
        return null;
      }
      chunks.push(value);
    }
    await written;
  } catch {
    return null;
  }
  return joinedOctets(chunks, length);
}
