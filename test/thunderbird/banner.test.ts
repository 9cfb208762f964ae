import { describe, expect, test } from 'vitest';
import { bannerOf } from '../../src/thunderbird/banner.ts';
import { bannerTag, guardStyleSheet, hostDeclarations } from '../../src/thunderbird/banner-guard-style.ts';
import type { Judgement } from '../../src/thunderbird/judgement.ts';

const reason = 'The text names one host, the link leads to another';
const judged = (level: Judgement['level']): Judgement => ({
  level,
  assurance: null,
  verdict: 'verdict',
  reason,
  isLookedUp: false,
});

describe('banner', () => {
  test('of danger: verdict, the one thing to do, why, and help for who already entered something', () => {
    expect(bannerOf(judged('danger'), 'en')).toEqual({
      language: 'en',
      level: 'danger',
      verdict: 'verdict',
      sentence: 'Do not click, reply or call. Use your bookmark or app',
      buttons: [
        { ask: 'open-panel', label: 'Why?' },
        { ask: 'open-help', label: 'I already entered something' },
      ],
    });
  });

  test('of caution: one reason', () => {
    expect(bannerOf(judged('caution'), 'ja')).toMatchObject({ sentence: reason, buttons: [{ ask: 'open-panel' }] });
  });

  test('of caution without a reason: what to do', () => {
    const banner = bannerOf({ ...judged('caution'), reason: null }, 'ja');
    expect(banner?.sentence).toBe('クリック・支払い・返信の前に、別の手段で相手に確認を');
  });

  test('none for a clear mail', () => {
    expect(bannerOf(judged('clear'), 'en')).toBeNull();
  });
});

describe('guard', () => {
  test('every declaration is important, and none touches a message without banner', () => {
    const rules = [...guardStyleSheet.matchAll(/^(.+?) \{ (.+) \}$/gm)];
    expect(rules.length).toBe(3);
    for (const [, selectors = '', body = ''] of rules) {
      expect(selectors.split(', ').every((selector) => selector.includes(bannerTag))).toBe(true);
      expect(body.split(';').filter((line) => line.trim() !== '' && !line.includes('!important'))).toEqual([]);
    }
  });

  test('the reset comes before what it must not undo', () => {
    expect(Object.keys(hostDeclarations)[0]).toBe('all');
  });
});
