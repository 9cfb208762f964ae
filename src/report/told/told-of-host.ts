import type { ReportedHost } from '../reported-look-ups.ts';
import { type Speech, type Told, told } from './told.ts';

/** What others told of the host that a link leads to, as of now. */
export function toldOfHost({ host, asked, addresses, listings }: ReportedHost, { say }: Speech): Told[] {
  return [
    told(
      say('told_host_addresses'),
      addresses === null ? say('told_not_answered') : addresses.join(', ') || say('told_host_nowhere'),
      asked === host ? null : say('told_host_asked', { asked }),
    ),
    ...listings.map(({ operator, isListed }) => told(say('told_listing', { operator }), say(listed(isListed)))),
  ];
}

function listed(isListed: boolean | null) {
  if (isListed === null) return 'told_not_answered';
  return isListed ? 'told_listed' : 'told_not_listed';
}
