import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { nodeShims } from './node-shims.ts';

const require = createRequire(import.meta.url);
const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const shim = (name: string) => path.join(root, 'src/mail/body/mailparser/shims', `${name}.ts`);
const installed = (file: string) => path.join(root, 'node_modules', file);

/** The packages that mailparser's decoding is made of: in these alone imports are replaced. */
const PACKAGES = [
  'mailparser',
  '@zone-eu/mailsplit',
  'libmime',
  'libqp',
  'libbase64',
  'stream-browserify',
  'readable-stream',
];
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['stream', require.resolve('stream-browserify')],
  ['events', require.resolve('events/')],
  ['buffer', shim('buffer')],
  ['string_decoder', shim('string-decoder')],
  ['string_decoder/', shim('string-decoder')],
  ['path', shim('path')],
  ['inherits', require.resolve('inherits/inherits_browser.js')],
  ['crypto', shim('left-out')],
  ['iconv-lite', shim('iconv-lite')],
  ['encoding-japanese', shim('encoding-japanese')],
  ['html-to-text', shim('left-out')],
  ['he', shim('left-out')],
  ['punycode.js', shim('left-out')],
  ['nodemailer/lib/addressparser', shim('left-out')],
  ['linkify-it', shim('linkify-it')],
  ['./tlds.cjs', shim('left-out')],
  ['./mimetypes.js', shim('left-out')],
  ['./message-joiner', shim('left-out')],
  ['./lib/message-joiner', shim('left-out')],
  ['./lib/node-rewriter', shim('left-out')],
  ['./lib/node-streamer', shim('left-out')],
  // One copy of each, where mailparser imports the ESM build and mailsplit requires the other.
  ['libmime', installed('libmime/dist/esm/libmime.js')],
  ['libqp', installed('libqp/dist/esm/libqp.js')],
  ['libbase64', installed('libbase64/dist/esm/libbase64.js')],
  // What readable-stream's "browser" field says, for bundles of every platform.
  ['./internal/streams/stream', installed('readable-stream/lib/internal/streams/stream-browser.js')],
  ['./internal/streams/from', installed('readable-stream/lib/internal/streams/from-browser.js')],
  ['../errors', installed('readable-stream/errors-browser.js')],
  ['../../../errors', installed('readable-stream/errors-browser.js')],
]);

/** CommonJS modules of one line. */
const ONE_LINERS: ReadonlyMap<string, string> = new Map([
  ['util', 'module.exports = {};'],
  ['util-deprecate', 'module.exports = (callee) => callee;'],
]);

/** Globals of Node that the packages use without importing them. */
const GLOBALS: ReadonlyMap<string, { readonly from: string; readonly name: string }> = new Map([
  ['Buffer', { from: shim('buffer'), name: 'Buffer' }],
  ['setImmediate', { from: shim('scheduler'), name: 'setImmediate' }],
  ['process', { from: shim('process'), name: 'default' }],
]);

/**
 * esbuild plugin that lets mailparser run where there is no Node: its Node modules and globals are
 * replaced by `src/mail/body/mailparser/shims`, and what decoding a leaf never calls is left out. Used by
 * every bundle, the command line's included, so that one engine runs everywhere; the project's own imports
 * of Node modules are not touched.
 */
export function mailparserShims(): Plugin {
  return nodeShims({
    name: 'mailparser-shims',
    packages: PACKAGES,
    replacements: REPLACEMENTS,
    oneLiners: ONE_LINERS,
    globals: GLOBALS,
  });
}
