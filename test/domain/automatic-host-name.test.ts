import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAutomaticHostName, isRentedHostName } from '../../src/domain/automatic-host-name.ts';
import { ipAddressFromBytes, parseIpAddress } from '../../src/domain/ip-address.ts';

const ip = (text: string) => parseIpAddress(text) ?? expect.fail(text);

describe('isAutomaticHostName', () => {
  test.each([
    ['192-0-2-98.dsl.isp.test', '192.0.2.98'],
    ['host98.2.0.192.isp.test', '192.0.2.98'],
    ['98.2.0.192.pool.isp.test', '192.0.2.98'],
    ['h192-000-002-098.isp.test', '192.0.2.98'],
    ['line192000002098.isp.test', '192.0.2.98'],
    ['pC0000262.dip.isp.test', '192.0.2.98'],
    ['ec2-192-0-2-98.eu-west-2.compute.amazonaws.com', '192.0.2.98'],
    ['20010db8000000000000000000000025.isp.test', '2001:db8::25'],
    ['5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.isp.test', '2001:db8::25'],
  ])('%s', (name, address) => {
    expect(isAutomaticHostName(name, ip(address))).toBe(true);
  });

  test.each([
    ['mail.shop.example', '192.0.2.98'],
    ['m2-98.eu.mass.test', '192.0.2.98'],
    ['192-0-2-98.outmail.social.test', '192.0.2.98'],
    ['mail-oln192000002098.outbound.mass.test', '192.0.2.98'],
    ['192-0-2-98.smtp2.mass.test', '192.0.2.98'],
    ['192-0-2-981.isp.test', '192.0.2.98'],
    ['192-0-2-99.isp.test', '192.0.2.98'],
    ['192-0-2-98.example', '192.0.2.99'],
    ['mx.shop.example', '2001:db8::25'],
  ])('not %s', (name, address) => {
    expect(isAutomaticHostName(name, ip(address))).toBe(false);
  });

  test('never throws, and finds what was written from the address', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), fc.string(), (bytes, text) => {
        const address = ipAddressFromBytes(bytes);
        if (address === null) return;
        isAutomaticHostName(text, address);
        expect(isAutomaticHostName(`ip-${[...bytes].join('-')}.isp.test`, address)).toBe(true);
      }),
    );
  });
});

test.each([
  ['ec2-192-0-2-98.eu-west-2.compute.amazonaws.com', true],
  ['98.2.0.192.bc.googleusercontent.com', true],
  ['a3-20.smtp-out.eu-west-1.amazonses.com', false],
  ['mail.shop.example', false],
])('isRentedHostName: %s, %s', (name, expected) => {
  expect(isRentedHostName(name)).toBe(expected);
});
