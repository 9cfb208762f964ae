import { beforeEach, describe, expect, test } from 'vitest';
import type { PageLook } from '../../src/lookup/page/page-look.ts';
import { KeptLooks, maxLookedMessages, maxLooksOfMessage } from '../../src/thunderbird/kept-looks.ts';
import { brokenSession, SessionMemory } from './session-memory.ts';

let session: SessionMemory;

beforeEach(() => {
  session = new SessionMemory();
});

function kept(link: string, askedAt = 0) {
  const look: PageLook = { askedAt, link, asked: link, hops: [], outcome: 'no-answer', next: null, page: null };
  return { look, servers: {}, brands: {}, copyId: null };
}

describe('looks that are kept', () => {
  test('by message, oldest first, the latest at a link in the place of the one before', async () => {
    const looks = new KeptLooks(session);
    await looks.put('a', kept('https://one.example/'));
    await looks.put('a', kept('https://two.example/'));
    await looks.put('b', kept('https://one.example/'));
    await looks.put('a', kept('https://one.example/', 5));
    expect((await looks.of('a')).map(({ look }) => [look.link, look.askedAt])).toEqual([
      ['https://two.example/', 0],
      ['https://one.example/', 5],
    ]);
    expect(await looks.of('b')).toHaveLength(1);
    expect(await looks.of('c')).toEqual([]);
  });

  test('a background that was suspended meanwhile has them', async () => {
    await new KeptLooks(session).put('a', kept('https://one.example/'));
    expect(await new KeptLooks(session).of('a')).toHaveLength(1);
  });

  test('so many of a message, of so many messages', async () => {
    const looks = new KeptLooks(session);
    for (let count = 0; count <= maxLooksOfMessage; count += 1) await looks.put('a', kept(`https://${count}.example/`));
    expect((await looks.of('a')).map(({ look }) => look.link)).not.toContain('https://0.example/');
    expect(await looks.of('a')).toHaveLength(maxLooksOfMessage);
    for (let count = 0; count < maxLookedMessages; count += 1) await looks.put(`m${count}`, kept('https://x.example/'));
    expect(await looks.of('a')).toEqual([]);
    expect(await looks.of('m0')).toHaveLength(1);
  });

  test('where nothing can be stored they last as long as the background', async () => {
    const looks = new KeptLooks(brokenSession);
    await looks.put('a', kept('https://one.example/'));
    expect(await looks.of('a')).toHaveLength(1);
  });
});
