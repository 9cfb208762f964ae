import { describe, expect, it } from 'vitest';
import { AnswerCache, minTtl } from '../../../src/lookup/dns/answer-cache.ts';
import { DnsClient, defaultTimeoutMs, restMs } from '../../../src/lookup/dns/dns-client.ts';
import { type NamedResolver, ownResolver } from '../../../src/lookup/dns/named-resolver.ts';
import { QuestionBudget } from '../../../src/lookup/dns/question-budget.ts';
import { typeCode } from '../../../src/lookup/dns/wire/type-code.ts';
import type { TransportAnswer } from '../../../src/lookup/web/ports.ts';
import { FakeTime } from '../web/fake-time.ts';
import { type Asked, FakeWeb, served } from './fake-web.ts';
import { aMessage } from './wire/a-message.ts';

const one = ownResolver('https://one.example/dns-query')!;
const two = ownResolver('https://two.example/dns-query')!;
const three = ownResolver('https://three.example/dns-query')!;

function address({ name, type }: Asked, ttl = 300): TransportAnswer {
  return served(
    aMessage({ question: { name, type }, answers: [{ name, type: typeCode.A, ttl, data: [192, 0, 2, 1] }] }),
  );
}

const found = { outcome: 'records', records: ['192.0.2.1'] };
const failure = (because: string) => ({ outcome: 'temporary-failure', because });

function client(
  answer: (asked: Asked) => Promise<TransportAnswer> | TransportAnswer,
  resolvers: NamedResolver[] = [one],
) {
  const web = new FakeWeb(answer);
  const time = new FakeTime();
  const dns = new DnsClient({ resolvers, transport: web, time });
  return { web, time, dns, hosts: () => web.asked.map(({ host }) => host) };
}

const never = () => new Promise<TransportAnswer>(() => {});
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a question', () => {
  it('is sent by GET in wire format, in one spelling, and called off no more once answered', async () => {
    const { web, time, dns } = client((asked) => address(asked));
    expect(await dns.resolverFor().ask('A.Example.', 'A')).toMatchObject({ ...found, name: 'a.example' });
    expect(web.asked[0]).toMatchObject({ host: 'one.example', name: 'a.example', type: 1 });
    expect(web.asked[0]?.request.headers).toEqual({ accept: 'application/dns-message' });
    expect(time.waiting).toBe(0);
  });

  it('goes to the parameter that a resolver’s own URL leaves room for', async () => {
    const { web, dns } = client((asked) => address(asked), [ownResolver('https://one.example/q?key=v{?dns}')!]);
    await dns.resolverFor().ask('a.example', 'A');
    expect(web.asked[0]?.request.url).toMatch(/^https:\/\/one\.example\/q\?key=v&dns=[A-Za-z0-9_-]+$/);
  });

  it.each(['', 'a..b', `${'x'.repeat(64)}.example`])('is not sent for "%s"', async (name) => {
    const { web, dns } = client((asked) => address(asked));
    expect(await dns.resolverFor().ask(name, 'A')).toEqual(failure('bad-name'));
    expect(web.asked).toEqual([]);
  });
});

