import { type BuildResult, build, type Plugin } from 'esbuild';

/** A bundle in memory, with the record of what it imports. */
export type BundleResult = BuildResult<{ write: false; metafile: true }>;

/** One export of a module of the project as the product has it: bundled for a place where there is no Node, as a script that defines `bundle`. */
export function bundleWithoutNode(name: string, module: string, plugin: Plugin, minify = false): Promise<BundleResult> {
  return build({
    stdin: { contents: `export { ${name} } from './${module}';`, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'bundle',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minifySyntax: minify,
    minifyWhitespace: minify,
    plugins: [plugin],
  });
}
