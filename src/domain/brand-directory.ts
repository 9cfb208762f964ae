import packed from '../data/brand-directory.json' with { type: 'json' };

/** What an entry rests on: the brand's own publication, mail that authenticated, or nobody's word that was written down. */
export type Basis = 'published' | 'authenticated-mail' | 'unsourced';

/** A brand that mail poses as. */
export interface Brand {
  readonly id: string;
  readonly kind: string;
  /** Brands of one house have one group: what is genuine for one is no forgery of another. */
  readonly group: string;
  readonly name: { readonly en: string; readonly ja: string };
  /** What it is called anywhere; the first two are its own names. */
  readonly names: readonly string[];
  /** Names that are ordinary words, persons' names or too short: they tell only where nothing else stands. */
  readonly ordinary: readonly string[];
}

/** A domain that belongs to a brand, with everything below it. */
export interface BrandDomain {
  readonly brand: Brand;
  /** Lower case, A-labels. */
  readonly domain: string;
  readonly basis: Basis;
  /** Year and month, or year, in which it was read or seen. */
  readonly date: string;
  /** Its hosts count clicks and pass visitors on. */
  readonly isTracking: boolean;
}

type Row = readonly [string, string, string, string, string, string, string, string, string];

const bases: Readonly<Record<string, Basis>> = { p: 'published', m: 'authenticated-mail', u: 'unsourced' };

const rows = packed.rows as unknown as readonly Row[];

/** All brands of the directory. */
export const brands: readonly Brand[] = rows.map(([id, kind, group, en, ja, names, ordinary]) => ({
  id,
  kind,
  group,
  name: { en, ja: ja === '' ? en : ja },
  names: [en, ...listed(ja, '|'), ...listed(names, '|')].filter((name) => !listed(ordinary, '|').includes(name)),
  ordinary: listed(ordinary, '|'),
}));

/** All domains of all brands. A name that stands for several brands of one group is the first's. */
export const brandDomains: readonly BrandDomain[] = rows.flatMap((row, index) =>
  listed(row[7], '|').flatMap((list) => {
    const [marks = '', date = '', ...names] = list.split(' ');
    const basis = bases[marks[0] ?? ''] ?? 'unsourced';
    return names.map((domain) => ({
      brand: brands[index] as Brand,
      domain,
      basis,
      date,
      isTracking: marks.endsWith('t'),
    }));
  }),
);

const byName = new Map([...brandDomains].reverse().map((known) => [known.domain, known]));

/** Names under which anybody may have an address (`@name`), a host of his own (`*.name`), or a page (`name`). */
const open = new Set(rows.flatMap((row) => listed(row[8], ' ')));

function listed(text: string, separator: string): string[] {
  return text === '' ? [] : text.split(separator);
}

/** The directory's entry that the host lies at or below, whoever may use the host; null where none is. */
export function entryOfHost(host: string): BrandDomain | null {
  return entryAmong(namesAbove(host));
}

function entryAmong(names: readonly string[]): BrandDomain | null {
  for (const name of names) {
    const known = byName.get(name);
    if (known !== undefined) return known;
  }
  return null;
}

/** The brand whose the host is: not a host of a brand's where anybody may put up a page. */
export function brandOfHost(host: string): BrandDomain | null {
  const above = namesAbove(host);
  const isOpen = above.some((name, index) => open.has(name) || (index > 0 && open.has(`*.${name}`)));
  return isOpen ? null : entryAmong(above);
}

/** The brand that writes under the address domain: not one under which customers have their mailboxes. */
export function brandOfAddressDomain(domain: string): BrandDomain | null {
  return open.has(`@${domain.toLowerCase()}`) ? null : brandOfHost(domain);
}

/** Whether an entry may speak for a mail: it rests on something that can be read again. */
export function isFounded({ basis }: BrandDomain): boolean {
  return basis !== 'unsourced';
}

/** The host itself and every name above it, longest first. */
function namesAbove(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-maxLabels);
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** So many labels of a host are compared, counted from its end. */
const maxLabels = 10;
