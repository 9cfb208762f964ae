import { describe, expect, test } from 'vitest';
import { hostThunderbirdAsksAbout } from '../../src/report/thunderbird-warning.ts';

describe('where Thunderbird itself asks before it follows a link', () => {
  test.each([
    [
      'a web address of another base domain',
      'https://www5.smbc-card.com/mem/',
      'https://click.contact.vpass.ne.jp/x',
      'www5.smbc-card.com',
    ],
    ['the same in angle brackets', '<https://one.example/>', 'https://two.example/', 'one.example'],
    ['broken by spaces', 'https://one. example/', 'https://two.example/', 'one.example'],
    ['an address of numbers', 'https://one.example/', 'http://192.0.2.1/', 'one.example'],
  ])('%s', (_, text, url, shown) => {
    expect(hostThunderbirdAsksAbout(text, url)).toBe(shown);
  });

  test.each([
    ['another host of the same base domain', 'https://www.shop.example/', 'https://click.shop.example/'],
    ['the host alone, which Thunderbird takes for no address', 'www.one.example', 'https://two.example/'],
    ['words', 'Log in', 'https://two.example/'],
    ['a target that is no web page', 'https://one.example/', 'mailto:a@two.example'],
    ['no target', 'https://one.example/', null],
  ])('not: %s', (_, text, url) => {
    expect(hostThunderbirdAsksAbout(text, url)).toBeNull();
  });
});
