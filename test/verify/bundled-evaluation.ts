import { createContext, runInContext } from 'node:vm';
import { type BuildResult, build } from 'esbuild';
import { mailauthShims } from '../../scripts/build/mailauth-shims.ts';
import type { evaluateAuthentication } from '../../src/verify/evaluate-authentication.ts';

/** What a bundle of the engine may find where it runs: web standards, nothing of Node. */
const WEB = { TextDecoder, TextEncoder, URL, Uint8Array, ArrayBuffer, Date, clearTimeout };

/** The evaluation as the product has it: bundled, where there is no Node. */
export async function bundledEvaluation(): Promise<{
  readonly evaluate: typeof evaluateAuthentication;
  readonly result: BuildResult<{ write: false; metafile: true }>;
}> {
  const result = await build({
    stdin: {
      contents: "export { evaluateAuthentication } from './src/verify/evaluate-authentication.ts';",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'bundle',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [mailauthShims()],
  });
  const context = createContext({ ...WEB });
  runInContext(result.outputFiles[0]?.text ?? '', context);
  return { evaluate: runInContext('bundle.evaluateAuthentication', context), result };
}
