import { describe, expect, test } from 'vitest';
import { type LookRequest, lookAtPage } from '../../../src/lookup/page/look-at-page.ts';
import { maxLookMs, maxPageOctets, maxRedirects } from '../../../src/lookup/page/look-limits.ts';
import type { PageLook } from '../../../src/lookup/page/page-look.ts';
import type { PageSource } from '../../../src/lookup/page/page-source.ts';
import { aClock, anAnswer, aWeb, bodyOf, to } from './a-page-source.ts';

const start = 'https://a.trap.test/login?to=1';
const login = '<title>Log in</title><form action="/in"><input name="user"><input type="password" name="p"></form>';

/** A look with any host agreed to, unless the test says otherwise. */
function look(source: PageSource, otherwise: Partial<LookRequest> = {}) {
  const time = otherwise.time ?? aClock(1_000);
  return lookAtPage({ link: start, asked: start, source, time, permits: () => true, ...otherwise });
}

const way = ({ hops }: PageLook) =>
  hops.map(({ url, cause, isSent, status }) => `${cause} ${url} ${isSent ? (status ?? 'no answer') : 'not sent'}`);

describe('one page', () => {
  test('is requested as a stranger and read', async () => {
    const web = aWeb({ [start]: login });
    const { look: found, html } = await look(web, { asked: 'https://user:secret@a.trap.test/login?to=1#hanako' });
    expect(found).toMatchObject({ askedAt: 1_000, link: start, outcome: 'page', next: null });
    expect(found.page).toMatchObject({ title: 'Log in', host: 'a.trap.test' });
    expect(html).toBe(login);
    expect(way(found)).toEqual([`asked ${start} 200`]);
    expect(web.requests.map(({ url, headers }) => [url, Object.keys(headers)])).toEqual([
      [start, ['User-Agent', 'Accept', 'Accept-Language']],
    ]);
    expect(JSON.stringify(web.requests[0]?.headers)).not.toMatch(/Thunderbird|Mekiki/i);
  });

  test('in the language asked for', async () => {
    const web = aWeb({ [start]: login });
    await look(web, { language: 'ja' });
    expect(web.requests[0]?.headers['Accept-Language']).toMatch(/^ja,/);
  });

  test.each([
    [{ status: 403, body: '<title>Forbidden</title>' }, 'refused'],
    [{ status: 429 }, 'refused'],
    [{ status: 503, body: '<title>Just a moment...</title>' }, 'refused'],
    [{ status: 404 }, 'gone'],
    [{ status: 500 }, 'server-error'],
    [{ status: 404, body: login }, 'page'],
    [{ body: '<div id=app></div><script src=a.js></script>' }, 'needs-scripts'],
    [{ contentType: 'application/zip' }, 'no-html'],
    [{ contentType: 'application/zip', status: 404 }, 'gone'],
    [{ contentType: null, body: 'PK\u0003\u0004' }, 'no-html'],
    [{ contentType: null, body: ` ${login}` }, 'page'],
    [{ contentType: 'application/xhtml+xml', body: login }, 'page'],
    [{ status: 304, body: null }, 'page'],
  ])('%j: %s', async (answer, outcome) => {
    expect((await look(aWeb({ [start]: anAnswer(answer) }))).look.outcome).toBe(outcome);
  });

  test.each(['no-answer', 'unknown-host', 'bad-certificate'] as const)('%s', async (outcome) => {
    const { look: found } = await look(aWeb({ [start]: { outcome } }));
    expect([found.outcome, found.page, way(found)]).toEqual([outcome, null, [`asked ${start} no answer`]]);
  });

  test('a source that rejects gave no answer', async () => {
    expect((await look(aWeb({}))).look.outcome).toBe('no-answer');
  });

  test('what a download is stands in its hop', async () => {
    const { look: found } = await look(aWeb({ [start]: anAnswer({ contentType: 'Application/ZIP; name=a' }) }));
    expect(found.hops[0]?.contentType).toBe('application/zip');
  });
});