describe('a failure', () => {
  it.each<[string, string, () => Promise<TransportAnswer> | TransportAnswer]>([
    ['a status other than 200', 'http-status', () => ({ ...served(new Uint8Array()), status: 503 })],
    ['another media type', 'malformed', () => ({ status: 200, contentType: 'text/html', octets: new Uint8Array() })],
    ['garbage', 'malformed', () => served(Uint8Array.from([1, 2, 3]))],
    ['no connection', 'unreachable', () => Promise.reject(new TypeError('no route'))],
  ])('by %s is told', async (_, because, answer) => {
    const { dns } = client(answer);
    expect(await dns.resolverFor().ask('a.example', 'A')).toEqual(failure(because));
  });

  it('by slowness comes in time, though the transport ignores that it is called off', async () => {
    const { web, time, dns } = client(never);
    const answer = dns.resolverFor().ask('a.example', 'A');
    await settled();
    time.pass(defaultTimeoutMs - 1);
    expect(web.asked[0]?.request.signal.aborted).toBe(false);
    time.pass(1);
    expect(await answer).toEqual(failure('timeout'));
    expect(web.asked[0]?.request.signal.aborted).toBe(true);
  });

  it('is asked once more, at one other of the named', async () => {
    const { dns, hosts } = client(
      (asked) => (asked.host === 'two.example' ? address(asked) : served(new Uint8Array())),
      [one, two, three],
    );
    expect(await dns.resolverFor().ask('a.example', 'A')).toMatchObject(found);
    expect(hosts()).toEqual(['one.example', 'two.example']);
  });

  it('at two resolvers is the second’s', async () => {
    const { dns, hosts } = client(
      ({ host }) => ({ ...served(new Uint8Array()), status: host === 'one.example' ? 500 : 200 }),
      [one, two, three],
    );
    expect(await dns.resolverFor().ask('a.example', 'A')).toEqual(failure('malformed'));
    expect(hosts()).toEqual(['one.example', 'two.example']);
  });

  it('to answer at all sends the next questions elsewhere, for a while', async () => {
    const { dns, time, hosts } = client(
      (asked) => (asked.host === 'one.example' ? Promise.reject(new TypeError('down')) : address(asked)),
      [one, two],
    );
    const resolver = dns.resolverFor();
    await resolver.ask('a.example', 'A');
    await resolver.ask('b.example', 'A');
    time.pass(restMs);
    await resolver.ask('c.example', 'A');
    expect(hosts()).toEqual(['one.example', 'two.example', 'two.example', 'one.example', 'two.example']);
  });

  it('is not remembered', async () => {
    let isUp = false;
    const { dns } = client((asked) => (isUp ? address(asked) : served(new Uint8Array())));
    expect(await dns.resolverFor().ask('a.example', 'A')).toEqual(failure('malformed'));
    isUp = true;
    expect(await dns.resolverFor().ask('a.example', 'A')).toMatchObject(found);
  });

  it('is all there is without resolvers', async () => {
    expect(await client(never, []).dns.resolverFor().ask('a.example', 'A')).toEqual(failure('unreachable'));
  });
});

describe('the budget of a message', () => {
  it('is spent by what is sent, each retry too, and says when it is spent', async () => {
    const { web, dns } = client(() => served(new Uint8Array()), [one, two]);
    const budget = new QuestionBudget(3);
    const resolver = dns.resolverFor(budget);
    const answers = [];
    for (const name of ['a.example', 'b.example', 'c.example']) answers.push(await resolver.ask(name, 'A'));
    expect(answers).toEqual([failure('malformed'), failure('malformed'), failure('refused-by-budget')]);
    expect(web.asked).toHaveLength(3);
    expect(budget).toMatchObject({ sent: 3, refused: 2 });
  });

  it('is not spent by what is known, or under way for another message', async () => {
    const { web, dns } = client((asked) => address(asked));
    const [poor, rich] = [new QuestionBudget(0), new QuestionBudget(1)];
    const answers = Promise.all([rich, poor].map((budget) => dns.resolverFor(budget).ask('a.example', 'A')));
    expect(await answers).toMatchObject([found, found]);
    expect(await dns.resolverFor(poor).ask('a.example', 'A')).toMatchObject(found);
    expect(web.asked).toHaveLength(1);
  });

  it('belongs to one message alone', async () => {
    const { dns } = client((asked) => address(asked));
    const first = dns.resolverFor();
    for (let i = 0; i < 40; i++) expect(await first.ask(`n${i}.example`, 'A')).toMatchObject(found);
    expect(await first.ask('n40.example', 'A')).toEqual(failure('refused-by-budget'));
    expect(await dns.resolverFor().ask('n40.example', 'A')).toMatchObject(found);
  });
});

describe('what is remembered', () => {
  it('holds for its time to live', async () => {
    const { web, time, dns } = client((asked) => address(asked, 300));
    const resolver = dns.resolverFor();
    await resolver.ask('a.example', 'A');
    time.pass(299_999);
    await resolver.ask('A.example', 'A');
    expect(web.asked).toHaveLength(1);
    time.pass(1);
    await resolver.ask('a.example', 'A');
    expect(web.asked).toHaveLength(2);
  });

  it('is taken up by the next client', async () => {
    const { dns, time } = client((asked) => address(asked));
    await dns.resolverFor().ask('a.example', 'A');
    const cache = new AnswerCache();
    cache.restore(JSON.parse(JSON.stringify(dns.cache.save(time.now()))), time.now());
    const next = new DnsClient({ resolvers: [], transport: { get: never }, time, cache });
    expect(await next.resolverFor().ask('a.example', 'A')).toMatchObject(found);
    time.pass(minTtl * 1000 * 10);
    expect(await next.resolverFor().ask('a.example', 'A')).toEqual(failure('unreachable'));
  });
});
