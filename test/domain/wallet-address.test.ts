import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/domain/sha-256.ts';
import { walletAddressIn } from '../../src/domain/wallet-address.ts';

describe('an address whose check sum holds', () => {
  test.each([
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3P14159f73E4gFr7JterCCQh9QjiTjiZrG',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
  ])('%s', (address) => {
    expect(walletAddressIn(`to ${address}.`)).toEqual({ address, from: 3, to: 3 + address.length });
  });
});

test.each(['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'nothing'])(
  'none: %s',
  (text) => {
    expect(walletAddressIn(text)).toBeNull();
  },
);

test('SHA-256 as Node computes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      expect(Buffer.from(sha256Of(octets)).toString('hex')).toBe(createHash('sha256').update(octets).digest('hex'));
    }),
    { seed: 20_261_124 },
  );
});
