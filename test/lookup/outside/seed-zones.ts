import type { Zones } from '../dns/unbound.ts';

/**
 * DNS of the seed mail's names: the addresses and the reverse name are those that its published dissection found, the
 * rest is made up for the tests.
 */
export const seedZones: Zones = {
  jp: `
dyflex.co A 150.60.155.179
dyflex.co MX 10 mx.dyflex.co
mx.dyflex.co A 150.60.155.179
dyflex.co TXT "v=spf1 ip4:150.60.155.179 -all"
_dmarc.dyflex.co TXT "v=DMARC1; p=none"
nlo.co A 150.60.155.180`,
  pt: 'greenpaint A 185.32.188.31',
  'amazonaws.com': 'ec2-18-170-98-138.eu-west-2.compute A 18.170.98.138',
  '98.170.18.in-addr.arpa': '138 PTR ec2-18-170-98-138.eu-west-2.compute.amazonaws.com.',
};
