import { bundledEvaluation } from '../../test/verify/bundled-evaluation.ts';
import { type Field, messageOf, rsaKey, type SigningKey, signature } from '../../test/verify/sign-message.ts';
import { zoneResolver } from '../../test/verify/zone.ts';

/**
 * Measures the evaluation of signed mails as the product has it, without Node's crypto, every answer of DNS there at once:
 * prints one JSON object, times in milliseconds.
 */

const { evaluate } = await bundledEvaluation();
const fields: readonly Field[] = [
  ['From', 'author@author.example'],
  ['Subject', 'Good morning'],
  ['Date', 'Tue, 24 Nov 2026 09:00:00 +0900'],
];
const line = 'Good morning, this is a line of the text.\r\n';
const loose = 'Good\t morning,  this is  a line of the text. \r\n';
const usual = rsaKey(2048);
const largest = rsaKey(8192);

const small = line.repeat(480);
const large = line.repeat(240_000);
const [one] = signed(small, usual);
const results = {
  ofTwentyKilobytes: await median(messageOf(signed(small, usual), small), usual, 50),
  ofTenMegabytes: await median(messageOf(signed(large, usual), large), usual, 5),
  ofTenMegabytesToRewrite: await median(
    messageOf(signed(line.repeat(220_000), usual), loose.repeat(220_000)),
    usual,
    3,
  ),
  ofAHundredSignatures: await median(
    messageOf([...new Array<Field>(100).fill(one as Field), ...fields], small),
    usual,
    5,
  ),
  ofTheLargestKey: await median(messageOf(signed(small, largest), small), largest, 20),
};
process.stdout.write(`${JSON.stringify({ ...results, node: process.version })}\n`);

function signed(body: string, key: SigningKey): readonly Field[] {
  return [signature(fields, body, { key, domain: 'author.example' }), ...fields];
}

async function median(octets: Uint8Array, key: SigningKey, runs: number): Promise<number> {
  const envelope = { clientIp: null, helo: null, reversePath: null, receiver: null };
  const receivedAt = new Date(Date.UTC(2026, 10, 24));
  const resolver = zoneResolver({ 's._domainkey.author.example': key.record });
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const found = await evaluate({ octets, envelope, receivedAt, recordedDkim: [], maySendLocalPart: false }, resolver);
    times.push(performance.now() - start);
    if (found.outcome !== 'author-authenticated') throw new Error('not verified');
  }
  times.sort((a, b) => a - b);
  return Math.round((times[times.length >> 1] as number) * 100) / 100;
}
