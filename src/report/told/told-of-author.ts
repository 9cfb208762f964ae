import type { Report } from '../report.ts';
import type { ReportedDomainRecords } from '../reported-look-ups.ts';
import { type Speech, type Told, told } from './told.ts';

/** What DNS told of the domain that the message says it is from. */
export function toldOfAuthor({ lookUps, origin }: Pick<Report, 'lookUps' | 'origin'>, speech: Speech): Told[] {
  const author = lookUps?.author ?? null;
  if (author === null) return [];
  const { say } = speech;
  if (author.exists === false) return [told(say('told_domain'), say('told_domain_missing'))];
  return [
    told(say('told_domain'), say(author.exists === null ? 'told_not_answered' : 'told_domain_exists')),
    told(say('told_mail_exchange'), mailExchanges(author, speech)),
    told(say('told_sending'), ...sending(author, speech)),
    told(
      say('told_policy'),
      author.dmarc === null ? say('told_not_answered') : author.dmarc || say('told_policy_none'),
    ),
    ...compared(author, origin.believed ? origin.ip : null, speech),
  ];
}

/** RFC 7505: an exchange of no name. */
function mailExchanges({ mailExchanges: exchanges }: ReportedDomainRecords, { say }: Speech): string {
  if (exchanges === null) return say('told_not_answered');
  if (exchanges.length === 0) return say('told_mail_exchange_none');
  return exchanges.every((exchange) => exchange === '') ? say('told_mail_exchange_null') : exchanges.join(', ');
}

/** RFC 7208 §5.1: `-all` alone lets nobody send. */
const sendsNothing = /^v=spf1[ ]+-all[ ]*$/i;

function sending({ spf }: ReportedDomainRecords, { say }: Speech): [text: string, note: string | null] {
  if (spf === null) return [say('told_not_answered'), null];
  return [spf || say('told_sending_none'), sendsNothing.test(spf) ? say('told_sending_nobody') : null];
}

/** The address of the domain beside that of the server that handed the message over: worth a look, and no proof. */
function compared({ domain, addresses }: ReportedDomainRecords, ip: string | null, { say }: Speech): Told[] {
  if (ip === null || addresses === null || addresses.length === 0) return [];
  const text = say('told_compared_with', { domain, addresses: addresses.join(', '), ip });
  return [told(say('told_compared'), text, say(addresses.includes(ip) ? 'told_compared_same' : 'compare_address'))];
}
