/**
 * Where people can look a domain up themselves, for registries that IANA's bootstrap names no service of (the edition that
 * is shipped). Only pages that are known to be the registry's own. To be shown, and never to be asked.
 */
const pages: Readonly<Record<string, string>> = {
  be: 'https://www.dnsbelgium.be/en/whois',
  ch: 'https://www.nic.ch/whois/',
  cn: 'https://webwhois.cnnic.cn/',
  de: 'https://webwhois.denic.de/',
  es: 'https://www.dominios.es/',
  eu: 'https://whois.eurid.eu/',
  it: 'https://web-whois.nic.it/',
  jp: 'https://whois.jprs.jp/',
  li: 'https://www.nic.li/whois/',
  pt: 'https://www.pt.pt/',
  ru: 'https://cctld.ru/service/whois/',
  'xn--p1ai': 'https://cctld.ru/service/whois/',
};

/** Names that have a page here. */
export const namesWithPage: readonly string[] = Object.keys(pages);

/** The page of the registry that a name is registered at; null where none is known. */
export function registryPage(name: string): string | null {
  const [end = ''] = name.split('.').slice(-1);
  return Object.hasOwn(pages, end) ? (pages[end] ?? null) : null;
}
