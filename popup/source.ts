import type { ReportedEvidence } from '../src/report/report.ts';
import { element } from './element.ts';
import { evidenceBar } from './evidence-bar.ts';
import { section } from './section.ts';
import { sourcePieces } from './source-pieces.ts';
import { maxShownOctets, sourceWindow } from './source-window.ts';
import { seenParts } from './strangers-text.ts';
import type { Span, Statement, View } from './view.ts';

/** Octets that one press on a gap draws besides. */
const moreOctets = 16_384;

/** The source of the message with the evidence marked. */
export interface SourceSection {
  readonly element: HTMLElement;
  /** Opens the section at the first evidence of a statement. */
  readonly show: View['showEvidence'];
}

/** The section that shows the source as text. It is drawn when it is first opened. */
export function sourceSection(view: Pick<View, 'report' | 'source' | 'say'>): SourceSection {
  const { report, source, say } = view;
  const statements: readonly Statement[] = [...report.findings, ...report.assurances];
  const evidence = statements.flatMap((statement) => statement.evidence);
  const spans = evidence.map(octetsOf);
  const text = element('div', {
    class: 'source-text',
    tabindex: 0,
    role: 'region',
    'aria-label': say('section_source'),
  });
  const bar = evidenceBar(say);
  const folded = section(
    {
      name: 'source',
      title: say('section_source'),
      digest: say('octets', { count: count(source.length) }),
      isOpen: false,
    },
    element('p', { class: 'small' }, say('panel_source_means')),
    source.length > maxShownOctets &&
      element('p', { class: 'small' }, say('panel_source_cap', { shown: count(maxShownOctets) })),
    report.defects.length > 0 &&
      element(
        'details',
        { class: 'more' },
        element('summary', {}, say('section_oddities')),
        element(
          'ul',
          {},
          ...[...new Set(report.defects.map((defect) => defect.text))].map((oddity) => element('li', {}, oddity)),
        ),
      ),
    bar.element,
    text,
  );

  let active: readonly ReportedEvidence[] = [];
  let wanted: readonly Span[] = [];
  let firstDrawn = new Map<number, HTMLElement>();

  const draw = () => {
    const window = sourceWindow(source.length, [...active.map(octetsOf), ...spans], wanted);
    firstDrawn = new Map();
    const drawn = sourcePieces(source, window, [...spans, ...wanted]).map((piece, index, pieces) => {
      if (piece.kind === 'gap') return gap(piece);
      const shown = textOf(piece.text, piece.marks.filter(isEvidence));
      for (const at of piece.marks) if (!firstDrawn.has(at)) firstDrawn.set(at, shown);
      const next = pieces[index + 1];
      const ended = piece.marks.filter((at) => isEvidence(at) && (next?.kind !== 'text' || !next.marks.includes(at)));
      return ended.length === 0 ? shown : element('span', {}, shown, ...decodedNotes(ended));
    });
    text.replaceChildren(...drawn);
  };

  /** Marks beyond the evidence only tell where a stretch begins that the reader asked for. */
  const isEvidence = (mark: number) => mark < evidence.length;

  const textOf = (content: string, marks: readonly number[]) => {
    if (marks.length === 0) return element('span', { tabindex: -1 }, ...seenParts(content));
    const isActive = marks.some((mark) => active.includes(evidence[mark] as ReportedEvidence));
    return element('mark', { class: isActive ? 'active' : null, tabindex: -1 }, ...seenParts(content));
  };

  /** What encoded octets read as, beside them: once for a text, however many statements it proves. */
  const decodedNotes = (ended: readonly number[]) => {
    const notes = ended.flatMap((at) => {
      const { reads } = evidence[at] as ReportedEvidence;
      return isReadable(source, spans[at] as Span, reads) ? [] : [reads];
    });
    return [...new Set(notes)].map((reads) =>
      element('span', { class: 'decoded' }, `${say('panel_source_decoded')} `, ...seenParts(reads)),
    );
  };

  const gap = ({ start, end }: Span) => {
    const button = element(
      'button',
      { type: 'button', class: 'gap' },
      say('panel_source_gap', { count: count(end - start) }),
    );
    button.addEventListener('click', () => {
      wanted = [{ start, end: Math.min(end, start + moreOctets) }, ...wanted];
      draw();
      goTo(evidence.length);
    });
    return button;
  };

  const show: SourceSection['show'] = (statement, opener) => {
    active = statement.evidence;
    wanted = [];
    folded.open = true;
    draw();
    bar.show(statement, opener, (index) => {
      goTo(evidence.indexOf(statement.evidence[index] as ReportedEvidence));
      bar.element.scrollIntoView({ block: 'start' });
    });
  };

  const goTo = (mark: number) => {
    const shown = firstDrawn.get(mark);
    if (shown === undefined) return;
    text.scrollTop = shown.offsetTop - Math.max(0, (text.clientHeight - shown.offsetHeight) / 2);
    shown.focus({ preventScroll: true });
  };

  folded.addEventListener('toggle', () => {
    if (folded.open && text.childElementCount === 0) draw();
  });
  return { element: folded, show };

  function count(octets: number): string {
    return octets.toLocaleString(report.language);
  }
}

/** The octets of the source that prove: of a decoded entity those that encode it. */
function octetsOf({ start, end, source }: ReportedEvidence): Span {
  return source ?? { start, end };
}

/** Octets of a piece of evidence that are compared with what it reads. */
const maxComparedOctets = 8_192;

/** Whether the octets themselves read as the evidence says, white space and case apart. */
function isReadable(source: Uint8Array, { start, end }: Span, reads: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return bare(new TextDecoder().decode(source.subarray(start, Math.min(end, start + maxComparedOctets)))).includes(
    bare(reads),
  );
}
