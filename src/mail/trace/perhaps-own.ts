import { registrableDomain } from '../../domain/registrable-domain.ts';
import { confirmedName } from './own-side/client-side.ts';
import { mailFilterOf } from './own-side/mail-filters.ts';
import type { PerhapsOwn, Stamp } from './trace.ts';

/**
 * Whether what handed the message over, at the place `border` of the stamps, may be the own side's: a known filter service; or a
 * server whose organization stamped that it took the message for an address of its own, which is not the one that the own
 * side took it for. `isOfList`: a mailing list explains the latter.
 */
export function perhapsOwn(stamps: readonly Stamp[], border: number, isOfList: boolean): PerhapsOwn | null {
  const taken = stamps[border];
  const client = taken === undefined ? null : clientOf(taken);
  const organization = client === null ? null : registrableDomain(client);
  if (client === null || organization === null) return null;
  if (mailFilterOf(client) !== null) return { name: organization, as: 'filter' };
  const recipients = new Set(stamps.slice(0, border + 1).flatMap(recipientOf));
  if (isOfList || recipients.size === 0) return null;
  const isForwarded = stamps
    .slice(border + 1)
    .filter(({ by }) => by !== null && registrableDomain(by.text) === organization)
    .flatMap(recipientOf)
    .some((recipient) => !recipients.has(recipient));
  return isForwarded ? { name: organization, as: 'forwarder' } : null;
}

/** By a name that leads back to the client, or by its HELO where the server asks for no names: else a stranger could offer himself. */
function clientOf(taken: Stamp): string | null {
  return confirmedName(taken) ?? (taken.reverse === 'not-looked-up' ? (taken.helo?.text ?? null) : null);
}

function recipientOf({ for: recipient }: Stamp): string[] {
  return recipient === null ? [] : [recipient.text.text.toLowerCase()];
}
