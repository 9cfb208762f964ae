import type { EmbeddedFiles } from '../lookup/ports.ts';

/** The packed data among the extension's own files, below a base such as `runtime.getURL('data/')`. */
export function embeddedFiles(baseUrl: string): EmbeddedFiles {
  return {
    async read(name) {
      try {
        const answer = await fetch(new URL(name, baseUrl));
        return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
  };
}
