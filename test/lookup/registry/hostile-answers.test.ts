import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIpAddress } from '../../../src/domain/ip-address.ts';
import { readBootstrap } from '../../../src/lookup/registry/read-bootstrap.ts';
import { readDomain } from '../../../src/lookup/registry/read-domain.ts';
import { readNetwork } from '../../../src/lookup/registry/read-network.ts';
import { RegistryClient } from '../../../src/lookup/registry/registry-client.ts';
import { isDomainRegistration, isNetworkRegistration } from '../../../src/lookup/registry/saved-registration.ts';
import { FakeTime } from '../web/fake-time.ts';
import { FakeTransport } from '../web/fake-transport.ts';

const now = Date.UTC(2026, 10, 24);
const ip = parseIpAddress('192.0.2.5')!;
const longest = 200;

/** JSON of any shape. */
const anything = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown);

/** What stands where a text is expected: often one, of any characters. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('registrar', 'abuse', 'registration', 'PT'),
  anything,
);

const property = fc.tuple(
  fc.oneof(fc.constantFrom('fn', 'org', 'email', 'tel', 'adr', 'kind'), text),
  fc.oneof(fc.record({ cc: text, label: text }), anything),
  text,
  fc.oneof(text, fc.array(text, { maxLength: 8 })),
);

const card = fc.oneof(fc.tuple(fc.constant('vcard'), fc.array(property, { maxLength: 6 })), anything);

const { entity } = fc.letrec((tie) => ({
  entity: fc.oneof(
    { maxDepth: 6 },
    anything,
    fc.record({
      roles: fc.oneof(
        fc.array(fc.oneof(fc.constantFrom('registrar', 'registrant', 'abuse'), text), { maxLength: 3 }),
        anything,
      ),
      vcardArray: card,
      publicIds: fc.oneof(fc.array(fc.record({ type: text, identifier: text }), { maxLength: 2 }), anything),
      entities: fc.array(tie('entity'), { maxLength: 3 }),
    }),
  ),
}));

const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
  text,
);

const answer = fc.record(
  {
    startAddress: fc.oneof(fc.ipV4(), fc.ipV6(), text),
    endAddress: fc.oneof(fc.ipV4(), fc.ipV6(), text),
    name: text,
    handle: text,
    country: text,
    events: fc.array(
      fc.oneof(
        fc.record({ eventAction: fc.oneof(fc.constantFrom('registration', 'expiration'), text), eventDate: date }),
        anything,
      ),
    ),
    status: fc.oneof(fc.array(text), anything),
    nameservers: fc.oneof(fc.array(fc.record({ ldhName: text })), anything),
    entities: fc.oneof(fc.array(entity, { maxLength: 4 }), anything),
    redacted: fc.oneof(fc.array(fc.record({ name: fc.record({ type: text }) })), anything),
  },
  { requiredKeys: [] },
);

/** All texts in a value. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const isShowable = (shown: string) => [...shown].length <= longest && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(shown);

describe('a hostile registry', () => {
  it('says nothing of a domain but short texts on one line, and sensible dates', () => {
    fc.assert(
      fc.property(answer, (members) => {
        const value = { ...members, objectClassName: 'domain', ldhName: 'sender.test' };
        const read = readDomain(value, 'sender.test', 'rdap.example', now);
        expect(isDomainRegistration(JSON.parse(JSON.stringify(read)))).toBe(true);
        expect(texts(read).filter((shown) => !isShowable(shown))).toEqual([]);
        expect(read?.registered ?? now).toBeLessThanOrEqual(now + 86_400_000);
      }),
    );
  });

  it('says nothing of a network but short texts on one line', () => {
    fc.assert(
      fc.property(answer, (members) => {
        const read = readNetwork({ ...members, objectClassName: 'ip network' }, ip, 'rdap.example');
        if (read === null) return;
        expect(isNetworkRegistration(JSON.parse(JSON.stringify(read)))).toBe(true);
        expect(texts(read).filter((shown) => !isShowable(shown))).toEqual([]);
      }),
    );
  });

  it('is not believed whatever else it says', () => {
    fc.assert(
      fc.property(anything, (value) => {
        readDomain(value, 'sender.test', 'rdap.example', now);
        readNetwork(value, ip, 'rdap.example');
      }),
    );
  });

  it('is answered for whatever octets it sends, in one of the outcomes of asking', async () => {
    const bootstrap = readBootstrap({ services: [[['test'], ['https://rdap.example/']]] });
    const octets = fc.oneof(
      fc.uint8Array(),
      answer.map((members) =>
        new TextEncoder().encode(JSON.stringify({ ...members, objectClassName: 'domain', ldhName: 'sender.test' })),
      ),
    );
    const served = fc.record({
      status: fc.oneof({ weight: 5, arbitrary: fc.constant(200) }, fc.integer({ min: 0, max: 999 })),
      contentType: fc.oneof(fc.constant('application/rdap+json'), fc.string()),
      octets,
      location: fc.option(fc.oneof(fc.webUrl(), fc.string()), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(served, async (given) => {
        const way = { transport: new FakeTransport(() => given), time: new FakeTime() };
        const { outcome } = await new RegistryClient({ bootstrap: bootstrap!, ...way }).domain('sender.test');
        expect(['known', 'no-such-object', 'temporary-failure']).toContain(outcome);
        expect(way.transport.urls.every((url) => url.startsWith('https://rdap.example/'))).toBe(true);
      }),
    );
  });

  it('costs little time', () => {
    const wide = Array.from({ length: 20_000 }, () => ({ roles: ['abuse'], entities: [{}, {}, {}] }));
    const long = 'x '.repeat(100_000);
    const members = {
      entities: wide,
      events: wide,
      status: Array(50_000).fill(long),
      nameservers: wide,
      redacted: wide,
    };
    const before = process.cpuUsage().user;
    readDomain({ objectClassName: 'domain', ldhName: 'sender.test', ...members }, 'sender.test', 'rdap.example', now);
    expect(process.cpuUsage().user - before).toBeLessThan(500_000);
  });
});
