import { describe, expect, it } from 'vitest';
import { body, evaluate, fields, key } from './evaluate-both.ts';
import { type Field, messageOf } from './sign-message.ts';

describe('ARC (RFC 8617)', () => {
  const set = (i: number, cv: string): readonly Field[] => [
    ['ARC-Seal', `i=${i}; a=rsa-sha256; cv=${cv}; d=Sealer${i}.example; s=s; b=AAAA`],
    [
      'ARC-Message-Signature',
      `i=${i}; a=rsa-sha256; c=relaxed/relaxed; d=sealer${i}.example; s=s; h=from; bh=AAAA; b=AAAA`,
    ],
    ['ARC-Authentication-Results', `i=${i}; mx.sealer${i}.example; dmarc=pass`],
  ];
  const message = messageOf([...set(2, 'pass'), ...set(1, 'none'), ...fields], body);
  const keys = { 's._domainkey.sealer1.example': key.record, 's._domainkey.sealer2.example': key.record };

  it('names who sealed, oldest first', async () => {
    const { arc } = await evaluate(message, keys);
    expect(arc).toEqual({ result: 'fail', length: 2, sealers: ['sealer1.example', 'sealer2.example'] });
  });

  it('tells a key that is not to be had now from a chain that fails', async () => {
    const { arc } = await evaluate(message, { ...keys, 's._domainkey.sealer1.example': 'timeout' });
    expect(arc.result).toBe('temperror');
  });

  it('no chain where a set is missing', async () => {
    expect((await evaluate(messageOf([...set(2, 'pass'), ...fields], body), keys)).arc.result).toBe('fail');
  });
});
