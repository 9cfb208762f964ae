import type { IpAddress } from './ip-address.ts';
import { publicSuffix } from './registrable-domain.ts';

/**
 * Under these names hosters put the machines that anybody may rent, until their tenant asks for a name of his own.
 * Hand-picked from what the hosters document; one that is missing leaves a remark unsaid.
 */
const RENTED_SUFFIXES: readonly string[] = [
  'compute.amazonaws.com',
  'compute-1.amazonaws.com',
  'bc.googleusercontent.com',
  'cloudapp.azure.com',
  'cloudapp.net',
  'ip.linodeusercontent.com',
  'members.linode.com',
  'vultrusercontent.com',
  'vultr.com',
  'clients.your-server.de',
  'contaboserver.net',
  'vps.ovh.net',
  'vps.ovh.ca',
  'static.cnode.io',
  'vs.sakura.ne.jp',
];

/** A label by which a mail server's name says what it is. */
const mailLabel = /(?:^|[.-])(?:[a-z]*mail|e?smtp|mta|mx|out|outbound|relay|send)[a-z]{0,4}[0-9]{0,4}(?=[.-]|$)/;

/** Whether the name is one that a hoster gives to a rented machine. */
export function isRentedHostName(name: string): boolean {
  const host = name.toLowerCase();
  return RENTED_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

/**
 * Whether nobody chose the name: it only spells the address, in decimal or hexadecimal, forward or backward, as providers
 * name their lines and machines in bulk. One in which a label says that it is a mail server's does not count.
 */
export function isAutomaticHostName(name: string, ip: IpAddress): boolean {
  const host = name.toLowerCase();
  const suffix = publicSuffix(host) ?? '';
  const own = host.slice(0, host.length - suffix.length).replace(/\.$/, '');
  return !mailLabel.test(own) && spells(own, ip);
}

function spells(text: string, { version, bytes }: IpAddress): boolean {
  const octets = [...bytes];
  const hexadecimal = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  if (version === 6) {
    const digits = text.replace(/[-.]/g, '');
    return digits.includes(hexadecimal) || digits.includes([...hexadecimal].reverse().join(''));
  }
  if (standsIn(text, hexadecimal, /[0-9a-f]/)) return true;
  const numbers = text.replace(/[-_.x]/g, '.').replace(/(?<![0-9])0+(?=[0-9])/g, '');
  return [octets, [...octets].reverse()].some((order) => {
    const padded = order.map((octet) => String(octet).padStart(3, '0')).join('');
    return standsIn(numbers, order.join('.'), /[0-9]/) || standsIn(text, padded, /[0-9]/);
  });
}

/** Whether a number stands in a text on its own: no digit before or behind it. */
function standsIn(text: string, number: string, digit: RegExp): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!digit.test(text.charAt(at - 1)) && !digit.test(text.charAt(at + number.length))) return true;
  }
  return false;
}
