import { describe, expect, it } from 'vitest';
import { type IpAddress, parseIpAddress } from '../../src/domain/ip-address.ts';
import { type IpNetwork, isInNetwork, parseIpNetwork } from '../../src/domain/ip-network.ts';

describe('parseIpNetwork', () => {
  it.each(['192.0.2.0/24', '192.0.2.1', '2001:db8::/32', '0.0.0.0/0'])('reads %s', (text) => {
    expect(parseIpNetwork(text)).not.toBeNull();
  });

  it.each(['', '192.0.2.0/33', '192.0.2.0/', '192.0.2.0/-1', '2001:db8::/129', 'mx.example/24', '/24'])(
    'refuses "%s"',
    (text) => {
      expect(parseIpNetwork(text)).toBeNull();
    },
  );
});

describe('isInNetwork', () => {
  it.each([
    ['192.0.2.255', '192.0.2.0/24', true],
    ['192.0.3.0', '192.0.2.0/24', false],
    ['192.0.3.0', '192.0.2.0/23', true],
    ['192.0.2.1', '192.0.2.1', true],
    ['192.0.2.2', '192.0.2.1', false],
    ['203.0.113.9', '0.0.0.0/0', true],
    ['2001:db8:ff::1', '2001:db8::/33', true],
    ['2001:db8:8000::1', '2001:db8::/33', false],
    ['::ffff:192.0.2.7', '192.0.2.0/24', true],
    ['2001:db8::1', '0.0.0.0/0', false],
  ])('%s in %s: %s', (ip, network, expected) => {
    expect(isInNetwork(parseIpAddress(ip) as IpAddress, parseIpNetwork(network) as IpNetwork)).toBe(expected);
  });
});
