import { type Context, createContext, runInContext } from 'node:vm';
import { mailauthShims } from '../../scripts/build/mailauth-shims.ts';
import type { evaluateAuthentication } from '../../src/verify/evaluate-authentication.ts';
import { type BundleResult, bundleWithoutNode } from '../bundle-without-node.ts';

/** What a bundle of the engine may find where it runs: web standards, nothing of Node. */
const WEB = { TextDecoder, TextEncoder, URL, Uint8Array, ArrayBuffer, Date, clearTimeout };

/** The evaluation as the product has it: bundled, where there is no Node. */
export async function bundledEvaluation(): Promise<{
  readonly evaluate: typeof evaluateAuthentication;
  readonly result: BundleResult;
  readonly context: Context;
}> {
  const module = 'src/verify/evaluate-authentication.ts';
  const result = await bundleWithoutNode('evaluateAuthentication', module, mailauthShims(), true);
  const context = createContext({ ...WEB });
  runInContext(result.outputFiles[0]?.text ?? '', context);
  return { evaluate: runInContext('bundle.evaluateAuthentication', context), result, context };
}