describe('redirects', () => {
  test('are shown one by one, whatever leads on', async () => {
    const web = aWeb({
      [start]: to('/two', 301),
      'https://a.trap.test/two': anAnswer({ refresh: '0; url=https://b.trap.test/three' }),
      'https://b.trap.test/three': '<meta http-equiv="Refresh" content="1;URL=\'http://b.trap.test/four\'"><p>wait</p>',
      'http://b.trap.test/four': login,
    });
    const { look: found } = await look(web);
    expect(found.outcome).toBe('page');
    expect(way(found)).toEqual([
      `asked ${start} 301`,
      'status https://a.trap.test/two 200',
      'refresh https://b.trap.test/three 200',
      'meta-refresh http://b.trap.test/four 200',
    ]);
    expect(found.hops.map(({ location }) => location)).toEqual([
      'https://a.trap.test/two',
      'https://b.trap.test/three',
      'http://b.trap.test/four',
      null,
    ]);
  });

  test('a page that asks for a password leads nowhere, and one that loads itself neither', async () => {
    const web = aWeb({ [start]: `<meta http-equiv=refresh content="0;https://genuine.example/">${login}` });
    expect((await look(web)).look.outcome).toBe('page');
    const again = aWeb({
      [start]: '<meta http-equiv=refresh content="5;#top"><meta http-equiv=refresh content=5><p>Hello</p>',
    });
    expect((await look(again)).look).toMatchObject({ outcome: 'page', page: { scriptTargets: [] } });
  });

  test('a page that is nothing but a frame leads to what is in it', async () => {
    const web = aWeb({
      [start]: '<style>iframe{width:100%}</style><iframe src="//b.trap.test/in"></iframe><script src="a.js"></script>',
      'https://b.trap.test/in': login,
    });
    const { look: found } = await look(web);
    expect(way(found)).toEqual([`asked ${start} 200`, 'frame https://b.trap.test/in 200']);
    expect(found.page).toMatchObject({ host: 'b.trap.test', asks: [{ asksFor: 'account' }, { asksFor: 'password' }] });
    const permits = (host: string) => host === 'a.trap.test';
    expect((await look(web, { permits })).look).toMatchObject({ outcome: 'new-host', page: { host: 'a.trap.test' } });
  });

  test.each([
    ['a frame beside text', `<p>${'Words to be read. '.repeat(5)}</p><iframe src="https://b.trap.test/"></iframe>`],
    ['two frames', '<iframe src="https://b.trap.test/"></iframe><iframe src="https://c.trap.test/"></iframe>'],
    ['a frame with the page itself', `<iframe src="${start}"></iframe>`],
    ['a frame that carries its document', '<iframe srcdoc="<p>Hello"></iframe>'],
  ])('%s leads nowhere', async (_, html) => {
    const web = aWeb({ [start]: html });
    expect((await look(web)).look.outcome).toBe('page');
    expect(web.requests).toHaveLength(1);
  });

  test('a refresh after minutes, or by a script, is told and not followed', async () => {
    const web = aWeb({
      [start]: '<meta http-equiv=refresh content="600;/out"><script>location="https://b.trap.test/"</script>',
    });
    const { look: found } = await look(web);
    expect(found.page?.scriptTargets).toEqual(['https://a.trap.test/out', 'https://b.trap.test/']);
    expect(web.requests).toHaveLength(1);
  });

  test('a new host stops the look, and nothing is sent there', async () => {
    const web = aWeb({ [start]: to('https://b.trap.test/x?token=1#f'), 'https://b.trap.test/x?token=1': login });
    const permits = (host: string) => host === 'a.trap.test';
    const { look: found } = await look(web, { permits });
    expect(found).toMatchObject({ outcome: 'new-host', next: 'https://b.trap.test/x?token=1#f', page: null });
    expect(way(found)).toEqual([`asked ${start} 302`, 'status https://b.trap.test/x?token=1 not sent']);
    expect(web.resolved).toEqual(['a.trap.test']);
    const { look: on } = await look(web, { goOn: found });
    expect(on.outcome).toBe('page');
    expect(way(on)).toEqual([`asked ${start} 302`, 'status https://b.trap.test/x?token=1 200']);
    expect(web.requests.map(({ url }) => url)).toEqual([start, 'https://b.trap.test/x?token=1']);
  });

  test('without agreement to the first host nothing is sent at all', async () => {
    const web = aWeb({});
    const rejects = () => Promise.reject(new Error('no'));
    for (const permits of [() => false, rejects]) {
      expect((await look(web, { permits })).look.outcome).toBe('new-host');
    }
    expect([web.requests, web.resolved]).toEqual([[], []]);
  });

  test('a loop is told', async () => {
    const web = aWeb({ [start]: to('/b'), 'https://a.trap.test/b': to(`${start}#again`) });
    const { look: found } = await look(web);
    expect(found).toMatchObject({ outcome: 'redirect-loop', next: `${start}#again` });
    expect(web.requests).toHaveLength(2);
  });

  test('a chain without end is left', async () => {
    const web: PageSource = {
      addressesOf: async () => null,
      get: async ({ url }) => anAnswer({ body: `<meta http-equiv=refresh content="0;url=${url}a">` }),
    };
    const { look: found } = await look(web);
    expect(found.outcome).toBe('too-many-redirects');
    expect(found.hops.filter(({ isSent }) => isSent)).toHaveLength(maxRedirects + 1);
  });
});

