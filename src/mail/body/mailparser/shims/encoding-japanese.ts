import { decodeOctets } from '../../../source/charset.ts';

/** encoding-japanese over the engine's own charsets. */
export default {
  convert: (octets: Uint8Array, { from }: { readonly from: string }): string =>
    decodeOctets(octets, from.toLowerCase()),
};
