import type { AskedFor, LookedPage, PageHop, PageLook } from '../../lookup/page/page-look.ts';
import type { PageCertificate } from '../../lookup/page/page-source.ts';
import { defang } from '../defang.ts';
import { underscored } from '../underscored.ts';
import type { Say } from '../words.ts';
import { age } from './age.ts';
import { joined, type Speech, type Told, told } from './told.ts';

/** What a look at a page came to, in a sentence. */
export function pageSentence(look: PageLook, say: Say): string {
  const { outcome, page, next, hops } = look;
  const asked = page === null ? [] : askedFor(page);
  if (outcome === 'page' && asked.length > 0) return say('look_asks', { what: listed(asked, say) });
  const host = hostOf(next) ?? hops.at(-1)?.host ?? '';
  if (outcome === 'page') return say('look_none');
  return say(`look_outcome_${underscored(outcome)}`, { host, status: hops.at(-1)?.status ?? '' });
}

/** All that a look at a page has shown, thing by thing; the page's own words among it. `whereaboutsOf`: of a server, in words;
 * `nameOf`: of a brand, by its id. What it asks for is in the sentence above it. */
export function toldOfPage(
  look: PageLook,
  speech: Speech,
  whereaboutsOf: (ip: string) => string | null,
  nameOf: (brand: string) => string,
): Told[] {
  const { say, moment } = speech;
  return [
    ...(look.page === null ? [] : toldOfContent(look.page, say, nameOf)),
    ...toldOfCertificates(look, say),
    ...look.hops.map((hop, index) => toldOfHop(hop, index, say, whereaboutsOf)),
    told(say('told_page_asked_at'), moment(new Date(look.askedAt).toISOString())),
  ];
}

function toldOfContent(page: LookedPage, say: Say, nameOf: (brand: string) => string): Told[] {
  const rows: (Told | null)[] = [
    ...page.postsTo.map(({ host, url, scheme, isElsewhere }) =>
      told(
        say('told_page_posts'),
        host === null ? say('told_page_posts_scheme', { scheme }) : defang(url ?? host),
        isElsewhere ? say('told_page_posts_elsewhere') : null,
      ),
    ),
    ...page.imitates.map(({ brand, isProduct, because }) =>
      told(
        say('told_page_imitates'),
        nameOf(brand),
        say(isProduct ? 'told_page_product' : 'told_page_imitates_why', {
          why: joined(because.map(({ trait }) => say(`told_page_trait_${trait}`))),
        }),
      ),
    ),
    page.title === null ? null : told(say('told_page_title'), page.title),
    page.text === '' ? null : told(say('told_page_text'), page.text),
    ...page.assetsFrom.map(({ host, count, brand }) =>
      told(say('told_page_assets'), host, say('told_page_assets_mean', { count, brand: nameOf(brand) })),
    ),
    page.frames.length === 0 ? null : told(say('told_page_frames'), joined(page.frames)),
    page.disguises.length === 0
      ? null
      : told(
          say('told_page_disguises'),
          joined(page.disguises.map(({ kind }) => say(`told_page_disguise_${underscored(kind)}`))),
        ),
    page.scriptTargets.length === 0
      ? null
      : told(say('told_page_script_targets'), joined(page.scriptTargets.map(defang)), say('told_page_not_followed')),
    page.cut === null ? null : told(say('told_page_cut'), say(`told_page_cut_${page.cut}`)),
  ];
  return rows.filter((row) => row !== null);
}

function toldOfHop(
  { url, cause, isSent, ip, status }: PageHop,
  index: number,
  say: Say,
  whereaboutsOf: (ip: string) => string | null,
): Told {
  const label = say(cause === 'asked' ? 'told_page_hop_first' : 'told_page_hop', { count: index + 1 });
  const notes = [
    isSent ? null : say('told_page_hop_not_sent'),
    cause === 'refresh' || cause === 'meta-refresh' ? say('told_page_hop_refresh') : null,
    joined([status === null ? null : say('told_page_status', { status }), ip, ip && whereaboutsOf(ip)]),
  ];
  return told(label, defang(url), ...notes.map((note) => note || null));
}

const day = 86_400_000;

/** Younger certificates are called new: honest hosts have theirs made anew every 30 to 90 days. In days. */
const newDays = 14;

/** How old the certificate of each host was that the look came to, and who issued it; the last host first. */
function toldOfCertificates({ hops, askedAt }: PageLook, say: Say): Told[] {
  const certificates = new Map<string, PageCertificate>();
  for (const { host, certificate } of hops.toReversed()) {
    if (certificate !== null && !certificates.has(host)) certificates.set(host, certificate);
  }
  return [...certificates].map(([host, { validFrom, issuer }]) => {
    const before = age(validFrom, askedAt, say);
    const isToday = before === null || askedAt - validFrom < day;
    const isNew = askedAt - validFrom < newDays * day;
    return told(
      say('told_certificate'),
      isToday ? say('told_certificate_today', { host }) : say('told_certificate_age', { host, age: before }),
      issuer === null ? null : say('told_certificate_issuer', { issuer }),
      say(isNew ? 'told_certificate_new' : 'told_certificate_means'),
    );
  });
}

/** What a page asks for, each once, in the order of what does most harm. */
function askedFor({ asks, postsTo }: LookedPage): readonly AskedFor[] {
  const all = new Set([...asks.map(({ asksFor }) => asksFor), ...postsTo.flatMap((post) => post.asks)]);
  return order.filter((each) => all.has(each));
}

const order: readonly AskedFor[] = ['password', 'card', 'one-time-code', 'wallet', 'identity', 'account'];

function listed(asked: readonly AskedFor[], say: Say): string {
  return joined(asked.map((each) => say(`asks_for_${underscored(each)}`)));
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