describe('nothing is sent into a private network', () => {
  test.each([
    'http://localhost/',
    'http://localhost./',
    'http://router/',
    'http://printer.local/',
    'http://db.internal/',
    'http://nas.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
    'http://①②⑦.0.0.1/',
  ])('%s', async (url) => {
    const asked = aWeb({});
    expect((await look(asked, { asked: url })).look.outcome).toBe('private-address');
    const led = aWeb({ [start]: to(url) });
    expect((await look(led)).look.outcome).toBe('private-address');
    expect([asked.requests.length, asked.resolved.length, led.requests.length]).toEqual([0, 0, 1]);
  });

  test.each([[['127.0.0.1']], [['8.8.8.8', '10.0.0.1']], [['::1']], [['no address']]])(
    'by the addresses of its name: %j',
    async (addresses) => {
      const web = aWeb(
        { [start]: to('https://b.trap.test/') },
        { 'a.trap.test': ['8.8.8.8'], 'b.trap.test': addresses },
      );
      const { look: found } = await look(web);
      expect(found).toMatchObject({ outcome: 'private-address', next: 'https://b.trap.test/' });
      expect(web.requests.map(({ url }) => url)).toEqual([start]);
    },
  );

  test('a name without any address is unknown', async () => {
    const web = aWeb({}, { 'a.trap.test': [] });
    expect((await look(web)).look.outcome).toBe('unknown-host');
    expect(web.requests).toEqual([]);
  });

  test('by the address that was connected to, whatever DNS said: nothing of the answer is read', async () => {
    const body = bodyOf([new TextEncoder().encode(login)]);
    const web = aWeb({ [start]: anAnswer({ ip: '192.168.0.1', body }) }, { 'a.trap.test': ['8.8.8.8'] });
    const { look: found, html } = await look(web);
    expect([found.outcome, found.page, html, body.isCancelled()]).toEqual(['private-address', null, null, true]);
    expect(found.hops[0]).toMatchObject({ isSent: true, ip: '192.168.0.1' });
  });

  test('a public address as host is looked at', async () => {
    expect((await look(aWeb({ 'http://8.8.8.8/': login }), { asked: 'http://8.8.8.8/' })).look.outcome).toBe('page');
  });
});

