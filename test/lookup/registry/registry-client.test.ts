import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { QuestionBudget } from '../../../src/lookup/dns/question-budget.ts';
import { maxAnswerOctets } from '../../../src/lookup/registry/ask-service.ts';
import { readBootstrap } from '../../../src/lookup/registry/read-bootstrap.ts';
import { absenceMs, knownMs } from '../../../src/lookup/registry/registration-cache.ts';
import {
  defaultTimeoutMs,
  RegistryClient,
  requestsPerMail,
  restMs,
} from '../../../src/lookup/registry/registry-client.ts';
import type { TransportAnswer } from '../../../src/lookup/web/ports.ts';
import { FakeTime } from '../web/fake-time.ts';
import { FakeTransport, servedJson } from '../web/fake-transport.ts';

const bootstrap = readBootstrap({
  dns: {
    services: [
      [['com', 'io'], ['https://one.example/rdap/']],
      [['uk'], ['https://two.example/']],
    ],
  },
  ipv4: { services: [[['8.0.0.0/8'], ['https://ip.example/']]] },
})!;

/** A registry that knows every domain and network. */
function allKnowing(url: string): TransportAnswer {
  const [kind, name] = url.split('/').slice(-2);
  if (kind === 'ip')
    return servedJson({ objectClassName: 'ip network', startAddress: '8.0.0.0', endAddress: '8.255.255.255' });
  return servedJson({ objectClassName: 'domain', ldhName: name });
}

function client(answer: (url: string) => Promise<TransportAnswer> | TransportAnswer = allKnowing) {
  const transport = new FakeTransport(answer);
  const time = new FakeTime();
  return { transport, time, registries: new RegistryClient({ bootstrap, transport, time }) };
}

const known = { outcome: 'known' };
const failure = (because: string) => ({ outcome: 'temporary-failure', because });
const status = (code: number, location?: string): TransportAnswer => ({
  status: code,
  contentType: 'application/rdap+json',
  octets: new TextEncoder().encode('{}'),
  location,
});
const never = () => new Promise<TransportAnswer>(() => {});
const settled = () => new Promise((resolve) => setImmediate(resolve));
const google = parseIpAddress('8.8.8.8')!;

describe('what a registry is told', () => {
  it.each([
    ['a.b.sender.com', 'https://one.example/rdap/domain/sender.com'],
    ['SENDER.COM.', 'https://one.example/rdap/domain/sender.com'],
    ['mail.sender.co.uk', 'https://two.example/domain/sender.co.uk'],
    ['www.bücher.com', 'https://one.example/rdap/domain/xn--bcher-kva.com'],
    ['victim-4711.tenant.github.io', 'https://one.example/rdap/domain/github.io'],
  ])('of %s is the domain as it stands in it, in A-labels', async (name, url) => {
    const { transport, registries } = client();
    expect(await registries.domain(name)).toMatchObject(known);
    expect(transport.urls).toEqual([url]);
    expect(transport.requests[0]?.headers).toEqual({ accept: 'application/rdap+json' });
  });

  it('of an address is the address', async () => {
    const { transport, registries } = client();
    expect(await registries.network(google)).toMatchObject({
      outcome: 'known',
      registration: { source: 'ip.example' },
    });
    expect(transport.urls).toEqual(['https://ip.example/ip/8.8.8.8']);
  });

  it.each(['', 'com', 'localhost', '8.8.8.8', '[2001:db8::1]', 'a b.com', 'sender.internal', 'sender.co.jp'])(
    'of "%s" is nothing',
    async (name) => {
      const { transport, registries } = client();
      expect(await registries.domain(name)).toMatchObject({ outcome: 'not-offered' });
      expect(transport.urls).toEqual([]);
    },
  );

  it.each(['10.0.0.1', '127.0.0.1', '192.0.2.1', '9.9.9.9', 'fe80::1', '2001:4860:4860::8888'])(
    'of an address without a registry (%s) is nothing',
    async (ip) => {
      const { transport, registries } = client();
      expect(await registries.network(parseIpAddress(ip)!)).toEqual({ outcome: 'not-offered', page: null });
      expect(transport.urls).toEqual([]);
    },
  );

  it('is replaced by the registry’s own page where people can look', async () => {
    expect(await client().registries.domain('sender.co.jp')).toEqual({
      outcome: 'not-offered',
      page: 'https://whois.jprs.jp/',
    });
  });
});

describe('an answer', () => {
  it.each<[string, object, () => Promise<TransportAnswer> | TransportAnswer]>([
    ['404', { outcome: 'no-such-object' }, () => ({ ...status(404), contentType: 'text/html' })],
    ['429', failure('http-status'), () => status(429)],
    ['503', failure('http-status'), () => status(503)],
    ['a redirect to nowhere', failure('http-status'), () => status(302)],
    [
      'another media type',
      failure('malformed'),
      () => servedJson({ objectClassName: 'domain', ldhName: 'sender.com' }, 'text/html'),
    ],
    ['no JSON', failure('malformed'), () => ({ ...status(200), octets: Uint8Array.from([0x7b]) })],
    ['no UTF-8', failure('malformed'), () => ({ ...status(200), octets: Uint8Array.from([0x22, 0xff, 0x22]) })],
    ['JSON of something else', failure('malformed'), () => servedJson({ objectClassName: 'entity' })],
    ['another domain', failure('malformed'), () => servedJson({ objectClassName: 'domain', ldhName: 'evil.com' })],
    ['too much', failure('too-large'), () => ({ ...status(200), octets: new Uint8Array(maxAnswerOctets + 1) })],
    ['no connection', failure('unreachable'), () => Promise.reject(new TypeError('no route'))],
    [
      'what many services call JSON',
      known,
      () => servedJson({ objectClassName: 'domain', ldhName: 'Sender.COM.' }, 'application/json; charset=utf-8'),
    ],
  ])('of %s is told apart', async (_, expected, answer) => {
    expect(await client(answer).registries.domain('sender.com')).toMatchObject(expected);
  });

  it('that does not come is not waited for', async () => {
    const { transport, time, registries } = client(never);
    const answer = registries.domain('sender.com');
    await settled();
    time.pass(defaultTimeoutMs);
    expect(await answer).toEqual(failure('timeout'));
    expect(transport.requests[0]?.signal.aborted).toBe(true);
  });
});

