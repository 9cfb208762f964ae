import { describe, expect, test } from 'vitest';
import { cautiousResolver } from '../../../src/lookup/outside/cautious-resolver.ts';
import { aResolver } from './a-resolver.ts';

const marked = 'x7k2m9q4w1.shop.example';

describe('a cautious resolver', () => {
  test('asks for names that many messages share', async () => {
    const resolver = aResolver({ 'A www.shop.example': ['192.0.2.1'] });
    expect(await cautiousResolver(resolver).ask('www.shop.example', 'A')).toMatchObject({ outcome: 'records' });
  });

  test.each([marked, `${marked.toUpperCase()}.`])(
    'does not ask for a name that looks made for one: %s',
    async (name) => {
      const resolver = aResolver({});
      const answer = await cautiousResolver(resolver).ask(name, 'TXT');
      expect(answer).toEqual({ outcome: 'temporary-failure', because: 'marked-name' });
      expect(resolver.asked).toEqual([]);
    },
  );

  test('asks for such a name once an answer has named it', async () => {
    const resolver = aResolver({ 'TXT shop.example': [[`v=spf1 include:${marked} -all`]] });
    const cautious = cautiousResolver(resolver);
    await cautious.ask('shop.example', 'TXT');
    await cautious.ask(marked, 'TXT');
    expect(resolver.asked).toEqual(['TXT shop.example', `TXT ${marked}`]);
  });
});
