import { type Block, outline } from './outline.ts';
import type { Report } from './report.ts';

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

/** C0, C1 and bidirectional controls would let a mail write over the report around it. */
function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code <= 0x1f) return String.fromCharCode(0x2400 + code);
    return '\ufffd';
  });
}
