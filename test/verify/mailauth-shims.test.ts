import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Buffer as Octets } from '../../src/verify/mailauth/shims/buffer.ts';
import { createHash as shimHash } from '../../src/verify/mailauth/shims/crypto.ts';
import { isIP as shimIsIp } from '../../src/verify/mailauth/shims/net.ts';
import { bundledEvaluation } from './bundled-evaluation.ts';
import { publishedKeys } from './published-keys.ts';
import { zoneResolver } from './zone.ts';

describe('mailauth without Node', () => {
  it('imports nothing, and is no larger than it has to be', async () => {
    const { result } = await bundledEvaluation();
    expect(Object.values(result.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    expect(result.outputFiles[0]?.contents.length).toBeLessThan(400_000);
    const left = Object.keys(result.metafile.inputs).filter((file) =>
      /undici|nodemailer|libmime|\/joi\/|sign/.test(file),
    );
    expect(left.filter((file) => file.startsWith('node_modules/') && !file.endsWith('signature-opts.js'))).toEqual([]);
  });
});

describe('the evaluation without Node', () => {
  it('verifies a signed message where there is nothing of Node', async () => {
    const { evaluate, context } = await bundledEvaluation();
    const kinds = runInContext(
      '[typeof process, typeof require, typeof Buffer, typeof global, typeof setImmediate, typeof crypto, typeof fetch].join()',
      context,
    );
    expect(kinds).toBe(new Array(7).fill('undefined').join());
    const text = readFileSync(path.join(import.meta.dirname, 'fixtures', 'rfc8463-a3.eml'), 'utf8');
    const envelope = { clientIp: '192.0.2.1', helo: 'a.example', reversePath: 'a@a.example', receiver: null };
    const octets = new TextEncoder().encode(text.replace(/\n/g, '\r\n'));
    const request = { octets, envelope, receivedAt: new Date(0), recordedDkim: [], maySendLocalPart: false };
    const { outcome, dkim } = await evaluate(request, zoneResolver(publishedKeys));
    expect(outcome).toBe('author-authenticated');
    expect(dkim.map(({ result, algorithm }) => [result, algorithm])).toEqual([
      ['pass', 'ed25519-sha256'],
      ['pass', 'rsa-sha256'],
    ]);
  });

  it('reads no clock', async () => {
    const { evaluate, context } = await bundledEvaluation();
    runInContext(
      'Date = class extends Date { constructor(...a) { if (a.length === 0) throw new Error("clock"); super(...a); } static now() { throw new Error("clock"); } }',
      context,
    );
    const records = {
      'a.example': { TXT: ['v=spf1 -all exp=why.a.example'] },
      'why.a.example': { TXT: ['v=now %{t} %{T2r}'] },
    };
    const envelope = { clientIp: '192.0.2.1', helo: 'a.example', reversePath: 'a@a.example', receiver: null };
    const request = { octets: new Uint8Array(0), envelope, receivedAt: new Date(86_400_000), recordedDkim: [] };
    const { spf } = await evaluate({ ...request, maySendLocalPart: false }, zoneResolver(records));
    expect(spf).toMatchObject({ result: 'fail', explanation: 'v=now 86400 86400' });
  });
});

describe('what stands in for Node does as Node does', () => {
  it('hashes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        for (const name of ['sha1', 'sha256']) {
          const node = createHash(name).update(octets);
          expect(shimHash(name).update(octets).digest('hex')).toBe(node.copy().digest('hex'));
          expect(shimHash(name).update(octets).digest('base64')).toBe(node.digest('base64'));
        }
      }),
      { seed: 6376 },
    );
  });

  it('octets to text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'binary' }), (octets, text) => {
        for (const encoding of ['hex', 'base64', 'binary', 'utf8'] as const) {
          expect(new Octets(octets).toString(encoding)).toBe(Buffer.from(octets).toString(encoding));
        }
        for (const encoding of ['binary', 'utf8'] as const) {
          expect([...Octets.from(text, encoding)]).toEqual([...Buffer.from(text, encoding)]);
        }
      }),
      { seed: 6376 },
    );
  });

  it.each(['YWJj', 'YW Jj', 'YW!Jj\r\n', 'YWI=', 'YWI', 'YQ==YQ==', '-_-_', '', 'Y', '=='])('base64 %j', (text) => {
    expect([...Octets.from(text, 'base64')]).toEqual([...Buffer.from(text, 'base64')]);
  });

  it.each([
    '192.0.2.1',
    '192.0.2.01',
    '2001:db8::1',
    '::ffff:192.0.2.1',
    '[192.0.2.1]',
    '1',
    '',
    'a.example',
    '192.0.2.1/24',
  ])('the version of %j', (text) => {
    expect(shimIsIp(text)).toBe(isIP(text));
  });
});
