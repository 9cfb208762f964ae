import { describe, expect, test } from 'vitest';
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
