import { describe, expect, it } from 'vitest';
import { body, evaluate, fields, key, receivedAt } from './evaluate-both.ts';
import { type Sealing, sealed } from './seal-message.ts';
import { ed25519Key, type Field, messageOf, rsaKey } from './sign-message.ts';
import type { ZoneEntry } from './zone.ts';

describe('ARC (RFC 8617 §5.2)', () => {
  const one: Sealing = { key, domain: 'one.example' };
  const two: Sealing = { key, domain: 'Two.example' };
  const keys: Readonly<Record<string, ZoneEntry>> = {
    's._domainkey.one.example': key.record,
    's._domainkey.two.example': key.record,
  };
  const once = sealed(fields, body, one);
  const twice = sealed(once, body, two);
  const arcOf = async (header: readonly Field[], records = keys, of = body) =>
    (await evaluate(messageOf(header, of), records)).arc;
  const changed = (header: readonly Field[], name: string, at: number, from: string | RegExp, to: string) => {
    let seen = 0;
    return header.map(
      (field): Field => (field[0] === name && seen++ === at ? [name, field[1].replace(from, to)] : field),
    );
  };

  it('a chain passes, and names who sealed, oldest first', async () => {
    expect(await arcOf(once)).toEqual({ result: 'pass', length: 1, sealers: ['one.example'] });
    expect(await arcOf(twice)).toEqual({ result: 'pass', length: 2, sealers: ['one.example', 'two.example'] });
  });

  it('none where there is no set', async () => {
    expect(await arcOf(fields)).toEqual({ result: 'none', length: 0, sealers: [] });
  });

  it('with Ed25519 too (RFC 8463)', async () => {
    const edwards = ed25519Key();
    const header = sealed(once, body, { key: edwards, domain: 'two.example' });
    expect((await arcOf(header, { ...keys, 's._domainkey.two.example': edwards.record })).result).toBe('pass');
  });

  it('what a list changed before it sealed does no harm: only the newest signature counts (step 4)', async () => {
    const altered = `${body}The list.\r\n`;
    expect((await arcOf(sealed(once, altered, two), keys, altered)).result).toBe('pass');
  });

  it.each<[string, readonly Field[], string]>([
    ['the body altered after the newest seal', twice, `${body}More.\r\n`],
    ['a covered field altered', changed(twice, 'Subject', 0, /^/, 'Re: '), body],
    ['the oldest results altered', changed(twice, 'ARC-Authentication-Results', 1, 'pass', 'fail'), body],
    ['the newest results altered', changed(twice, 'ARC-Authentication-Results', 0, 'pass', 'fail'), body],
    ['an older signature altered', changed(twice, 'ARC-Message-Signature', 1, 'd=one', 'd=own'), body],
    ['a seal altered', changed(twice, 'ARC-Seal', 1, 'd=one', 'd=own'), body],
    ['a seal missing', twice.filter(([name, value]) => name !== 'ARC-Seal' || !value.startsWith('i=1')), body],
    [
      'the oldest set missing',
      twice.filter(([name, value]) => !name.startsWith('ARC-') || !value.startsWith('i=1')),
      body,
    ],
    ['a set twice', [...twice.slice(0, 3), ...twice], body],
    ['the newest says that the chain failed (step 2)', sealed(once, body, { ...two, cv: 'fail' }), body],
    ['the newest says that there was none', sealed(once, body, { ...two, cv: 'none' }), body],
    ['the first says that one passed', sealed(fields, body, { ...one, cv: 'pass' }), body],
    ['instance 0', changed(once, 'ARC-Seal', 0, 'i=1', 'i=0'), body],
    ['From not covered', sealed(fields, body, { ...one, covered: ['subject'] }), body],
    ['ARC-Seal covered (§4.1.2)', sealed(once, body, { ...two, covered: ['from', 'arc-seal'] }), body],
    ['an expired signature', sealed(fields, body, { ...one, tags: { x: '1000' } }), body],
  ])('%s: fails', async (_, header, of) => {
    expect((await arcOf(header, keys, of)).result).toBe('fail');
  });

  it('fifty sets pass, one more is no chain (§4.2.1)', async () => {
    let header = fields;
    for (let i = 0; i < 50; i++) header = sealed(header, body, one);
    expect(await arcOf(header)).toMatchObject({ result: 'pass', length: 50 });
    expect(await arcOf(sealed(header, body, one))).toMatchObject({ result: 'fail', length: 0 });
  });

  it.each<[string, ZoneEntry, string]>([
    ['no key', {}, 'fail'],
    ['a key that is withdrawn', { TXT: ['v=DKIM1; p='] }, 'fail'],
    ['another key', rsaKey().record, 'fail'],
    ['a key that is not to be had now', 'timeout', 'temperror'],
    ['a key that is not asked for', 'marked-name', 'temperror'],
  ])('%s: %s', async (_, record, result) => {
    expect((await arcOf(twice, { ...keys, 's._domainkey.one.example': record })).result).toBe(result);
    expect((await arcOf(twice, { ...keys, 's._domainkey.two.example': record })).result).toBe(result);
  });

  it('a key of less than 1024 bits seals nothing (RFC 8301 §3.2)', async () => {
    const small = rsaKey(768);
    const header = sealed(fields, body, { key: small, domain: 'one.example' });
    expect((await arcOf(header, { 's._domainkey.one.example': small.record })).result).toBe('fail');
  });

  it('a chain that is broken in itself stays so while a name server does not answer', async () => {
    const header = twice.filter(([name]) => name !== 'ARC-Authentication-Results');
    expect((await arcOf(header, { 's._domainkey.one.example': 'timeout' })).result).toBe('fail');
  });

  it('speaks for no author by itself', async () => {
    const { outcome, dmarc } = await evaluate(messageOf(once, body), keys, { receivedAt });
    expect([outcome, dmarc.result]).toEqual(['author-not-authenticated', 'none']);
  });
});
