import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What stands in for Node where some packages run without it. */
export interface NodeShims {
  /** Of the plugin. */
  readonly name: string;
  /** In these packages alone imports and globals are replaced. */
  readonly packages: readonly string[];
  /** Files by what is imported, without `node:`. */
  readonly replacements: ReadonlyMap<string, string>;
  /** CommonJS modules of one line by what is imported. */
  readonly oneLiners: ReadonlyMap<string, string>;
  /** Globals of Node that the packages use without importing them: the module and its export. */
  readonly globals: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
}

/** esbuild plugin that replaces in some packages what they take from Node. */
export function nodeShims({ name, packages, replacements, oneLiners, globals }: NodeShims): Plugin {
  const folders = packages.join('|').replaceAll('/', '[\\\\/]');
  const inside = new RegExp(`[\\\\/]node_modules[\\\\/](?:${folders})[\\\\/]`);
  const namespace = `${name}-one-liner`;
  return {
    name,
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: specifier, importer }) => {
        if (!inside.test(importer)) return null;
        const imported = specifier.replace(/^node:/, '');
        if (oneLiners.has(imported)) return { path: imported, namespace };
        const replacement = replacements.get(imported);
        return replacement === undefined ? null : { path: replacement };
      });
      build.onLoad({ filter: /.*/, namespace }, ({ path: imported }) => ({
        contents: oneLiners.get(imported) ?? '',
      }));
      build.onLoad({ filter: inside }, async ({ path: file }) => {
        if (!/\.c?js$/.test(file)) return null;
        const source = await readFile(file, 'utf8');
        return { contents: withGlobals(source, globals), loader: 'js' };
      });
    },
  };
}

function withGlobals(source: string, globals: NodeShims['globals']): string {
  const isModule = /^(?:import|export)\s/m.test(source);
  const lines: string[] = [];
  for (const [global, { from, name }] of globals) {
    const isUsed = new RegExp(`(?<![.\\w])${global}\\b`).test(source);
    const isDeclared = new RegExp(`(?:var|let|const|import)\\s+\\{?\\s*${global}\\b`).test(source);
    if (!isUsed || isDeclared) continue;
    const specifier = JSON.stringify(from);
    lines.push(
      isModule
        ? `import { ${name} as ${global} } from ${specifier};`
        : `var ${global} = require(${specifier}).${name};`,
    );
  }
  if (!isModule && /(?<![.\w])global\b/.test(source)) lines.push('var global = globalThis;');
  return `${lines.join('')}${source}`;
}
