import { type Brand, brandOfHost, brands } from '../../domain/brand-directory.ts';
import { type NamedBrand, namedBrands } from '../../domain/brand-names.ts';
import { lookalikeOf } from '../../domain/lookalike.ts';
import type { KnownLogin } from './login-traits.ts';
import type { BrandAssets } from './page-assets.ts';
import { type ImitationTrait, maxShown, type PageImitation, type PagePiece } from './page-look.ts';

/** What a page shows, as far as it tells whose it is. */
export interface ShownPage {
  readonly host: string;
  readonly title: string | null;
  /** Visible text. */
  readonly text: string;
  readonly alts: readonly string[];
  readonly logins: readonly KnownLogin[];
  readonly assets: readonly BrandAssets[];
  /** It asks for a password, a card, a code or the like. */
  readonly asksForSecret: boolean;
  /** It asks for anything that a login does. */
  readonly asksForAnything: boolean;
}

type Because = PagePiece & { readonly trait: ImitationTrait };

/** What a trait is worth: two are needed, and one that tells by itself among them. */
const worth: Readonly<Record<ImitationTrait, number>> = {
  title: 2,
  form: 2,
  copyright: 2,
  assets: 2,
  host: 2,
  text: 1,
};

const order: readonly ImitationTrait[] = ['title', 'form', 'copyright', 'assets', 'host', 'text'];

/** Products that anybody installs on a host of his own. */
const productKind = 'webmail';
const productBrands: ReadonlySet<string> = new Set(['cpanel']);

/** So many are told. */
const maxImitations = 4;
/** As much of the text as is read for names, of its beginning and of its end. In UTF-16 code units. */
const maxBeginning = 3_000;
const maxEnd = 1_500;
const maxNames = 40;
/** A page with more text than this is to be read, whatever form stands in its corner. In UTF-16 code units. */
const maxLoginText = 6_000;

/**
 * The brands and products that a page gives itself out for without standing on their host: by its title, its form, its copyright
 * line, files from the brand's hosts, or a host that resembles theirs. That it only speaks of a brand, or offers to log in by its account,
 * counts for nothing alone. Most telling first.
 */
export function pageImitations(page: ShownPage): PageImitation[] {
  if (!page.asksForAnything && page.logins.length === 0) return [];
  const traits = new Map<string, { readonly brand: Brand; readonly because: Because[]; isProduct: boolean }>();
  const add = (brand: Brand, trait: ImitationTrait, shows: string, isProduct = isProductBrand(brand)) => {
    const known = traits.get(brand.id) ?? { brand, because: [], isProduct };
    if (!known.because.some((because) => because.trait === trait))
      known.because.push({ trait, shows: shows.slice(0, maxShown) });
    traits.set(brand.id, known);
  };
  // Forms first: what is a product by its form is one by its title too.
  for (const { brand, isProduct, shows } of page.logins) {
    const known = brands.find(({ id }) => id === brand);
    if (known !== undefined) add(known, 'form', shows, isProduct);
  }
  const isShort = page.text.length <= maxLoginText;
  if (isShort) for (const [brand, shows] of titled(page.title ?? '')) add(brand, 'title', shows);
  const beginning = page.text.slice(0, maxBeginning);
  const end = page.text.slice(Math.max(maxBeginning, page.text.length - maxEnd));
  const mentioned = [beginning, end, page.alts.join('\n').slice(0, maxBeginning)].flatMap((text) => mentions(text));
  for (const { brand, trait, shows } of mentioned) if (isShort || trait === 'text') add(brand, trait, shows);
  for (const { group, brand, isTelling, count, shows } of page.assets) {
    const known =
      [...traits.values()].find((one) => one.brand.group === group)?.brand ?? brands.find(({ id }) => id === brand);
    if (known !== undefined && (isTelling || count >= minImages)) add(known, 'assets', shows);
  }
  const resembled = lookalikeOf(page.host);
  if (resembled?.brand != null && resembled.strength !== 'weak') {
    const { group } = resembled.brand;
    for (const { brand } of traits.values()) if (brand.group === group) add(brand, 'host', page.host);
  }
  return [...traits.values()]
    .filter(({ brand, because }) => !isOwnPage(brand, page.host) && !isMakerOfProduct(brand, because, page))
    .map((found) => ({
      ...found,
      sum: sumOf(found.because),
      telling: found.because.filter(({ trait }) => trait !== 'text'),
    }))
    .filter((found) => isEnough(found, page))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, maxImitations)
    .map(({ brand, isProduct, because }) => ({
      brand: brand.id,
      isProduct,
      because: because.sort((a, b) => order.indexOf(a.trait) - order.indexOf(b.trait)),
    }));
}

/** Fewer pictures from a brand's host are a button or a card's sign. */
const minImages = 2;

