import { base64Text } from './base64-text.ts';
import { isWebAddress, parameters, percentDecodedOrAscii } from './url-parameter.ts';
import { opaque, opaqueWrapper, type Wrapper } from './wrapper.ts';

/**
 * Hosts by which mailing services count clicks, by registrable domain where all below it is of that use. Kept by
 * hand from general knowledge and public lists, not checked with each service. What they are asked for is only known to them.
 */
const hidden: readonly (readonly [by: string, names: string])[] = [
  ['ActiveCampaign', 'acemlna.com acemlnb.com acemlnc.com acemlnd.com activehosted.com'],
  ['Benchmark Email', 'bmetrack.com bmsend.com benchurl.com'],
  ['Brevo (Sendinblue)', 'sendibm1.com sendibm2.com sendibm3.com sendibt2.com sendibt3.com'],
  ['Campaign Monitor', 'cmail19.com cmail20.com createsend1.com createsend2.com createsend.com'],
  ['Constant Contact', 'rs6.net'],
  ['HubSpot', 'hs-sales-engage.com hubspotlinks.com hubspotlinksfree.com hubspotemail.net'],
  ['Acoustic (IBM)', 'ibmemail.com mkt-page.com'],
  ['Klaviyo', 'klclick.com klclick1.com klclick2.com klclick3.com'],
  ['Mailchimp', 'list-manage.com list-manage1.com list-manage2.com'],
  ['Mailgun', 'mailgun.info'],
  ['MailerLite', 'mlsend.com mlsend2.com mlsend3.com'],
  ['Marketo', 'mktoresp.com'],
  ['Omnisend', 'omnisend.com'],
  ['Postmark', 'pstmrk.it'],
  ['Litmus', 'emltrk.com'],
  ['RD Station', 'rdtr.io'],
  ['Sailthru', 'sailthru.com'],
  ['Salesforce Marketing Cloud', 'exct.net exacttarget.com'],
  ['SendGrid', 'sendgrid.net'],
  ['SparkPost', 'sparkpostmail.com sparkpostmail2.com'],
  ['Virtual Target', 'virtualtarget.com.br'],
  ['Posta', 'posta.mx'],
];

/** Counters of clicks. */
export const clickCounters: readonly Wrapper[] = [
  ...hidden.map(([by, names]) => opaqueWrapper('click-counter', by, names)),
  {
    // `/L0/URL/1/…`, the URL with its slashes percent-encoded.
    kind: 'click-counter',
    by: 'Amazon SES',
    names: ['awstrack.me'],
    leadsTo: ({ pathname }) => webAddress(percentDecodedOrAscii(/^\/L\d\/([^/]+)/.exec(pathname)?.[1] ?? '')) ?? opaque,
  },
  {
    // `p`: JSON in base64, of which the member `p` is JSON again.
    kind: 'click-counter',
    by: 'Mandrill (Mailchimp)',
    names: ['mandrillapp.com'],
    leadsTo(url) {
      const outer = member(base64Text(parameters(url, 'p')[0] ?? ''), 'p');
      return webAddress(member(outer, 'url')) ?? opaque;
    },
  },
  {
    // `/lnk/…/URL`, the URL in base64.
    kind: 'click-counter',
    by: 'Mailjet',
    names: ['mjt.lu'],
    leadsTo: ({ pathname }) =>
      webAddress(pathname.startsWith('/lnk/') ? base64Text(pathname.slice(pathname.lastIndexOf('/') + 1)) : null) ??
      opaque,
  },
  {
    // `/e/c/JSON/SIGNATURE`, the JSON in base64.
    kind: 'click-counter',
    by: 'Customer.io',
    names: ['customeriomail.com', 'customer.io'],
    leadsTo: ({ pathname }) =>
      webAddress(member(base64Text(/^\/e\/c\/([^/]+)/.exec(pathname)?.[1] ?? ''), 'href')) ?? opaque,
  },
];

function webAddress(text: string | null): string | null {
  return text !== null && isWebAddress(text) ? text : null;
}

/** A member of a JSON object that is a string; null where there is none. */
function member(json: string | null, name: string): string | null {
  try {
    const value = (JSON.parse(json ?? 'null') as Readonly<Record<string, unknown>> | null)?.[name];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
