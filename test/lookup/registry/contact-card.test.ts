import { describe, expect, it } from 'vitest';
import { readContactCard } from '../../../src/lookup/registry/contact-card.ts';

const card = (...properties: unknown[]) => readContactCard(['vcard', properties]);
const nothing = {
  fullName: null,
  organization: null,
  isOrganization: false,
  email: null,
  phone: null,
  country: null,
};

describe('readContactCard', () => {
  it('reads what RFC 7095 and RFC 9083 §5.1 show', () => {
    expect(
      card(
        ['version', {}, 'text', '4.0'],
        ['FN', {}, 'text', ' Example\r\nInc. '],
        ['kind', {}, 'text', 'org'],
        ['org', { type: 'work' }, 'text', ['Example Group', 'Abuse']],
        ['email', { pref: '1' }, 'text', 'abuse@example.test'],
        ['email', {}, 'text', 'second@example.test'],
        ['tel', { type: ['voice'] }, 'uri', 'tel:+1-555-555-1234;ext=102'],
        ['adr', { cc: 'ca' }, 'text', ['', '', '1 Street', 'Quebec', 'QC', 'G1V 2M2', 'France']],
      ),
    ).toEqual({
      fullName: 'Example Inc.',
      organization: 'Example Group',
      isOrganization: true,
      email: 'abuse@example.test',
      phone: '+1-555-555-1234',
      country: 'CA',
    });
  });

  it.each<[string, unknown, string | null]>([
    ['the code of RFC 8605', [{ cc: 'PT' }, 'text', []], 'PT'],
    ['the last component', [{}, 'text', ['', '', '', '', '', '', 'Japan']], 'JP'],
    ['a code there', [{}, 'text', ['', '', '', '', '', '', 'gb']], 'GB'],
    [
      'the last line of a label',
      [{ label: '1 Road\nTown\nUnited States\n' }, 'text', ['', '', '', '', '', '', '']],
      'US',
    ],
    [
      'the name where the code is nonsense',
      [{ cc: 'ZZ' }, 'text', ['', '', '', '', '', '', 'Korea, Republic of']],
      'KR',
    ],
    ['nothing where it is withheld', [{ cc: '' }, 'text', ['', '', '', '', '', '', 'REDACTED FOR PRIVACY']], null],
    ['nothing of another form', [{ label: ['x'] }, 'text', 'Japan'], null],
  ])('takes the country from %s', (_, rest, country) => {
    expect(card(['adr', ...(rest as unknown[])]).country).toBe(country);
  });

  it.each([
    ['mailto:abuse@example.test', 'abuse@example.test'],
    ['abuse@example.test, other@example.test', null],
    ['<abuse@example.test>', null],
    ['https://example.test/abuse', null],
    ['REDACTED FOR PRIVACY', null],
    ['', null],
  ])('reads %s as the addr-spec %s', (text, email) => {
    expect(card(['email', {}, 'text', text]).email).toBe(email);
  });

  it.each([
    ['+81.352158451', '+81.352158451'],
    ['tel:+1.7035551212', '+1.7035551212'],
    ['(03) 5215-8451', '(03) 5215-8451'],
    ['call us', null],
    ['1', null],
    ['+1 (0) '.repeat(20), null],
  ])('reads %s as the number %s', (text, phone) => {
    expect(card(['tel', {}, 'uri', text]).phone).toBe(phone);
  });

  it('shows no control and no bidirectional characters, and is cut', () => {
    expect(card(['fn', {}, 'text', `a\u0000b\u202e\u2066c\u2028d${'x'.repeat(1000)}`]).fullName).toMatch(
      /^a b c dx{193}$/,
    );
  });

  it.each<unknown>([
    null,
    'vcard',
    {},
    [],
    ['vcard'],
    ['vcard', 'fn'],
    ['vcard', ['fn']],
    ['vcard', [['fn']]],
    ['vcard', [['fn', null, null, { a: 1 }]]],
    ['vcard', [[7, {}, 'text', 'x']]],
    ['vcard', [['org', {}, 'text', [[['deep']]]]]],
    ['vcard', [['adr', 'x', 'text', [1, 2, 3, 4, 5, 6, 7]]]],
  ])('says nothing of %j', (value) => {
    expect(readContactCard(value)).toEqual(nothing);
  });
});
