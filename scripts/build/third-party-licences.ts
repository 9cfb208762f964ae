import fs from 'node:fs';
import path from 'node:path';
import type { Bundle } from './bundle.ts';
import { root } from './paths.ts';

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The text of a file that names each package in the bundles, with its licence in full. */
export function thirdPartyLicences(bundles: readonly Bundle[]): string {
  const folders = new Set(bundles.flatMap(({ sources }) => sources.flatMap(packageFolder)));
  const comments = new Set(bundles.flatMap(({ legalComments }) => legalComments));
  const packages = [...folders].sort().map(packageNotice);
  return [
    'Mekiki is under the Mozilla Public License 2.0. It contains these packages under licences of their own:',
    ...packages,
    ...(comments.size === 0 ? [] : ['Comments in their code:', ...[...comments].sort()]),
    '',
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/d.js` is of the package in `node_modules/a/node_modules/@b/c`. */
function packageFolder(source: string): string[] {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source.replace(/^[\w-]+:/, ''));
  return match === null ? [] : [match[0]];
}

function packageNotice(folder: string): string {
  const absolute = path.join(root, folder);
  const { name, version, license }: PackageManifest = JSON.parse(
    fs.readFileSync(path.join(absolute, 'package.json'), 'utf8'),
  );
  const texts = fs
    .readdirSync(absolute)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => fs.readFileSync(path.join(absolute, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}
