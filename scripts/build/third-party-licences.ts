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
    unicodeNotice,
    ...(comments.size === 0 ? [] : ['Comments in their code:', ...[...comments].sort()]),
    '',
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** `src/data/confusables.json` is made of Unicode's. */
const unicodeNotice = `Unicode Security Mechanisms (UTS 39), confusables.txt 15.0.0, a selection (Unicode License)

Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
https://www.unicode.org/copyright.html.

Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data files and any associated
documentation (the "Data Files") or Unicode software and any associated documentation (the "Software") to deal in the Data Files or
Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
copies of the Data Files or Software, and to permit persons to whom the Data Files or Software are furnished to do so, provided that
either (a) this copyright and permission notice appear with all copies of the Data Files or Software, or (b) this copyright and
permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE
COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote the
sale, use or other dealings in these Data Files or Software without prior written authorization of the copyright holder.`;

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
