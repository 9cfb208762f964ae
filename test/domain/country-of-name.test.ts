import { describe, expect, it } from 'vitest';
import { countryOfName } from '../../src/domain/country-of-name.ts';

describe('countryOfName', () => {
  it.each([
    ['US', 'US'],
    ['gb', 'GB'],
    ['Japan', 'JP'],
    [' UNITED STATES ', 'US'],
    ['United Kingdom', 'GB'],
    ['Korea, Republic of', 'KR'],
    ['Hong Kong', 'HK'],
    ['Viet Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['The Netherlands', 'NL'],
    ['Curaçao', 'CW'],
  ])('knows %s as %s', (name, code) => {
    expect(countryOfName(name)).toBe(code);
  });

  it.each(['', 'UK', 'EU', 'XK', 'AN', 'ZZ', 'USA', 'Europe', 'Eurozone', 'Unknown Region', 'REDACTED', 'constructor'])(
    'knows no country called "%s"',
    (name) => {
      expect(countryOfName(name)).toBeNull();
    },
  );
});