describe('a redirect (RFC 7480 §5.2)', () => {
  const moving = (location: string) => (url: string) =>
    url.startsWith('https://one.example/') ? status(302, location) : allKnowing(url);

  it('is followed to a service of the bootstrap, which is then the source', async () => {
    const { transport, registries } = client(moving('https://two.example/domain/sender.com'));
    expect(await registries.domain('sender.com')).toMatchObject({ registration: { source: 'two.example' } });
    expect(transport.urls).toHaveLength(2);
  });

  it.each([
    'https://stranger.example/domain/sender.com',
    'http://two.example/domain/sender.com',
    'https://two.example:8443/domain/sender.com',
    'https://user@two.example/domain/sender.com',
    'data:application/rdap+json,{}',
    'https://',
  ])('is not followed to %s', async (location) => {
    const { transport, registries } = client(moving(location));
    expect(await registries.domain('sender.com')).toEqual(failure('http-status'));
    expect(transport.urls).toHaveLength(1);
  });

  it('that the way hides is a failure, and not the service’s', async () => {
    const { transport, registries } = client((url) => (url.endsWith('/moved.com') ? status(0) : allKnowing(url)));
    expect(await registries.domain('moved.com')).toEqual(failure('http-status'));
    expect(await registries.domain('moved.com')).toEqual(failure('http-status'));
    expect(await registries.domain('other.com')).toMatchObject(known);
    expect(transport.urls).toHaveLength(2);
  });

  it('is followed once', async () => {
    const { transport, registries } = client((url) => status(307, url));
    expect(await registries.domain('sender.com')).toEqual(failure('http-status'));
    expect(transport.urls).toHaveLength(2);
  });
});

describe('what is remembered', () => {
  it('is an answer, for a day', async () => {
    const { transport, time, registries } = client();
    await registries.domain('sender.com');
    time.pass(knownMs - 1);
    await registries.domain('www.sender.com');
    expect(transport.urls).toHaveLength(1);
    time.pass(1);
    await registries.domain('sender.com');
    expect(transport.urls).toHaveLength(2);
  });

  it('is an absence, for an hour', async () => {
    const { transport, time, registries } = client(() => status(404));
    await registries.domain('sender.com');
    time.pass(absenceMs - 1);
    expect(await registries.domain('sender.com')).toEqual({ outcome: 'no-such-object' });
    expect(transport.urls).toHaveLength(1);
    time.pass(1);
    await registries.domain('sender.com');
    expect(transport.urls).toHaveLength(2);
  });

  it('is for a minute that a service failed, whatever it is asked', async () => {
    const { transport, time, registries } = client(() => status(429));
    await registries.domain('sender.com');
    expect(await registries.domain('other.com')).toEqual(failure('http-status'));
    await registries.domain('sender.co.uk');
    expect(transport.urls).toHaveLength(2);
    time.pass(restMs);
    await registries.domain('other.com');
    expect(transport.urls).toHaveLength(3);
  });

  it('is for a minute that an answer could not be read, and the service asked for others', async () => {
    const { transport, registries } = client((url) => (url.endsWith('/bad.com') ? servedJson(7) : allKnowing(url)));
    await registries.domain('bad.com');
    expect(await registries.domain('bad.com')).toEqual(failure('malformed'));
    expect(transport.urls).toHaveLength(1);
    expect(await registries.domain('good.com')).toMatchObject(known);
  });

  it('is asked for once by many at once', async () => {
    const { transport, registries } = client();
    const answers = await Promise.all(Array.from({ length: 20 }, () => registries.domain('sender.com')));
    expect(new Set(answers).size).toBe(1);
    expect(transport.urls).toHaveLength(1);
  });
});

describe('the budget of a message', () => {
  it('is spent by requests, redirects among them, and not by what is known', async () => {
    const { transport, registries } = client((url) =>
      url.endsWith('/moved.com') && url.startsWith('https://one.')
        ? status(301, 'https://two.example/domain/moved.com')
        : allKnowing(url),
    );
    const budget = new QuestionBudget(3);
    expect(await registries.domain('moved.com', budget)).toMatchObject(known);
    expect(await registries.domain('moved.com', budget)).toMatchObject(known);
    expect(await registries.network(google, budget)).toMatchObject(known);
    expect(await registries.domain('late.com', budget)).toEqual(failure('refused-by-budget'));
    expect(await registries.domain('late.com')).toMatchObject(known);
    expect(transport.urls).toHaveLength(4);
    expect(budget).toMatchObject({ sent: 3, refused: 1 });
  });

  it('is small', () => {
    expect(requestsPerMail).toBeLessThanOrEqual(8);
  });
});
