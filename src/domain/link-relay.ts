import { registrableDomain } from './registrable-domain.ts';

/**
 * Hosts that stand between a link and its target without being either: filters at the recipient's side
 * that rewrite links, and click counters of mailing services. Hand-picked from the services' own
 * documentation. By host where the organization also runs sites of its own, else by registrable domain.
 */
const RELAY_DOMAINS: ReadonlySet<string> = new Set(
  `acemlna.com acemlnb.com acemlnc.com acemlnd.com awstrack.me bmetrack.com bmsend.com cmail19.com cmail20.com
  createsend1.com createsend2.com cudasvc.com emltrk.com exct.net hs-sales-engage.com hubspotlinks.com
  hubspotlinksfree.com hubspotemail.net ibmemail.com klclick.com klclick1.com klclick2.com klclick3.com
  list-manage.com list-manage1.com list-manage2.com mailgun.info mailjet.com mandrillapp.com
  mimecastprotect.com mjt.lu mktoresp.com mkt-page.com mlsend.com mlsend2.com mlsend3.com rs6.net
  sailthru.com sendgrid.net sendibm1.com sendibm2.com sendibm3.com sendibt2.com sendibt3.com
  sparkpostmail.com sparkpostmail2.com urldefense.com urldefense.us url-protection.com
  virtualtarget.com.br benchurl.com customeriomail.com customer.io posta.mx rdtr.io`.split(/\s+/),
);

const RELAY_HOSTS: readonly string[] = [
  'safelinks.protection.outlook.com',
  'urldefense.proofpoint.com',
  'protect.mimecast.com',
  'protection.sophos.com',
  'clicktime.symantec.com',
  'secure-web.cisco.com',
  'protect.checkpoint.com',
  'l.facebook.com',
];

/** Whether the host only passes its visitors on, for a mailing service or a mail filter. */
export function isLinkRelay(host: string): boolean {
  const name = host.toLowerCase();
  if (RELAY_HOSTS.some((relay) => name === relay || name.endsWith(`.${relay}`))) return true;
  if (/^protect-[a-z0-9]+\.mimecast\.com$/.test(name)) return true;
  return RELAY_DOMAINS.has(registrableDomain(name) ?? '');
}
