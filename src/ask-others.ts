import { receivedAt } from './checks/facts.ts';
import { askOutside, messageResolver } from './lookup/outside/ask-outside.ts';
import type { Outside } from './lookup/outside/outside.ts';
import type { OutsideSource } from './lookup/outside/outside-source.ts';
import { subjectsOf } from './lookup/outside/subjects-of.ts';
import type { Mail } from './mail/mail.ts';
import { wireOctets } from './mail/source/message-octets.ts';
import { envelopeOf } from './verify/envelope-of.ts';
import { type AuthenticationRequest, evaluateAuthentication } from './verify/evaluate-authentication.ts';
import type { EvaluatedAuthentication } from './verify/evaluated-authentication.ts';

/** What others answered about a message, and its authentication evaluated by that. */
export interface Asked {
  readonly outside: Outside | null;
  readonly evaluated: EvaluatedAuthentication | null;
}

/**
 * Evaluates the authentication of a message and asks about its names and addresses, all within one budget of questions.
 * Never rejects. `now` in milliseconds since 1970.
 */
export async function askOthers(mail: Mail, source: OutsideSource, now: number): Promise<Asked> {
  const session = messageResolver(source);
  const request: AuthenticationRequest = {
    octets: wireOctets(mail.octets, mail.header),
    envelope: envelopeOf(mail),
    receivedAt: new Date(receivedAt(mail.trace) ?? now),
    recordedDkim: mail.authentication.dkimAll,
    maySendLocalPart: false,
  };
  const underWay = evaluateAuthentication(request, session.resolver);
  const outside = await askOutside(subjectsOf(mail), source, session, now, underWay);
  return { outside, evaluated: await underWay };
}
