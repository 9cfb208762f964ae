import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomAddresses } from '../../../scripts/bench/random-addresses.ts';
import { packageFile } from '../../../scripts/data/package-file.ts';
import { embeddedFiles } from '../../../src/cli/embedded-files.ts';
import { type IpAddress, parseIpAddress } from '../../../src/domain/ip-address.ts';
import { networkTable, openNetworkTable } from '../../../src/lookup/network/network-table.ts';
import { dataFolder } from '../../data-folder.ts';
import { packedTable } from '../files-in-memory.ts';

const ip = (text: string) => parseIpAddress(text)!;

describe('the embedded table of autonomous systems', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await dataFolder();
  }, 300_000);

  it.each([
    ['18.170.98.138', { asn: 16509, owner: 'Amazon.com, Inc.' }],
    ['185.32.188.31', { asn: 62416, owner: 'SAMPLING LINE-SERVICOS E INTERNET, LDA' }],
    ['150.60.155.179', { asn: 9597, owner: 'KDDI Web Communications Inc.' }],
    ['2.56.12.1', { asn: 208641, owner: 'ET "GEORGI SHISHKOV"' }],
    ['2001:200::1', { asn: 2500, owner: 'WIDE Project' }],
  ])('knows who announces %s', async (address, network) => {
    expect(await openNetworkTable(embeddedFiles(folder)).networkOf(ip(address))).toEqual(network);
  });

  it.each([4, 6] as const)('says of random IPv%i addresses what the table says', async (version) => {
    const { networkOf } = openNetworkTable(embeddedFiles(folder));
    const addresses = randomAddresses(version, 400).map((address) => ({ address, number: numberOf(address) }));
    addresses.sort((a, b) => (a.number < b.number ? -1 : 1));
    const rows = rowsOfTable(version);
    let row = rows.next();
    let known = 0;
    for (const { address, number } of addresses) {
      while (!row.done && row.value.last < number) row = rows.next();
      const expected = !row.done && row.value.first <= number ? row.value.asn : undefined;
      expect((await networkOf(address))?.asn, address.text).toBe(expected);
      if (expected !== undefined) known++;
    }
    expect(known).toBeGreaterThan(version === 4 ? 300 : 20);
  });
});

function numberOf({ bytes }: IpAddress): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** The table in the package's other spelling, with addresses as text; ascending. */
function* rowsOfTable(version: 4 | 6): Generator<{ first: bigint; last: bigint; asn: number }, undefined> {
  const text = readFileSync(packageFile(`@ip-location-db/asn/asn-ipv${version}.csv`), 'utf8');
  for (const row of text.trimEnd().split('\n')) {
    const [first = '', last = '', asn] = row.split(',', 3);
    yield { first: numberOf(ip(first)), last: numberOf(ip(last)), asn: Number(asn) };
  }
}

describe('openNetworkTable', () => {
  it.each(['16509', 'AS16509\tAmazon', '16509\t', '\tAmazon', '16509 Amazon'])('gives null for %j', async (record) => {
    const { networkOf } = openNetworkTable(packedTable(networkTable, [[0n, record]]));
    expect(await networkOf(ip('8.8.8.8'))).toBeNull();
  });
});
