import { sha256 } from '@noble/hashes/sha2.js';

/** An address to which coins are sent, whose check sum holds. */
export interface WalletAddress {
  readonly address: string;
  /** UTF-16 code units of the text. */
  readonly from: number;
  readonly to: number;
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const candidates =
  /(?<![0-9A-Za-z])(?:[13LMD][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1|ltc1)[02-9ac-hj-np-z]{11,87})(?![0-9A-Za-z])/g;

/** So many are tried. */
const maxTried = 50;

/** The first address of Bitcoin, Litecoin or Dogecoin in a text whose check sum holds; null where there is none. */
export function walletAddressIn(text: string): WalletAddress | null {
  let tried = 0;
  for (const { 0: address, index } of text.matchAll(candidates)) {
    tried += 1;
    if (tried > maxTried) return null;
    const isWhole = /^(?:bc1|ltc1)/.test(address) ? isBech32(address) : isBase58Check(address);
    if (isWhole) return { address, from: index, to: index + address.length };
  }
  return null;
}

/** 21 octets and the first four of their double SHA-256. */
function isBase58Check(address: string): boolean {
  const octets = new Uint8Array(25);
  for (const character of address) {
    let carry = base58.indexOf(character);
    for (let at = octets.length - 1; at >= 0; at--) {
      carry += (octets[at] as number) * 58;
      octets[at] = carry & 0xff;
      carry >>= 8;
    }
    if (carry !== 0) return false;
  }
  const sum = sha256(sha256(octets.subarray(0, 21)));
  return [0, 1, 2, 3].every((at) => sum[at] === octets[21 + at]);
}

/** BIP 173 and BIP 350. */
function isBech32(address: string): boolean {
  const separator = address.indexOf('1');
  const prefix = [...address.slice(0, separator)].map((character) => character.charCodeAt(0));
  const values = [...address.slice(separator + 1)].map((character) => bech32.indexOf(character));
  const all = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
  let sum = 1;
  for (const value of all) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries()) {
      if (((top >> bit) & 1) !== 0) sum ^= generator;
    }
  }
  return sum === 1 || sum === 0x2bc830a3;
}
