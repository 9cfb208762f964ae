import { type Block, outline } from './outline.ts';
import type { Report } from './report.ts';
import { withoutControls } from './without-controls.ts';

const marks: Record<Report['verdict'], string> = { danger: '✕', caution: '!', clear: '–' };

/** The report for a terminal. Control characters of the mail are shown as pictures and never reach it. */
export function renderText(report: Report): string {
  return `${outline(report).map(lines).join('\n')}\n`;
}

function lines(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${marks[block.level]} ${printable(block.text)}`;
    case 'heading':
      return `\n${printable(block.text)}`;
    case 'paragraph':
      return `  ${printable(block.text)}`;
    case 'list':
      return block.items.map((item) => `  - ${printable(item)}`).join('\n');
    case 'table':
      return block.rows.map((row) => `  ${row.map(printable).join(' | ')}`).join('\n');
  }
}

function printable(text: string): string {
  return withoutControls(text, (code) => String.fromCharCode(0x2400 + code));
}
