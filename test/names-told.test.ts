import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { askOthers } from '../src/ask-others.ts';
import type { DnsAnswer } from '../src/lookup/dns/resolver.ts';
import { shippedBootstrap } from '../src/lookup/registry/shipped-bootstrap.ts';
import { readMail } from '../src/mail/read-mail.ts';
import { namesTold } from '../src/names-told.ts';

const folder = path.join(import.meta.dirname, 'mail');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
const circumstances = { ownHosts: [], now: Date.UTC(2026, 10, 24) };

const body = `<a href="https://user:pass@shop.sender.example:8443/path?token=secret#part">x</a>
<a href="https://a1b2c3d4e5f6a7b8.track.example/">y</a>
<img src="https://pixel.image.example/p.gif">
`.replaceAll('\n', '\r\n');

const header = `Return-Path: <bounce+secret-token@bounces.sender.example>
Received: from mx.sender.example (mx.sender.example [18.170.98.138])
	by mx.recipient.example (Postfix) with ESMTPS id 4F0A1; Mon, 23 Nov 2026 12:00:02 +0900
From: Sender <local-part@news.sender.example>
To: me@recipient.example
Subject: secret subject
Date: Mon, 23 Nov 2026 12:00:00 +0900
Message-ID: <unique-id@ids.sender.example>
DKIM-Signature: v=1; a=rsa-sha256; d=sender.example; s=key2026; h=from:subject;
	bh=${createHash('sha256').update(body).digest('base64')}; b=${Buffer.alloc(256, 1).toString('base64')}
Content-Type: text/html

`.replaceAll('\n', '\r\n');

describe('what a look-up tells others', () => {
  test('names and addresses alone: the author’s, the border’s and its HELO’s, the reverse path’s, the signer’s, those of links', async () => {
    const { names: told } = await namesTold(new TextEncoder().encode(header + body), circumstances, null);
    expect([...told].sort()).toEqual([
      '18.170.98.138',
      'a1b2c3d4e5f6a7b8.track.example',
      'bounces.sender.example',
      // The DMARC record may stand under any suffix of the author's domain (RFC 9989 §4.10).
      'example',
      'key2026._domainkey.sender.example',
      'mx.sender.example',
      'news.sender.example',
      'sender.example',
      'shop.sender.example',
    ]);
    expect(told.join()).not.toMatch(/secret|token|local-part|path|user|pass|unique|pixel|recipient/);
  });

  test('of every mail of the fixtures: what is asked is what was told, or what an answer named', async () => {
    expect(fixtures.length).toBeGreaterThan(20);
    for (const name of fixtures) {
      const octets = read(name);
      const parsed = await readMail(octets, circumstances).catch(() => null);
      if (parsed === null) continue;
      const { names: told } = await namesTold(octets, circumstances, null);
      const answers: string[] = [];
      const asked: string[] = [];
      const answer = (type: string): DnsAnswer => {
        if (type === 'A') return { outcome: 'records', name: 'x.example', records: ['203.0.113.9'] };
        if (type === 'PTR') return { outcome: 'records', name: 'x.example', records: ['reverse.named.example'] };
        if (type !== 'TXT') return { outcome: 'no-such-name' };
        return { outcome: 'records', name: 'x.example', records: [['v=spf1 include:spf.named.example ~all']] };
      };
      const source = {
        parties: [],
        dns: {
          resolverFor: () => ({
            async ask(question: string, type: string) {
              const given = answer(type);
              answers.push(JSON.stringify(given));
              if (type !== 'PTR') asked.push(question.toLowerCase().replace(/^_dmarc\./, ''));
              return given as never;
            },
          }),
        },
        filters: [],
        registry: null,
        mayAskMarkedNames: true,
      };
      await askOthers(parsed, source, circumstances.now);
      const named = answers.join();
      expect(
        asked.filter((question) => !told.includes(question) && !named.includes(question)),
        name,
      ).toEqual([]);
    }
  });

  test('registries are told registered domains and the address, each its own', async () => {
    const octets = new TextEncoder().encode((header + body).replaceAll('sender.example', 'sender.com'));
    const { names, registries } = await namesTold(octets, circumstances, shippedBootstrap());
    expect(registries).toEqual(['https://rdap.arin.net/registry/', 'https://rdap.verisign.com/com/v1/']);
    expect(names).toContain('sender.com');
  });

  test('of a message that is none, nothing', async () => {
    await expect(namesTold(new Uint8Array(), circumstances, null)).rejects.toThrow();
  });
});
