import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptBrands, packedText } from '../../scripts/data/pack-brands.ts';
import {
  brandDomains,
  brandOfAddressDomain,
  brandOfHost,
  brands,
  entryOfHost,
  isFounded,
} from '../../src/domain/brand-directory.ts';
import { publicSuffix } from '../../src/domain/registrable-domain.ts';

const kept = keptBrands();

describe('the directory as it is kept', () => {
  test('what is packed is what is kept', () => {
    const packed = readFileSync(path.join(import.meta.dirname, '../../src/data/brand-directory.json'), 'utf8');
    expect(JSON.parse(packed)).toEqual(JSON.parse(packedText()));
  });

  test('each brand stands once, with names and a date for each domain', () => {
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
    for (const { id, domains } of kept) {
      for (const { date, names } of domains) {
        expect(date, id).toMatch(/^\d{4}(-\d\d)?$/);
        expect(names.length, id).toBeGreaterThan(0);
      }
    }
  });

  test('what is said to be published says where', () => {
    const silent = kept.filter(({ domains }) =>
      domains.some(({ basis, source }) => (basis === 'published') !== (source?.startsWith('http') ?? false)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('no domain stands for two houses', () => {
    const groups = new Map<string, Set<string>>();
    for (const { domain, brand } of brandDomains)
      groups.set(domain, (groups.get(domain) ?? new Set()).add(brand.group));
    expect([...groups].filter(([, of]) => of.size > 1).map(([domain]) => domain)).toEqual([]);
  });

  test('names are host names in lower case, and a public suffix speaks for nobody', () => {
    for (const known of brandDomains) {
      expect(known.domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      if (publicSuffix(known.domain) === known.domain) expect(isFounded(known), known.domain).toBe(false);
    }
    expect(brands.length).toBeGreaterThan(150);
  });
});

describe('whose a host is', () => {
  test.each([
    ['click.contact.vpass.ne.jp', 'smbc-card'],
    ['www5.smbc-card.com', 'smbc-card'],
    ['acs-jcn.dnp-cdms.jp', 'jcb'],
    ['www.paypay.ne.jp', 'paypay'],
    ['trackings.post.japanpost.jp', 'japan-post'],
    ['R10.TO.', 'rakuten'],
  ])('%s: %s', (host, id) => {
    expect(brandOfHost(host)?.brand.id).toBe(id);
  });

  test.each([
    'dnp-cdms.jp',
    'smbc-card.com.evil.example',
    'notamazon.co.jp',
    'docs.google.com',
    'tenant.sharepoint.com',
    'shop.sakura.ne.jp',
    'jp',
    '',
  ])('%s: nobody’s', (host) => {
    expect(brandOfHost(host)).toBeNull();
  });

  test('a host for anybody is in the directory all the same', () => {
    expect(entryOfHost('docs.google.com')?.brand.id).toBe('google');
  });

  test('an address of a customer is none of the brand', () => {
    expect(brandOfAddressDomain('docomo.ne.jp')).toBeNull();
    expect(brandOfAddressDomain('wdy.docomo.ne.jp')?.brand.id).toBe('docomo');
    expect(brandOfHost('docomo.ne.jp')?.brand.id).toBe('docomo');
  });
});

test('a click counter is told as one, and the source of an entry is told from none', () => {
  expect(brandOfHost('click.contact.vpass.ne.jp')).toMatchObject({ isTracking: true, basis: 'published' });
  expect(brandOfHost('vpass.ne.jp')).toMatchObject({ isTracking: false });
  expect(isFounded(brandOfHost('matsui.co.jp') as never)).toBe(false);
});
