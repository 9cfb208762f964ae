import { type Block, outline } from './outline.ts';
import type { Report } from './report.ts';
import { withoutControls } from './without-controls.ts';

/** A page that stands alone, runs nothing and loads nothing: its own policy says so too. */
export function renderHtml(reports: readonly Report[]): string {
  const language = reports[0]?.language ?? 'en';
  const bodies = reports.map((report) => `<article>\n${outline(report).map(html).join('\n')}\n</article>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Mekiki</title>
<style>${style}</style>
${bodies.join('\n')}
</html>
`;
}

const style =
  ':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:52rem;margin:2rem auto;padding:0 1rem}' +
  'h1{font-size:1.3rem;border-inline-start:.4rem solid;padding-inline-start:.6rem}h2{font-size:1.05rem}' +
  '.danger{border-color:#c5221f}.caution{border-color:#b06000}.clear{border-color:#5f6368}' +
  'table{border-collapse:collapse}td{border-block-start:1px solid #8888;padding:.2rem .6rem;vertical-align:top;overflow-wrap:anywhere}';

function html(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1 class="${block.level}">${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  const plain = withoutControls(text, (code) => (code === 0x0a || code === 0x09 ? ' ' : '\ufffd'));
  return plain.replace(/[&<>"']/g, (character) => entities[character] as string);
}