function isEnough(
  { brand, isProduct, sum, telling }: { brand: Brand; isProduct: boolean; sum: number; telling: readonly Because[] },
  { asksForSecret }: ShownPage,
): boolean {
  if (telling.length === 0 || sum < 2) return false;
  if (isProduct) return asksForSecret || telling.some(({ trait }) => trait === 'form');
  // A form of this sort alone, of no name, may be another's that was built alike.
  if (telling.length === 1 && telling[0]?.trait === 'form') return asksForSecret && sum > worth.form;
  // An address alone is asked for by every newsletter; brands' logins ask for it first.
  return asksForSecret || telling.length > 1 || (brand.kind === 'technology' && telling[0]?.trait === 'title');
}

/** Microsoft's name stands on every Outlook Web App, whoever runs it. */
function isMakerOfProduct({ id }: Brand, because: readonly Because[], { logins }: ShownPage): boolean {
  const isNamedOnly = because.every(({ trait }) => trait !== 'form' && trait !== 'assets' && trait !== 'host');
  return id === 'microsoft' && isNamedOnly && logins.some(({ brand }) => brand === 'owa');
}

function sumOf(because: readonly Because[]): number {
  return because.reduce((sum, { trait }) => sum + worth[trait], 0);
}

function isProductBrand({ kind, id }: Brand): boolean {
  return kind === productKind || productBrands.has(id);
}

/** The brand's own host, or its label under a suffix that the directory lacks. */
function isOwnPage({ group }: Brand, host: string): boolean {
  if (brandOfHost(host)?.brand.group === group) return true;
  const resembled = lookalikeOf(host);
  return resembled?.kind === 'other-suffix' && resembled.brand?.group === group;
}

/** Words that may stand beside a brand in the title of its login, or of the document that a login is put before. */
const loginWords = new Set(
  `a account accounts access and app authentication bank banking card cards center client cloud co com customer de dashboard
  document documents download drive en excel file files home id in internet into invoice jp ja log login logon mail mailbox member
  members membership my net of official on online page password pdf portal reader service services secure security server share
  shared sheet sign signin site spreadsheet support the to top update us user verification verify view viewer web webmail welcome
  word www your`.split(/\s+/),
);

const loginWordsJa =
  /ログイン|サインイン|会員|専用|ページ|トップ|公式|サイト|お客様|お客さま|サービス|サポート|アカウント|認証|本人|確認|手続き?|マイページ|インターネット|ウェブ|メール|オンライン|バンキング|ダイレクト|カード|株式会社|のお|画面|更新|情報|入力|へ|の|・|ご|用|様/g;

/** The brands that a title names with nothing beside them but what the title of any login has, in one of its sections. */
function titled(title: string): [Brand, string][] {
  const found: [Brand, string][] = [];
  for (const section of title.slice(0, maxTitle).split(/\s[-–—]\s|\s*[|｜:：/／»>＞]+\s*|\s{2,}/)) {
    const all = namedBrands(section, maxTitleNames);
    for (const named of all) {
      const house = all.filter(({ brand }) => brand.group === named.brand.group);
      if (isBesideLoginWords(section, named, house)) found.push([named.brand, section.trim()]);
    }
  }
  return found;
}

const maxTitleNames = 5;
const maxTitle = 300;

function isBesideLoginWords(section: string, named: NamedBrand, house: readonly NamedBrand[]): boolean {
  const written = section.slice(named.from, named.to).normalize('NFKC');
  if (named.isOrdinary && !named.isDisguised && !named.brand.ordinary.includes(written)) return false;
  let rest = section;
  for (const { from, to } of house) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  return rest
    .normalize('NFKC')
    .toLowerCase()
    .replace(loginWordsJa, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .every((word) => word.length < 2 || loginWords.has(word));
}

interface Mention {
  readonly brand: Brand;
  readonly trait: 'text' | 'copyright';
  readonly shows: string;
}

/** A login by somebody else's account: it names that one on the page of any shop. */
const byAnother = /(?:\b(?:with|using|via|by|through|from|on)|\bpowered)\s*$/i;
const byAnotherAfter = /^\s*(?:アカウント)?(?:で|による|を使)/;
const copyrightBefore = /(?:©|\(c\)|copyright)[\s\d,.\-–—~～(c)©]{0,40}$/i;

function mentions(text: string): Mention[] {
  return namedBrands(text, maxNames).flatMap((named): Mention[] => {
    const { brand, from, to, isOrdinary } = named;
    const before = text.slice(Math.max(0, from - 60), from);
    const after = text.slice(to, to + 20);
    if (byAnother.test(before) || byAnotherAfter.test(after)) return [];
    const shows = text
      .slice(Math.max(0, from - 20), to + 40)
      .replace(/\s+/g, ' ')
      .trim();
    if (copyrightBefore.test(before)) return [{ brand, trait: 'copyright', shows }];
    return isOrdinary ? [] : [{ brand, trait: 'text', shows }];
  });
}
