import { beforeEach, describe, expect, test } from 'vitest';
import type { PageCopy } from '../../src/lookup/page/page-copy.ts';
import { KeptCopies, maxKeptCopies } from '../../src/thunderbird/kept-copies.ts';
import { brokenSession, SessionMemory } from './session-memory.ts';

let session: SessionMemory;

beforeEach(() => {
  session = new SessionMemory();
});

function copyOf(link: string): PageCopy {
  return {
    look: { askedAt: 0, link, asked: link, hops: [], outcome: 'page', next: null, page: null },
    host: 'link.example',
    domain: 'link.example',
    copy: { body: { name: 'body', attributes: {}, style: '', children: [link] }, rules: '', files: [], isCut: false },
  };
}

describe('copies that are kept', () => {
  test('by an id that says nothing of the page, also for a background that was suspended', async () => {
    const id = await new KeptCopies(session).put(copyOf('https://one.example/'));
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await new KeptCopies(session).get(id)).toEqual(copyOf('https://one.example/'));
    expect(await new KeptCopies(session).get('other')).toBeNull();
  });

  test('the latest of a link, and so many in all', async () => {
    const copies = new KeptCopies(session);
    const first = await copies.put(copyOf('https://one.example/'));
    const again = await copies.put(copyOf('https://one.example/'));
    expect(await copies.get(first)).toBeNull();
    for (let count = 1; count < maxKeptCopies; count += 1) await copies.put(copyOf(`https://${count}.example/`));
    expect(await copies.get(again)).not.toBeNull();
    await copies.put(copyOf('https://last.example/'));
    expect(await copies.get(again)).toBeNull();
  });

  test('where nothing can be stored they last as long as the background', async () => {
    const copies = new KeptCopies(brokenSession);
    expect(await copies.get(await copies.put(copyOf('https://one.example/')))).not.toBeNull();
  });
});
