import { fileURLToPath } from 'node:url';

/** The path of a file of an installed package, by the package's name and the path inside it. */
export function packageFile(name: string): string {
  return fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
}
