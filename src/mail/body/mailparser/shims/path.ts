/** Node's `path.parse` as far as mailsplit asks: the extension of a file name. */
export function parse(name: string): { ext: string } {
  const dot = name.lastIndexOf('.');
  return { ext: dot > Math.max(name.lastIndexOf('/'), 0) ? name.slice(dot) : '' };
}

export default { parse };
