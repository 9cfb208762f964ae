import path from 'node:path';
import type { Plugin } from 'esbuild';
import { nodeShims } from './node-shims.ts';
import { root } from './paths.ts';

const shim = (name: string) => path.join(root, 'src/verify/mailauth/shims', `${name}.ts`);

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['buffer', shim('buffer')],
  ['crypto', shim('crypto')],
  ['net', shim('net')],
  ['joi', shim('joi')],
]);

/** What verifying never calls, or calls for a value that nobody reads. */
const ONE_LINERS: ReadonlyMap<string, string> = new Map([
  // The verifier is fed by its own methods, not as a stream.
  ['stream', 'class Stream {} module.exports = { Writable: Stream, Transform: Stream };'],
  // A resolver is always given, and so is the receiving host's name.
  ['dns', 'module.exports = { promises: {} };'],
  ['os', "module.exports = { hostname: () => 'unknown' };"],
  ['https', 'module.exports = {};'],
  ['../package', 'module.exports = {};'],
  // Only signing needs it.
  ['../dkim/dkim-signer', 'module.exports = {};'],
  // Authors are read by the project's own reader, header fields to add are not written.
  ['nodemailer/lib/addressparser', 'module.exports = () => [];'],
  ['libmime', "module.exports = { parseHeaderValue: () => ({ value: '', params: {} }), foldLines: (line) => line };"],
  // Alignment is told by the walk of RFC 9989 or by src/domain.
  ['tldts', 'module.exports = { getDomain: () => null };'],
]);

/**
 * esbuild plugin that lets mailauth verify where there is no Node: hashes and signatures by pure functions, no look-ups of
 * its own, and no code that signs. For every bundle, like `mailparserShims`.
 */
export function mailauthShims(): Plugin {
  return nodeShims({
    name: 'mailauth-shims',
    packages: ['mailauth'],
    replacements: REPLACEMENTS,
    oneLiners: ONE_LINERS,
    globals: new Map([['Buffer', { from: shim('buffer'), name: 'Buffer' }]]),
  });
}
