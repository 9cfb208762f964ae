import { type Block, outline } from './outline.ts';
import type { Report } from './report.ts';
import { withoutControls } from './without-controls.ts';

/** The report in Markdown (CommonMark with tables). No text of the mail is read as markup. */
export function renderMarkdown(report: Report): string {
  return `${outline(report).map(markdown).join('\n\n')}\n`;
}

function markdown(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return table(block);
  }
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escaped(cells[index] ?? '')).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(width)}`, ...rows.map(row)].join('\n');
}

/**
 * CommonMark §2.4: any ASCII punctuation may be escaped by a backslash. Line ends would start a new block. GitHub makes links of
 * what begins with `www.` (GFM §6.9).
 */
function escaped(text: string): string {
  return withoutControls(text.replace(/[\x00-\x1f]+/g, ' '))
    .replace(/[\\`*_{}[\]()#+!|<>~&:@-]/g, '\\$&')
    .replace(/(www)\./gi, '$1\\.');
}
