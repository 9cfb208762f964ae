import { describe, expect, it } from 'vitest';
import { findTextUrls } from '../../../src/mail/link/find-text-urls.ts';

/** The addresses of a text in which each is written `«…»`, and what is found in it without the marks. */
function compare(text: string) {
  const plain = text.replace(/[«»]/g, '');
  const expected = [...text.matchAll(/«([^»]*)»/g)].map(([, address]) => address);
  return { found: findTextUrls(plain, 100).map(({ from, to }) => plain.slice(from, to)), expected };
}

describe('web addresses in text', () => {
  it.each([
    ['see «http://a.example/b?c=d&e#f» now'],
    ['«HTTPS://A.example» and «www.a.example/x»'],
    ['(see «https://a.example/b».) or «https://a.example/b_(c)»!'],
    ['[«https://a.example/b»], «https://a.example/[1]»; "«https://a.example/q»"'],
    ['«https://user:pw@a.example:8080/»: yes'],
    ['<«https://a.example/»>, <a href=«https://b.example»>'],
    ['こちら「«https://a.example/b»」をご覧ください。'],
    ['詳細は«https://a.example/b»、または（«https://b.example»）まで'],
    ['【«https://a.example/»】『«https://b.example/»』〈«https://c.example/»〉［«https://d.example/»］'],
    ['ご確認は«https://a.example/login»から'],
    ['«https://a.example»をクリック、«https://a.example/»を'],
    ['«https://日本語.example/ページ»'],
    ['«https://a.example/wiki/日本»　全角の空白'],
    ['«http://192.0.2.1/x» «http://[2001:db8::1]/x»'],
    ['xhttp://a.example xwww.a.example user@www.a.example'],
    ['http:// https://. www. www.'],
    ['«https://a.example/?u=https://b.example/»'],
    ['«https://evil。example/login» と «https://www.bank。example/x»'],
    ['詳しくは«https://a.example»。Next'],
    ['«https://www.bank.test\u2215login@evil.example/»'],
    ['«https://www.bank.testログイン@evil.example/»'],
    ['«https://www.p\u0430ypal.example/»と«https://ev\u200bil.example/»'],
    ['see «example.com/login», «www.bank.test.example.net/x»; or («example.co.jp/a?b»)'],
    ['«example.org»\n  «login.example.net»  \nlogin.example.net is it'],
    ['ann@example.com/x a/example.com/x x=example.com/y example.com, and/or e.g./i.e. 1.2.3/4'],
    ['main.rs/x lib.py/y co.jp/z unknown.suffixx/y Mon.Tue/Wed \\\\server.com/x'],
    ['main.rs\nREADME.md\nDr.Who\n'],
    ['hxxps://evil.example/'],
    ['no address at all'],
    [''],
  ])('%s', (text) => {
    const { found, expected } = compare(text);
    expect(found).toEqual(expected);
  });

  it('are given a scheme where they have none', () => {
    expect(findTextUrls('www.a.example/b example.com/c', 9).map(({ href }) => href)).toEqual([
      'http://www.a.example/b',
      'http://example.com/c',
    ]);
  });

  it('are put together where they are broken inside of brackets, RFC 3986 appendix C', () => {
    const text = '<https://a.example/long\n  path/\nend> and <https://b.example/not\nthis one';
    expect(findTextUrls(text, 9)).toEqual([
      { from: 1, to: text.indexOf('>'), href: 'https://a.example/longpath/end' },
      { from: text.indexOf('https://b'), to: text.indexOf('\nthis'), href: 'https://b.example/not' },
    ]);
  });

  it('are found up to a number', () => {
    expect(findTextUrls('www.a.example '.repeat(9), 4)).toHaveLength(4);
  });

  it.each([
    ['brackets that never close', '<http://a '.repeat(100_000)],
    ['closing brackets', `http://a${')'.repeat(1_000_000)}`],
    ['one address without end', `http://${'a.'.repeat(500_000)}`],
    ['beginnings', 'http://'.repeat(150_000)],
    ['hosts without end', 'a.'.repeat(1_000_000)],
    ['labels without end', 'a-'.repeat(1_000_000)],
    ['lines', ' \t'.repeat(1_000_000)],
    ['many hosts', 'a.b.com/ '.repeat(200_000)],
    ['ideographic stops', `http://${'a。'.repeat(500_000)}`],
  ])('cost no more than their length: %s', (_, text) => {
    const start = performance.now();
    findTextUrls(text, 100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
