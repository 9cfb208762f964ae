import { describe, expect, test } from 'vitest';
import { linkGroups } from '../../src/report/link-groups.ts';
import { aLink, aLinkTo } from './a-link.ts';

describe('links by host', () => {
  test("a newsletter's eighty links to one host are one group, the one that leads elsewhere another", () => {
    const many = Array.from({ length: 80 }, (_, index) => aLinkTo('click.shop.example', { text: `Offer ${index}` }));
    const groups = linkGroups([...many, aLinkTo('evil.test')]);
    expect(groups.map(({ link, count }) => [link.host, count])).toEqual([
      ['click.shop.example', 80],
      ['evil.test', 1],
    ]);
  });

  test('dangerous ones first: forged, suspect, what imitates somebody, the rest', () => {
    const groups = linkGroups([
      aLinkTo('a.example', { standing: 'consistent' }),
      aLinkTo('b.example'),
      aLinkTo('c.example', { imitates: 'Some Bank', imitatesBy: 'mail' }),
      aLinkTo('d.example', { standing: 'suspect' }),
      aLinkTo('e.example', { standing: 'forged' }),
    ]);
    expect(groups.map(({ link }) => link.host)).toEqual([
      'e.example',
      'd.example',
      'c.example',
      'b.example',
      'a.example',
    ]);
  });

  test('the same text over the same target stands once, with how often', () => {
    const [group] = linkGroups([aLink(), aLink(), aLink({ text: 'Help' })]);
    expect(group?.links.map(({ link, count }) => [link.text, count])).toEqual([
      ['Log in', 2],
      ['Help', 1],
    ]);
    expect(group?.count).toBe(3);
  });

  test('a doubted link stays apart from the others to its host', () => {
    expect(linkGroups([aLink(), aLink({ standing: 'suspect', why: ['link/displayed-host-mismatch'] })])).toHaveLength(
      2,
    );
  });
});