test.each([
  'ftp://a.trap.test/',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://a.trap.test:22/',
  'https://a.trap.test:25/',
  'http://a.trap.test:6667/',
  'https://',
  'http://1.2.3.4.5/',
  `https://a.trap.test/${'a'.repeat(9_000)}`,
])('not looked at: %s', async (url) => {
  const web = aWeb({ [start]: to(url) });
  expect((await look(web, { asked: url })).look.outcome).toBe('not-web');
  expect(web.requests).toEqual([]);
  expect((await look(web)).look).toMatchObject({ outcome: 'not-web', hops: { length: 2 } });
});

test('what is no URL at all is not looked at', async () => {
  expect((await look(aWeb({}), { asked: 'no url' })).look).toMatchObject({ outcome: 'not-web', next: 'no url' });
});

describe('bounded', () => {
  const octets = (length: number) => new Uint8Array(length).fill(0x61);

  test('100 MB, or what a small body unpacks to: as much as the cap is read, and judged', async () => {
    let given = 0;
    const pieces = (function* () {
      yield new TextEncoder().encode(login);
      for (; given < 100e6; given += 65_536) yield octets(65_536);
    })();
    const body = bodyOf(pieces);
    const { look: found, html } = await look(aWeb({ [start]: anAnswer({ body }) }));
    expect(found).toMatchObject({ outcome: 'page', page: { cut: 'size', title: 'Log in' } });
    expect([html?.length, body.isCancelled()]).toEqual([maxPageOctets, true]);
    expect(given).toBeLessThan(maxPageOctets + 2 * 65_536);
  });

  test('a file is not read at all', async () => {
    const body = bodyOf([octets(10)]);
    await look(aWeb({ [start]: anAnswer({ contentType: 'video/mp4', body }) }));
    expect(body.isCancelled()).toBe(true);
  });

  test('a slow drip: what came until the time was over is judged', async () => {
    const time = aClock();
    let isCancelled = false;
    const body = {
      read: async () => {
        time.move(4_000);
        return time.now() > maxLookMs ? new Promise<never>(() => {}) : new TextEncoder().encode(login);
      },
      cancel: () => {
        isCancelled = true;
      },
    };
    const { look: found } = await look(aWeb({ [start]: anAnswer({ body }) }), { time });
    expect([found.outcome, found.page?.cut, isCancelled]).toEqual(['page', 'time', true]);
  });

  test.each([
    ['no answer', () => new Promise<never>(() => {})],
    ['no octet', async () => anAnswer({ body: { read: () => new Promise<never>(() => {}), cancel() {} } })],
  ])('%s in time: too slow, and called off', async (_, get) => {
    const time = aClock();
    const web = aWeb({ [start]: get });
    const under = look(web, { time });
    await new Promise((resolve) => setTimeout(resolve));
    time.move(maxLookMs);
    expect((await under).look.outcome).toBe('too-slow');
    expect(web.requests[0]?.signal.aborted).toBe(true);
    expect(time.waiting()).toBe(0);
  });

  test('the time is for all redirects together', async () => {
    const time = aClock();
    let count = 0;
    const web: PageSource = {
      addressesOf: async () => null,
      async get() {
        time.move(maxLookMs / 4);
        return to(`/${count++}`);
      },
    };
    expect((await look(web, { time })).look).toMatchObject({ outcome: 'too-slow', hops: { length: 4 } });
  });

  test('a body that breaks off is read up to there', async () => {
    const pieces = [new TextEncoder().encode(login)];
    const read = async () => pieces.shift() ?? Promise.reject(new Error('broken'));
    expect((await look(aWeb({ [start]: anAnswer({ body: { read, cancel() {} } }) }))).look.outcome).toBe('page');
  });
});

test('plain data: a look survives JSON', async () => {
  const { look: found } = await look(aWeb({ [start]: login }));
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
