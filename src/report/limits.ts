import type { Facts } from '../checks/facts.ts';

/** Keys of the sentences that say what a report cannot tell: first what none can, then what is particular to this mail. */
export function limitsOf({ trace, body, web, wording, outside }: Facts): string[] {
  return [
    'limits',
    ...(trace.border === null ? ['limits_no_record'] : []),
    ...(body.entities.some(({ mediaType }) => encrypted.test(mediaType)) ? ['limits_encrypted'] : []),
    ...(body.images.some(({ isHidden }) => !isHidden) ? ['limits_pictures'] : []),
    ...(web.length > 0 || body.images.some(({ host }) => host !== null) ? ['limits_remote'] : []),
    ...(wording.isCut ? ['limits_wording_cut'] : []),
    ...(outside === null ? ['limits_lookups_off'] : []),
  ];
}

/** RFC 1847, RFC 3156, RFC 8551. */
const encrypted = /^(?:multipart\/encrypted|application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime))$/;
