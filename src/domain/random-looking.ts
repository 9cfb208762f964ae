/** Fewer letters in a row tell nothing: initials, abbreviations and short names pile up consonants too. */
const minLetters = 12;
/** From so many letters on, chance no longer explains a share that words do not reach. */
const manyLetters = 20;

/** The longest run of letters in a text; empty where it has none. */
export function longestLetterRun(text: string): string {
  return [...text.matchAll(/[A-Za-z]+/g)].reduce((most, [run]) => (run.length > most.length ? run : most), '');
}

/** Whether a run of letters is one that no language spells: consonants in heaps, capitals at random. */
export function isRandomLooking(run: string): boolean {
  if (run.length < minLetters) return false;
  const spelt = run
    .toLowerCase()
    .replace(/(.)\1+/g, '$1')
    .replace(/sch|[cpst]h|ck|ng|t[sz]/g, 'c');
  const piled = (spelt.match(/[^aeiouy]{4,}/g) ?? []).reduce((sum, cluster) => sum + cluster.length, 0) / spelt.length;
  const switches = (run.match(/[a-z](?=[A-Z])/g) ?? []).length / run.length;
  return piled >= (run.length >= manyLetters ? 0.3 : 0.45) || switches >= 0.2;
}
