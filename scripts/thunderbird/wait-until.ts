import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after which a wait is given up, where the caller names no other limit: long enough for a busy machine. */
export const PATIENCE_MS = 45_000;

const PROBE_INTERVAL_MS = 25;

const STEADY_MS = 150;

/**
 * Asks again and again until the answer is neither `undefined`, `null` nor `false`, and gives that answer. `what` is
 * the thing waited for, and stands in the error that ends a wait in vain, together with the last error of the probe.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  let lastError: unknown;
  do {
    try {
      const answer = await probe();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      if (error instanceof HopelessError) throw error;
      lastError = error;
    }
    await sleep(PROBE_INTERVAL_MS);
  } while (performance.now() < deadline);
  throw new Error(`waited ${patienceMs} ms in vain for ${what}`, { cause: lastError });
}

/**
 * Like `waitUntil`, for what moves while a page is laid out: gives the answer when it stays the same for 150 ms, which
 * is longer than Thunderbird lets a popup's content rest before it fits the popup to it.
 */
export async function waitUntilSteady<T extends object>(
  what: string,
  probe: () => Promise<T | undefined | null>,
): Promise<T> {
  let known: string | undefined;
  let since = 0;
  return waitUntil(`${what}, at rest`, async () => {
    const answer = await probe();
    const text = JSON.stringify(answer);
    if (text !== known) since = performance.now();
    known = text;
    return performance.now() - since >= STEADY_MS ? answer : undefined;
  });
}

/** An error after which asking again is of no use, as when the program that was asked has ended. */
export class HopelessError extends Error {
  override readonly name = 'HopelessError';
}
