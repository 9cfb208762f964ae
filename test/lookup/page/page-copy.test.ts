import { expect, test } from 'vitest';
import { pageCopy } from '../../../src/lookup/page/page-copy.ts';
import { aLook } from '../../checks/a-look.ts';

const html = '<p>Sign in<input type=password>';

test.each([
  ['login.shop.example', 'login.shop.example', 'shop.example'],
  ['xn--wgv71a119e.example', '日本語.example', '日本語.example'],
  // Cyrillic а in the place of a.
  ['login.xn--pypal-4ve.example', 'login.xn--pypal-4ve.example', 'xn--pypal-4ve.example'],
])('%s is read as it must be', (host, shown, domain) => {
  expect(pageCopy(aLook(`https://${host}/`, { html }), html)).toMatchObject({ host: shown, domain });
});

test('there is none of what is no page', () => {
  const link = 'https://shop.example/';
  expect(pageCopy(aLook(link, { html, outcome: 'gone' }), html)).toBeNull();
  expect(pageCopy(aLook(link, { html }), null)).toBeNull();
  expect(pageCopy(aLook(link, { html }), html)?.copy.body.children).not.toEqual([]);
});
