import { registrableDomain } from '../domain/registrable-domain.ts';

/**
 * The host that a link's text names, where Thunderbird itself will ask before it follows the link: the text is a web
 * address of another base domain than the target (`PhishingDetector.linkTextMismatch` of 140 and 153). Null elsewhere.
 */
export function hostThunderbirdAsksAbout(text: string, url: string | null): string | null {
  const shown = webUrl(text.replace(/^<(.+)>$|^"(.+)"$/s, '$1$2').replace(/ /g, ''));
  const target = shown === null ? null : webUrl(url ?? '');
  if (target === null || shown === null || target.hostname === shown.hostname) return null;
  const [base, other] = [registrableDomain(target.hostname), registrableDomain(shown.hostname)];
  const isSame = base === null || other === null ? false : base === other;
  return isSame ? null : shown.hostname;
}

function webUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
