import { brandOfHost } from '../../domain/brand-directory.ts';
import { isSameOrganization } from '../../domain/registrable-domain.ts';
import type { PageDocument } from './page-documents.ts';
import type { PageAssets } from './page-look.ts';

/** Files of a page at one brand's host, by kind. */
export interface BrandAssets extends PageAssets {
  readonly group: string;
  /** An icon or a style, which nobody but the brand's own pages has from there; a picture may be a button or a logo. */
  readonly isTelling: boolean;
}

/** Hosts of brands from which pages of anybody load what they need: fonts, buttons, pictures of goods, films, avatars. */
const forAnybody: readonly string[] = [
  'fonts.googleapis.com',
  'ajax.googleapis.com',
  'gstatic.com',
  'googleusercontent.com',
  'google.com',
  'ytimg.com',
  'youtube.com',
  'ajax.aspnetcdn.com',
  'appleid.cdn-apple.com',
  'media-amazon.com',
  'ssl-images-amazon.com',
  'images-amazon.com',
  'amazonaws.com',
  'cloudfront.net',
  'paypalobjects.com',
  'githubusercontent.com',
  'fbcdn.net',
  'wp.com',
  'gravatar.com',
  'shopify.com',
  'cloudflare.com',
  'typekit.net',
  'yimg.jp',
  'yimg.com',
];

const maxShownBase = 100;

/** So many hosts are told. */
const maxHosts = 20;

/** What a page loads from hosts of brands whose page it is not: pictures, styles and icons; scripts are no sign of anything. */
export function brandAssets(documents: readonly PageDocument[], url: string): BrandAssets[] {
  const found = new Map<string, BrandAssets & { count: number; isTelling: boolean }>();
  const own = new URL(url).hostname;
  const owner = brandOfHost(own)?.brand.group ?? null;
  for (const { parts } of documents) {
    const base = baseOf(parts.base, url);
    const basis = { kind: 'style', href: base, shows: `<base href="${base.slice(0, maxShownBase)}">` } as const;
    for (const { kind, href, shows } of parts.base === null ? parts.assets : [basis, ...parts.assets]) {
      const host = hostOf(href, base);
      if (host === null || host === own || isForAnybody(host) || isSameOrganization(host, own)) continue;
      const brand = brandOfHost(host)?.brand ?? null;
      if (brand === null || brand.group === owner) continue;
      const known = found.get(host);
      if (known === undefined) {
        if (found.size >= maxHosts) continue;
        found.set(host, { host, brand: brand.id, group: brand.group, count: 1, isTelling: kind !== 'image', shows });
      } else {
        known.count++;
        known.isTelling ||= kind !== 'image';
      }
    }
  }
  return [...found.values()];
}

/** What relative URLs of a document are resolved against. */
export function baseOf(base: string | null, url: string): string {
  return base !== null && URL.canParse(base, url) ? new URL(base, url).href : url;
}

function hostOf(href: string, base: string): string | null {
  // Most are relative; a URL is dear.
  if (!/^\s*(?:https?:)?[\\/]{2}/i.test(href) || href.length > maxHref || !URL.canParse(href, base)) return null;
  return new URL(href, base).hostname;
}

const maxHref = 2_000;

function isForAnybody(host: string): boolean {
  return forAnybody.some((name) => host === name || host.endsWith(`.${name}`));
}
