import fs from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { mailauthShims } from './mailauth-shims.ts';
import { mailparserShims } from './mailparser-shims.ts';
import { root } from './paths.ts';

/** A bundle as esbuild made it, nothing written yet. */
export interface Bundle {
  /** Contents by path below the output folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Source files that are in it, below the project's folder. */
  readonly sources: readonly string[];
  /** Comments that a licence wants kept. */
  readonly legalComments: readonly string[];
}

type BundleOption = 'entryPoints' | 'platform' | 'target' | 'format' | 'splitting' | 'chunkNames' | 'outExtension';

const legalSuffix = '.LEGAL.txt';

/** For the oldest Thunderbird that the manifest allows: its engine bears the same number as Firefox's. */
export function extensionTarget(): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'manifest.json'), 'utf8'));
  return `firefox${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)}`;
}

/**
 * Bundles with the options that all bundles share. White space goes and names stay: small enough to load at once, and
 * an error tells where it happened.
 */
export async function bundle(options: Pick<BuildOptions, BundleOption>): Promise<Bundle> {
  const outdir = path.join(root, 'out');
  const made = await build({
    absWorkingDir: root,
    outdir,
    bundle: true,
    charset: 'utf8',
    legalComments: 'external',
    logLevel: 'warning',
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [mailparserShims(), mailauthShims()],
    write: false,
    ...options,
  });
  const files = new Map<string, Uint8Array>();
  const legalComments: string[] = [];
  for (const { path: file, contents, text } of made.outputFiles) {
    if (file.endsWith(legalSuffix)) legalComments.push(text.trim());
    else files.set(path.relative(outdir, file).split(path.sep).join('/'), contents);
  }
  return { files, sources: Object.keys(made.metafile.inputs).sort(), legalComments };
}
