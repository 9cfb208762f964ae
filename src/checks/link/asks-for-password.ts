import { brandOfHost } from '../../domain/brand-directory.ts';
import type { AskedFor } from '../../lookup/page/page-look.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { hostTies } from '../host-ties.ts';
import { unseen } from '../looked-pages.ts';
import { type Finding, foundOrClear } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** What is worth stealing, most telling first. */
const secrets: readonly AskedFor[] = ['wallet', 'card', 'password', 'one-time-code', 'identity'];

/** A link leads to a page that asks for a password, card or code, at a host without tie to sender or recipient. */
export const asksForPassword = check({
  id: 'link/asks-for-password',
  needs: ['web', 'pages', 'brands', 'authenticated', 'trace', 'acquaintance'],
  examine({ web, pages, ...mail }) {
    const tieOf = hostTies(mail);
    const findings = (pages ?? []).flatMap(({ look: { page }, links }): Finding[] => {
      const asked = secrets.find((secret) => page?.asks.some(({ asksFor }) => asksFor === secret));
      if (page === null || asked === undefined) return [];
      if (brandOfHost(page.host) !== null || tieOf(page.host) !== null) return [];
      const [first] = links;
      const elsewhere = page.postsTo.find(
        ({ isElsewhere, asks }) => isElsewhere && asks.some((one) => one !== 'account'),
      );
      const sent = elsewhere === undefined ? asked.replaceAll('-', '_') : 'sent_elsewhere';
      return [
        {
          // Nobody but thieves asks for the words that open a wallet.
          severity: asked === 'wallet' ? 'high' : 'medium',
          explanation: {
            key: `check_link_asks_for_password_${asked === 'wallet' ? asked : sent}`,
            params: { host: shownValue(page.host), target: shownValue(elsewhere?.host ?? elsewhere?.url ?? page.host) },
          },
          evidence: [linkTargetEvidence(first.link)],
          about: links.map(({ index }) => ({ link: index })),
        },
      ];
    });
    return findings.length === 0 ? (unseen(web, pages) ?? foundOrClear([])) : foundOrClear(findings);
  },
});
