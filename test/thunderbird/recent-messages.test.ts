import { describe, expect, test } from 'vitest';
import { maxRecentMessages, maxRecentOctets, RecentMessages } from '../../src/thunderbird/recent-messages.ts';

describe('recent messages', () => {
  test('makes a message once, also while it is being made', async () => {
    const recent = new RecentMessages<string>();
    let made = 0;
    const make = async () => `made ${++made}`;
    expect(await Promise.all([recent.get(1, make, size(1)), recent.get(1, make, size(1))])).toEqual([
      'made 1',
      'made 1',
    ]);
    expect(await recent.get(1, make, size(1))).toBe('made 1');
  });

  test('beyond its cap the one used longest ago goes', async () => {
    const recent = new RecentMessages<number>();
    for (let id = 0; id < maxRecentMessages; id++) await recent.get(id, async () => id, size(1));
    await recent.get(0, async () => -1, size(1));
    await recent.get(99, async () => 99, size(1));
    expect(await recent.get(0, async () => -1, size(1))).toBe(0);
    expect(await recent.get(1, async () => -1, size(1))).toBe(-1);
  });

  test('beyond its octets too', async () => {
    const recent = new RecentMessages<number>();
    await recent.get(1, async () => 1, size(maxRecentOctets));
    await recent.get(2, async () => 2, size(1));
    expect(await recent.get(1, async () => -1, size(1))).toBe(-1);
  });

  test('what failed, or is not worth keeping, is made again', async () => {
    const recent = new RecentMessages<number>();
    await expect(recent.get(1, () => Promise.reject(new Error('gone')), size(1))).rejects.toThrow('gone');
    expect(
      await recent.get(
        1,
        async () => 2,
        () => null,
      ),
    ).toBe(2);
    expect(await recent.get(1, async () => 3, size(1))).toBe(3);
  });

  test('forgets all when told to', async () => {
    const recent = new RecentMessages<number>();
    await recent.get(1, async () => 1, size(1));
    recent.clear();
    expect(await recent.get(1, async () => 2, size(1))).toBe(2);
  });
});

function size(octets: number) {
  return () => octets;
}
