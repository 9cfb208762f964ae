import { registrableDomain } from '../../domain/registrable-domain.ts';
import type { Resolver } from '../dns/resolver.ts';
import type { DomainRecords, TextRecord } from './outside.ts';

/** What DNS says of a domain that messages come from. Never rejects. */
export async function askDomainRecords(domain: string, resolver: Resolver): Promise<DomainRecords> {
  const [addresses, addresses6, mailExchanges, spf, dmarc] = await Promise.all([
    resolver.ask(domain, 'A'),
    resolver.ask(domain, 'AAAA'),
    resolver.ask(domain, 'MX'),
    askTextRecord(domain, /^v=spf1(?: |$)/i, resolver),
    askDmarcRecord(domain, resolver),
  ]);
  return { domain, addresses, addresses6, mailExchanges, spf, dmarc };
}

/** Of the domain itself, else of its organization. */
async function askDmarcRecord(domain: string, resolver: Resolver): Promise<TextRecord> {
  const organization = registrableDomain(domain) ?? domain;
  const own = await askTextRecord(`_dmarc.${domain}`, dmarcRecord, resolver);
  if (own.outcome !== 'none' || organization === domain) return own;
  return askTextRecord(`_dmarc.${organization}`, dmarcRecord, resolver);
}

const dmarcRecord = /^v=DMARC1[ \t]*(?:;|$)/;

async function askTextRecord(name: string, form: RegExp, resolver: Resolver): Promise<TextRecord> {
  const answer = await resolver.ask(name, 'TXT');
  if (answer.outcome === 'temporary-failure') return answer;
  if (answer.outcome !== 'records') return { outcome: 'none' };
  const [text, another] = answer.records.map((strings) => strings.join('')).filter((record) => form.test(record));
  return text === undefined || another !== undefined ? { outcome: 'none' } : { outcome: 'record', name, text };
}
