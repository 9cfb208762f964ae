import { percentDecoded } from '../../domain/percent-decoded.ts';
import { finalUrl } from '../../mail/link/final-target.ts';
import { check } from '../check.ts';
import { linkTargetEvidence } from '../evidence.ts';
import { type Finding, foundOrClear, notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many links are reported. */
const maxFindings = 5;

/** A web link bears userinfo (RFC 3986 §3.2.1): what stands before `@` looks like its host and is none. */
export const userinfo = check({
  id: 'link/userinfo',
  needs: ['web'],
  examine({ web }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings: Finding[] = [];
    for (const { index, link, host } of web) {
      const user = userinfoOf(finalUrl(link));
      if (user === null || findings.length === maxFindings) continue;
      findings.push({
        severity: looksLikeHost(user) ? 'high' : 'low',
        explanation: {
          key: `check_link_userinfo${looksLikeHost(user) ? '_host' : ''}`,
          params: { user: shownValue(user), host: shownValue(host) },
        },
        evidence: [linkTargetEvidence(link)],
        about: [{ link: index }],
      });
    }
    return foundOrClear(findings);
  },
});

function userinfoOf(url: string | null): string | null {
  if (url === null || !url.includes('@') || !URL.canParse(url)) return null;
  const { username, password } = new URL(url);
  const user = password === '' ? username : `${username}:${password}`;
  return user === '' ? null : percentDecoded(user);
}

/** Dots between letters, before any slash that the writer smuggled in. */
function looksLikeHost(user: string): boolean {
  return /^[^\s:/∕⁄／]*[\p{L}\p{N}-][.．。][\p{L}]{2,}(?:[^\p{L}]|$)/u.test(user.slice(0, 300));
}
