import type { AuthenticationRecord, Contradiction, MethodResult } from './authentication.ts';

const METHODS = ['spf', 'dkim', 'dmarc', 'arc'] as const;

/** Results that say the contrary of a pass; all others leave the question open. */
export const resultsAgainst: ReadonlySet<string> = new Set(['fail', 'hardfail', 'softfail', 'policy', 'reject']);

/** Properties that say what a result is about: two results are of the same matter where none of them differs. */
const MATTERS: Readonly<Record<(typeof METHODS)[number], readonly string[]>> = {
  spf: ['smtp.mailfrom'],
  dkim: ['header.d', 'header.i', 'header.s', 'header.b'],
  dmarc: ['header.from'],
  arc: [],
};

/** Believed records, and results of one, in which contradictions are looked for: own servers write a handful. */
const MAX_RECORDS = 20;
const MAX_RESULTS = 50;

/**
 * Where one of the own side's records says pass and another the contrary of the same matter: for each method the first. `believed`: in the
 * order in which they count.
 */
export function contradictionsOf(believed: readonly AuthenticationRecord[]): readonly Contradiction[] {
  const records = believed.slice(0, MAX_RECORDS);
  return METHODS.flatMap((method) => {
    const seen: MethodResult[] = [];
    for (const record of records) {
      const said = record.results.filter((result) => result.method === method).slice(0, MAX_RESULTS);
      for (const overruled of said) {
        const wins = seen.find((other) => isContrary(other, overruled) && isOfOneMatter(method, other, overruled));
        if (wins !== undefined) return [{ method, wins, overruled }];
      }
      seen.push(...said);
    }
    return [];
  });
}

function isContrary(a: MethodResult, b: MethodResult): boolean {
  return (a.result === 'pass' && resultsAgainst.has(b.result)) || (b.result === 'pass' && resultsAgainst.has(a.result));
}

/** A DKIM result that names no signature may be of any: it contradicts none. */
function isOfOneMatter(method: (typeof METHODS)[number], a: MethodResult, b: MethodResult): boolean {
  const named = MATTERS[method].flatMap((property) => {
    const [one, other] = [a, b].map((result) => result.properties.get(property)?.text.toLowerCase());
    return one === undefined || other === undefined ? [] : [one === other];
  });
  return named.every(Boolean) && (named.length > 0 || method === 'arc' || method === 'spf');
}
