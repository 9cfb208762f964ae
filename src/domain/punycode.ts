const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;

/** The label as a person reads it: a U-label where it is an A-label (RFC 5890 §2.3.2.1), itself where it is none. */
export function unicodeLabel(label: string): string {
  const lower = label.toLowerCase();
  return lower.startsWith('xn--') ? decodePunycode(lower.slice(4)) || lower : lower;
}

/** A host with all its labels as a person reads them. */
export function unicodeHost(host: string): string {
  return host.split('.').map(unicodeLabel).join('.');
}

/** RFC 3492 §6.2; null where the text is no Punycode. */
function decodePunycode(text: string): string | null {
  const hyphen = text.lastIndexOf('-');
  const output = [...text.slice(0, Math.max(0, hyphen))].map((character) => character.charCodeAt(0));
  let code = firstCode;
  let bias = firstBias;
  let index = 0;
  for (let at = hyphen < 0 ? 0 : hyphen + 1; at < text.length; ) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 0x7fff_ffff) return null;
    }
    const count = output.length + 1;
    bias = adapt(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** Null also past the end, where the code is NaN. */
function digitOf(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : null;
}

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > Math.floor(((base - tMin) * tMax) / 2); k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
