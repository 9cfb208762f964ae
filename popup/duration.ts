import type { Language } from '../src/report/words.ts';

const units: readonly (readonly [unit: 'day' | 'hour' | 'minute' | 'second', seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A span of time in its two largest units (`1 hr 3 min`, `2 分 5 秒`), without its sign. */
export function duration(seconds: number, language: Language): string {
  const whole = Math.round(Math.abs(seconds));
  const first = units.findIndex(([, length]) => whole >= length);
  if (first < 0) return amount(0, 'second', language);
  const [, larger] = units[first] as (typeof units)[number];
  const parts = units.slice(first, first + 2).map(([unit, length], index) => {
    const count = Math.floor((index === 0 ? whole : whole % larger) / length);
    return { unit, count };
  });
  return parts
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => amount(count, unit, language))
    .join(' ');
}

function amount(count: number, unit: string, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
