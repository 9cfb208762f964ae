import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { WebAnswer, WebHost } from './recording-web.ts';

/** A host that answers each path in its own way; 404 for others. */
export function pathsHost(paths: Readonly<Record<string, WebAnswer>>): WebHost {
  return async ({ target }) => paths[target] ?? htmlAnswer('<title>Not found</title><p>Nothing here', 404);
}

/** A page. It tries to leave a cookie. */
export function htmlAnswer(html: string | AsyncIterable<Uint8Array>, status = 200, headers = {}): WebAnswer {
  const octets = typeof html === 'string' ? Buffer.from(html) : html;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'seen=1', ...headers },
    octets,
  };
}

/** A redirect. It tries to leave a cookie. */
export function redirectAnswer(location: string, status = 302): WebAnswer {
  return { ...htmlAnswer('<p>Moved', status), headers: { location, 'set-cookie': 'seen=1' } };
}

/** A login page in the manner of Active! mail, on a host that is not its own. */
export const webmailLogin = `<!doctype html><html lang="ja"><head><meta charset="utf-8">
<title>Active! mail 6</title>
<link rel="shortcut icon" href="/am_bin/favicon.ico"></head>
<body><form name="loginform" method="post" action="https://collector.example/am_bin/amlogin">
<h1>Active! mail</h1><p>ユーザーIDとパスワードを入力してください。</p>
<label>ユーザーID <input type="text" name="userid" id="userid"></label>
<label>パスワード <input type="password" name="password" id="password"></label>
<input type="submit" value="ログイン"></form></body></html>`;

/** A page that would load and run all that a browser does, each thing from a path of its own below `/proof/`. */
export const livePage = `<!doctype html><html><head><title>Live</title>
<link rel="stylesheet" href="/proof/style.css"><link rel="icon" href="/proof/icon.png">
<link rel="preload" as="image" href="/proof/preload.png"><link rel="prefetch" href="/proof/prefetch.html">
<script src="/proof/script.js"></script><script>fetch('/proof/fetched'); new Image().src = '/proof/image-of-script.png';
document.title = 'It ran'</script><style>body { background: url(/proof/background.png) } @import '/proof/import.css';</style>
</head><body onload="fetch('/proof/onload')"><img src="/proof/image.png" srcset="/proof/image-2.png 2x" onerror="fetch('/proof/onerror')">
<iframe src="/proof/frame.html"></iframe><object data="/proof/object.html"></object><embed src="/proof/embed.html">
<video src="/proof/video.mp4" poster="/proof/poster.png"></video><audio src="/proof/audio.mp3" autoplay></audio>
<svg><image href="/proof/svg.png"/><script href="/proof/svg.js"/></svg>
<form action="/proof/form" method="post"><input type="password" name="password" autofocus onfocus="fetch('/proof/focus')"></form>
<p>All of this stands still.</p></body></html>`;

/** A page that its script writes. */
export const scriptOnlyPage = `<!doctype html><html><head><title></title></head><body><div id="root"></div>
<script src="/proof/app.js"></script><script>document.getElementById('root').textContent = atob('TG9naW4=');</script>
<noscript>You need to enable JavaScript to run this app.</noscript></body></html>`;

/** What a bot wall shows. */
export const botWall = `<!doctype html><html><head><title>Just a moment...</title></head><body>
<h1>Checking your browser before accessing this site</h1><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script></body></html>`;

/** A page that goes on and on, so many octets long; it counts in `sent.octets` what was taken. */
export async function* longPage(octets: number, sent: { octets: number }): AsyncGenerator<Uint8Array> {
  const piece = Buffer.from(`<p>${'filling '.repeat(8192)}</p>`);
  yield Buffer.from('<!doctype html><title>Endless</title><form><input type="password"></form>');
  while (sent.octets < octets) {
    yield piece;
    sent.octets += piece.length;
  }
}

/** A page that comes a few octets a second, for ever. */
export async function* drippingPage(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('<!doctype html><title>Drip</title><input type="password">');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    yield Buffer.from('<i></i>');
  }
}

/** As many zeros as anybody takes, in a thousandth of the octets; made as it is taken. */
export function gzipBomb(sent: { octets: number }): AsyncIterable<Uint8Array> {
  async function* zeros() {
    const piece = Buffer.alloc(1_048_576);
    yield Buffer.from('<!doctype html><title>Bomb</title><input type="password">');
    for (; sent.octets < 4_000_000_000; sent.octets += piece.length) yield piece;
  }
  return Readable.from(zeros()).pipe(createGzip());
}

/** Answers every question of DNS over HTTPS for an IPv4 address with one (RFC 1035 §4.1), others with none. */
export function addressHost(address: string): WebHost {
  return async ({ target }) => {
    const question = Buffer.from(
      new URL(target, 'https://resolver.example').searchParams.get('dns') ?? '',
      'base64url',
    );
    const end = question.indexOf(0, 12) + 5;
    const isOfIpv4 = question.readUInt16BE(end - 4) === 1;
    const header = Buffer.from(isOfIpv4 ? '000081800001000100000000' : '000081800001000000000000', 'hex');
    const record = Buffer.from('c00c000100010000003c0004', 'hex');
    const data = Buffer.from(address.split('.').map(Number));
    const octets = Buffer.concat([header, question.subarray(12, end), ...(isOfIpv4 ? [record, data] : [])]);
    return { status: 200, headers: { 'content-type': 'application/dns-message' }, octets };
  };
}
