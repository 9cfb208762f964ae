import { describe, expect, it } from 'vitest';
import { LeastRecentlyUsed } from '../../../src/lookup/packed/least-recently-used.ts';

describe('LeastRecentlyUsed', () => {
  it('forgets what was not asked for longest', () => {
    const cache = new LeastRecentlyUsed<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('counts a value set anew as just used, and once', () => {
    const cache = new LeastRecentlyUsed<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 4);
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([4, undefined, 3]);
  });

  it('forgets what it is told to', () => {
    const cache = new LeastRecentlyUsed<string, number>(2);
    cache.set('a', 1);
    cache.delete('a');
    expect(cache.get('a')).toBeUndefined();
  });
});
