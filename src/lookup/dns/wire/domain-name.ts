/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets and the root's. */
const maxLabel = 63;
const maxWireName = 255;

/** A name of 255 octets has no more labels than this; each pointer of a sane message leads to one at least. */
const maxPointers = 127;

/** Printable ASCII but the dot, which ends a label, and the backslash, which would need an escape. */
const plainLabel = /^[!-\-/-[\]-~]{1,63}$/;

/**
 * The one spelling of a name to ask for: lower case, without the root's dot. Null for the root itself and for what is
 * too long, not ASCII, or has an empty label.
 */
export function plainName(name: string): string | null {
  const bare = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  // Two octets more on the wire: the first label's length, and the root.
  if (bare.length + 2 > maxWireName) return null;
  return bare.split('.').every((label) => plainLabel.test(label)) ? bare : null;
}

/** A name that `plainName` gave, uncompressed (RFC 1035 §3.1). */
export function nameOctets(name: string): number[] {
  const labels = name.split('.');
  return [...labels.flatMap((label) => [label.length, ...[...label].map((c) => c.charCodeAt(0))]), 0];
}

/** A name that was read, and the octet after it where it stood. */
export interface NameRead {
  /** Lower case, without the root's dot: empty for the root. Octets that no plain label has as `\DDD` (RFC 1035 §5.1). */
  readonly name: string;
  readonly next: number;
}

/**
 * Reads a name with its compression (RFC 1035 §4.1.4) from a message; null for a broken one. Pointers lead backwards
 * only, so that none can turn in a circle.
 * @param end where the part of the message ends that the name has to lie in, up to its first pointer
 */
export function readName(message: Uint8Array, start: number, end: number): NameRead | null {
  const labels: string[] = [];
  let [offset, limit, lowest, length] = [start, end, start, 1];
  let next: number | null = null;
  let pointers = 0;
  while (offset < limit) {
    const head = message[offset] ?? 0;
    if (head === 0) return { name: labels.join('.'), next: next ?? offset + 1 };
    if (head >= 0xc0) {
      if (offset + 1 >= limit) return null;
      const target = ((head & 0x3f) << 8) | (message[offset + 1] ?? 0);
      if (target >= lowest || ++pointers > maxPointers) return null;
      next ??= offset + 2;
      [offset, limit, lowest] = [target, message.length, target];
    } else {
      length += head + 1;
      if (head > maxLabel || length > maxWireName || offset + 1 + head > limit) return null;
      labels.push(labelText(message.subarray(offset + 1, offset + 1 + head)));
      offset += 1 + head;
    }
  }
  return null;
}

function labelText(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) {
    const isPlain = octet > 0x20 && octet < 0x7f && octet !== dot && octet !== backslash;
    text += isPlain ? String.fromCharCode(octet) : `\\${String(octet).padStart(3, '0')}`;
  }
  return text.toLowerCase();
}

const dot = 0x2e;
const backslash = 0x5c;
