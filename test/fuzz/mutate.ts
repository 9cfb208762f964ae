/** One of the samples with one to eight changes: octets flipped, taken out, doubled, tokens put in, another sample's end grafted on. */
export function mutate(samples: readonly string[], tokens: readonly string[], random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  let text = pick(samples);
  for (let changes = 1 + below(8); changes > 0; changes--) {
    const at = below(text.length + 1);
    const to = Math.min(text.length, at + below(20));
    const [head, cut, tail] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
    const other = pick(samples);
    text = [
      () => head + String.fromCharCode(below(256)) + tail,
      () => head + tail,
      () => head + cut + cut + tail,
      () => head + pick(tokens) + cut + tail,
      () => head + pick(tokens) + tail,
      () => head + other.slice(below(other.length)),
    ][below(6)]?.() as string;
  }
  return text;
}
