import type { Answer, Question, Questions } from './messages.ts';
import { webextension } from './webextension.ts';

/**
 * Asks the background, and wakes it where it sleeps. Rejects where there is no background to answer, as while the
 * extension is being updated.
 */
export async function ask<Ask extends keyof Questions>(
  question: Extract<Question, { readonly ask: Ask }>,
): Promise<Answer<Ask>> {
  return (await webextension.runtime.sendMessage(question)) as Answer<Ask>;
}
