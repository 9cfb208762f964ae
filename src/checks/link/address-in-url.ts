import { finalUrl, isRelayed } from '../../mail/link/final-target.ts';
import { base64Text } from '../../mail/link/unwrap/base64-text.ts';
import { percentDecodedOrAscii } from '../../mail/link/unwrap/url-parameter.ts';
import { check } from '../check.ts';
import type { Facts } from '../facts.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many hosts are reported. */
const maxFindings = 3;

/** As much of a URL as is read, in UTF-16 code units. */
const maxUrl = 4_000;

/** So many addresses of recipients are looked for. */
const maxAddresses = 20;

/** By which a newsletter's reader leaves or changes it: such links name him, whoever sends. */
const leaving =
  /unsub|subscri|opt-?(?:out|in)|remove|preferences|profile|abmeld|abbestell|desinscri|dar-?de-?baja|descadastr|配信停止|解除|退会/i;

/** The recipient's address stands in a link that leads to a host without a tie to the sender. */
export const addressInUrl = check({
  id: 'link/address-in-url',
  needs: ['isTied', 'web', 'claims', 'trace'],
  examine({ isTied, web, claims, trace }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const recipients = recipientsOf({ claims, trace });
    if (recipients.addresses.size === 0) return notApplicable('no_recipient_named');
    const findings = new LinkFindings(maxFindings);
    for (const one of web) {
      const place = placeOf(finalUrl(one.link)?.slice(0, maxUrl) ?? '', recipients);
      if (place === null || isTied(one.host) || isRelayed(one.link)) continue;
      const isLeaving = leaving.test(`${finalUrl(one.link)} ${one.link.text}`);
      if (place !== 'fragment' && (isLeaving || one.link.where === 'text')) continue;
      findings.add(one.host, one, place === 'fragment' ? 'medium' : 'low', {
        key: `check_link_address_in_url${place === 'fragment' ? '_fragment' : ''}`,
        params: { host: shownValue(one.host) },
      });
    }
    return findings.outcome();
  },
});

interface Recipients {
  /** Lower case. */
  readonly addresses: ReadonlySet<string>;
  /** Without padding. */
  readonly lengthsInBase64: ReadonlySet<number>;
  /** Of the shortest of them: no shorter value of a URL, which is ASCII, holds one. */
  readonly minLength: number;
}

function recipientsOf({ claims, trace }: Pick<Facts, 'claims' | 'trace'>): Recipients {
  const named = [
    ...(claims.to?.value ?? []).map(({ addrSpec }) => addrSpec?.text.text),
    ...trace.hops.map(({ stamp }) => stamp.for?.text.text),
  ];
  const addresses = new Set(
    named.flatMap((address) => (address?.includes('@') ? address.toLowerCase() : [])).slice(0, maxAddresses),
  );
  const lengths = [...addresses].map(({ length }) => length);
  return {
    addresses,
    lengthsInBase64: new Set(lengths.map((length) => Math.ceil((length * 4) / 3))),
    minLength: Math.max(3, Math.min(...lengths)),
  };
}

/** Where a value of the URL is the address, as it is or in base64: behind `#`, where no server but only a script reads it, or before. */
function placeOf(url: string, recipients: Recipients): 'fragment' | 'before' | null {
  const hash = url.indexOf('#');
  const isAddress = (value: string) => recipients.addresses.has(percentDecodedOrAscii(value).toLowerCase());
  const isEncoded = (value: string) => {
    const digits = value.replace(/(?:%3d){1,2}$/i, '');
    if (!recipients.lengthsInBase64.has(digits.length)) return false;
    const text = base64Text(digits);
    return text !== null && recipients.addresses.has(text.toLowerCase());
  };
  const holds = (text: string) =>
    text
      .split(/[/?#&=,;!]/)
      .some((value) => value.length >= recipients.minLength && (isAddress(value) || isEncoded(value)));
  if (hash >= 0 && holds(url.slice(hash + 1))) return 'fragment';
  return holds(hash < 0 ? url : url.slice(0, hash)) ? 'before' : null;
}
