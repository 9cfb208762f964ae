import { expect, test } from 'vitest';
import { countryOfDomain } from '../../src/domain/country-of-domain.ts';

test.each([
  ['mail.shop.co.jp', 'JP'],
  ['SHOP.DE', 'DE'],
  ['shop.co.uk', 'GB'],
  ['shop.com', null],
  ['shop.io', null],
  ['shop.eu', null],
  ['jp', null],
  ['192.0.2.1', null],
  ['no name', null],
])('countryOfDomain: %s, %s', (domain, country) => {
  expect(countryOfDomain(domain)).toBe(country);
});
