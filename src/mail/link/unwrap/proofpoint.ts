import { base64Text } from './base64-text.ts';
import { parameters, percentDecodedOrAscii } from './url-parameter.ts';
import { type LeadsTo, opaque, type Wrapper } from './wrapper.ts';

/** Proofpoint URL Defense in its three versions, as the maker's own decoder (URLDefenseDecode) reads them. */
export const proofpoint: readonly Wrapper[] = [
  {
    kind: 'filter',
    by: 'Proofpoint URL Defense',
    names: ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'],
    leadsTo(url) {
      const [u = null] = parameters(url, 'u');
      switch (url.pathname.split('/', 2)[1]) {
        case 'v1':
          return u ?? opaque;
        case 'v2':
          return secondVersion(url) ?? opaque;
        case 'v3':
          return thirdVersion(url) ?? opaque;
        default:
          return null;
      }
    },
  },
];

/** `-` stands for `%` and `_` for `/`. */
function secondVersion(url: URL): string | null {
  const value = /[?&]u=([^&]*)/.exec(url.search)?.[1];
  return value === undefined ? null : percentDecodedOrAscii(value.replaceAll('-', '%').replaceAll('_', '/'));
}

/** What `**` and one digit more stands for, in characters: the digits count from 2. */
const runDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `__URL__;BASE64!`: each `*` stands for the next of the characters in BASE64, `**A` for the next two, and so on. */
function thirdVersion({ href }: URL): LeadsTo {
  const from = href.indexOf('/v3/__');
  const to = href.indexOf('__;', from + 6);
  const end = href.indexOf('!', to);
  if (from < 0 || to < 0 || end < 0) return null;
  const replaced = base64Text(href.slice(to + 3, end));
  if (replaced === null) return null;
  const characters = [...replaced];
  let next = 0;
  const take = (count: number) => {
    const taken = characters.slice(next, next + count).join('');
    next += count;
    return taken;
  };
  const written = percentDecodedOrAscii(href.slice(from + 6, to)).replace(/^([a-z][a-z0-9+.-]*:\/)(?!\/)/i, '$1/');
  return written.replace(/\*(?:\*([A-Za-z0-9_-]))?/g, (_, digit?: string) =>
    take(digit === undefined ? 1 : runDigits.indexOf(digit) + 2),
  );
}
