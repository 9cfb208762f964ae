import type { Say } from '../words.ts';

const day = 86_400_000;

/** From this age on years tell more than days. In days. */
const daysToYears = 730;

/** How long before `now` something was: in days, from two years on in whole years. Null for what lies after it. */
export function age(then: number, now: number, say: Say): string | null {
  const days = Math.floor((now - then) / day);
  if (!(days >= 0)) return null;
  if (days === 1) return say('told_age_day');
  return days < daysToYears
    ? say('told_age_days', { count: days })
    : say('told_age_years', { count: Math.floor(days / 365.25) });
}
