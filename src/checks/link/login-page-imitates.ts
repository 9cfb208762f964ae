import { brands as directory } from '../../domain/brand-directory.ts';
import type { PageImitation } from '../../lookup/page/page-look.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { isFoundedlyAuthenticated } from '../brand-facts.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { type HostTie, hostTies } from '../host-ties.ts';
import { unseen } from '../looked-pages.ts';
import { type Finding, foundOrClear, type Severity } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';

/** A link leads to a page that gives itself out for the login of a brand or product, on a host that is not theirs. */
export const loginPageImitates = check({
  id: 'link/login-page-imitates',
  needs: ['web', 'pages', 'brands', 'author', 'authenticated', 'trace', 'acquaintance'],
  examine({ web, pages, ...mail }) {
    const tieOf = hostTies(mail);
    const findings = (pages ?? []).flatMap(({ look, links }) =>
      (look.page?.imitates ?? []).flatMap((imitation): Finding[] => {
        const host = look.page?.host ?? '';
        const severity = severityOf(imitation, tieOf(host), mail);
        const [first] = links;
        if (severity === null) return [];
        return [
          {
            severity,
            explanation: {
              key: `check_link_login_page_imitates_${imitation.isProduct ? 'product' : 'brand'}`,
              params: {
                brand: imitation.brand,
                host: shownValue(host),
                shows: shownValue(wordsOf(imitation) ?? look.page?.title ?? host),
              },
            },
            evidence: [linkTargetEvidence(first.link)],
            about: links.map(({ index }) => ({ link: index })),
          },
        ];
      }),
    );
    return findings.length === 0 ? (unseen(web, pages) ?? foundOrClear([])) : foundOrClear(findings);
  },
});

/** The words by which the page names the brand; null where only its source does. */
function wordsOf({ because }: PageImitation): string | null {
  return because.find(({ trait }) => trait === 'title' || trait === 'copyright' || trait === 'text')?.shows ?? null;
}

type Given = Pick<Facts, 'brands' | 'author' | 'authenticated' | 'trace'>;

function severityOf(
  { brand: id, isProduct, because }: PageImitation,
  tie: HostTie | null,
  mail: Given,
): Severity | null {
  if (tie === 'recipient') return null;
  if (isProduct) return tie === 'sender' || isFromOwnSide(mail) ? 'low' : 'high';
  const brand = directory.find((known) => known.id === id);
  // A brand that stands behind the mail may have its pages run by another.
  if (brand === undefined || isFoundedlyAuthenticated(brand, mail.brands)) return null;
  return because.filter(({ trait }) => trait !== 'text').length > 1 ? 'high' : 'medium';
}

/** Whoever runs the recipient's mail may have its webmail at a host of another. */
function isFromOwnSide({ author, authenticated, trace }: Given): boolean {
  return authorConfirmation({ author, authenticated }) !== null && isOwnSide(author?.domain ?? '', trace);
}
