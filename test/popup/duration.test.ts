import { describe, expect, test } from 'vitest';
import { duration } from '../../popup/duration.ts';

describe('a span of time in its two largest units', () => {
  test.each([
    [0, '0 sec', '0 秒'],
    [59, '59 sec', '59 秒'],
    [125, '2 min 5 sec', '2 分 5 秒'],
    [3600, '1 hr', '1 時間'],
    [3725, '1 hr 2 min', '1 時間 2 分'],
    [90061, '1 day 1 hr', '1 日 1 時間'],
    [86_400 * 400, '400 days', '400 日'],
  ])('%d seconds', (seconds, english, japanese) => {
    expect(duration(seconds, 'en')).toBe(english);
    expect(duration(seconds, 'ja')).toBe(japanese);
  });

  test('without its sign', () => {
    expect(duration(-5, 'en')).toBe('5 sec');
  });
});
