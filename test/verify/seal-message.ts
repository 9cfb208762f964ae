import { createHash, sign } from 'node:crypto';
import type { Field, SigningKey } from './sign-message.ts';

/** How a set of ARC is made; what is left out is as an honest sealer has it. */
export interface Sealing {
  readonly key: SigningKey;
  readonly domain: string;
  readonly cv?: string;
  readonly results?: string;
  /** Names of the covered fields. */
  readonly covered?: readonly string[];
  /** Tags that replace or add to those of the ARC-Message-Signature. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The fields with a set of ARC above them (RFC 8617 §5.1), all canonical already but for the case of the names: a sealer
 * apart from the one that is tested. The instance is the one after those that are there.
 */
export function sealed(fields: readonly Field[], body: string, sealing: Sealing): readonly Field[] {
  const { key, domain, results = 'mx.sealer.example; dmarc=pass', covered = ['from', 'subject'], tags } = sealing;
  const before = fields.filter(([name]) => name === 'ARC-Seal').length;
  const i = before + 1;
  const algorithm = `${key.algorithm}-sha256`;
  const bodyHash = createHash('sha256').update(body).digest('base64');
  const lines = covered.flatMap((name) => {
    const field = fields.findLast(([candidate]) => candidate.toLowerCase() === name);
    return field === undefined ? [] : [`${name}:${field[1]}\r\n`];
  });
  const messageTags = {
    ...{ i: String(i), a: algorithm, c: 'relaxed/relaxed', d: domain, s: 's', h: covered.join(':'), bh: bodyHash },
    ...tags,
  };
  const message = `${Object.entries(messageTags)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')}; b=`;
  const messageSignature = message + signed(`${lines.join('')}arc-message-signature:${message}`, key);
  const authenticationResults = `i=${i}; ${results}`;
  const seal = `i=${i}; a=${algorithm}; cv=${sealing.cv ?? (before === 0 ? 'none' : 'pass')}; d=${domain}; s=s; b=`;
  const earlier = Array.from({ length: before }, (_, k) => setOf(fields, k + 1)).join('');
  const own = `arc-authentication-results:${authenticationResults}\r\narc-message-signature:${messageSignature}\r\n`;
  return [
    ['ARC-Seal', seal + signed(`${earlier}${own}arc-seal:${seal}`, key)],
    ['ARC-Message-Signature', messageSignature],
    ['ARC-Authentication-Results', authenticationResults],
    ...fields,
  ];
}

/** An earlier set as its successors sign it (RFC 8617 §5.1.1). */
function setOf(fields: readonly Field[], i: number): string {
  return ['ARC-Authentication-Results', 'ARC-Message-Signature', 'ARC-Seal']
    .map((name) => {
      const field = fields.find(([candidate, value]) => candidate === name && value.startsWith(`i=${i};`));
      return `${name.toLowerCase()}:${field?.[1] ?? ''}\r\n`;
    })
    .join('');
}

function signed(input: string, { algorithm, privateKey }: SigningKey): string {
  const octets =
    algorithm === 'rsa'
      ? sign('sha256', Buffer.from(input), privateKey)
      : sign(null, createHash('sha256').update(input).digest(), privateKey);
  return octets.toString('base64');
}
