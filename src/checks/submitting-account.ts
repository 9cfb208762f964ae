import type { TracedText } from '../mail/source/traced-text.ts';
import type { Relay, Trace } from '../mail/trace/trace.ts';

/** The account that submitted a mail, and the relay whose stamp names it. */
export interface SubmittingAccount {
  readonly account: TracedText;
  /** Lower case. */
  readonly domain: string;
  readonly relay: Relay;
}

/**
 * The account that submitted the mail, where its name tells the organization: by the border's own record,
 * else as the server that handed it over reports it.
 */
export function submittingAccount({ handedOverBy, reported }: Trace): SubmittingAccount | null {
  return accountOf(handedOverBy) ?? accountOf(reported);
}

function accountOf(relay: Relay | null): SubmittingAccount | null {
  const account = relay?.authenticatedAs ?? null;
  if (relay === null || account === null) return null;
  const at = account.text.lastIndexOf('@');
  const domain = account.text.slice(at + 1).toLowerCase();
  return at < 0 || !domain.includes('.') ? null : { account, domain, relay };
}
