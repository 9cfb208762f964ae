import { QuestionBudget } from '../lookup/dns/question-budget.ts';
import type { DnsAnswer } from '../lookup/dns/resolver.ts';
import type { Language } from '../report/words.ts';
import { isConsentedTo, type LookUpRequest } from './consent.ts';
import { consentedOutside } from './consented-outside.ts';
import { type LookOrder, pageOrigin } from './look-order.ts';
import { openPageSource, type PageFetch, type WatchedPageSource } from './watched-page-source.ts';
import { webextension } from './webextension.ts';

/**
 * The second gate, for pages that links lead to. Nothing passes but what a click ordered, to the hosts that it agreed to,
 * and where Thunderbird permits these.
 */
export async function consentedPage(
  { hosts }: Pick<LookOrder, 'hosts'>,
  lookUps: Omit<LookUpRequest, 'occasion'>,
  language: Language,
): Promise<WatchedPageSource | null> {
  if (!isConsentedTo(lookUps.settings, 'click')) return null;
  const origins = hosts.map(pageOrigin);
  if (!(await webextension.permissions.contains({ origins }))) return null;
  return openPageSource({
    fetch: fetchPage,
    origins,
    async proxiedAddressesOf(host) {
      const outside = await consentedOutside({ ...lookUps, occasion: 'click' }, language);
      if (outside === null) return null;
      const resolver = outside.dns.resolverFor(new QuestionBudget());
      const answers = await Promise.all([resolver.ask(host, 'A'), resolver.ask(host, 'AAAA')]);
      const addresses = answers.flatMap(addressesIn);
      return addresses.length > 0 ? addresses : null;
    },
  });
}

/** With `same-origin` a host without permission is sent nothing. */
const fetchPage: PageFetch = (url, options) => fetch(url, { ...options, mode: 'same-origin' });

function addressesIn(answer: DnsAnswer<'A'> | DnsAnswer<'AAAA'>): readonly string[] {
  return answer.outcome === 'records' ? answer.records : [];
}
