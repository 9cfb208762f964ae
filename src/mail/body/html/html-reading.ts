import type { TracedText } from '../../source/traced-text.ts';
import type { CellDrawing } from './find-cell-drawings.ts';
import type { HtmlAttribute } from './html-attribute.ts';

/** Text with code units of the HTML that it was read from. */
export interface HtmlRange {
  readonly start: number;
  readonly end: number;
}

/** An element that leads somewhere. */
export interface HtmlReference {
  readonly where: 'anchor' | 'area' | 'form' | 'svg' | 'refresh';
  readonly href: HtmlAttribute;
  /** What a reader sees of it; alternative texts of its images included. */
  readonly text: string;
  readonly textRange: HtmlRange | null;
  readonly isHidden: boolean;
  /** Wherever a reader clicks in the mail, it is followed. */
  readonly isCovering: boolean;
}

/** A form, or fields that belong to none. */
export interface HtmlFormReading {
  readonly action: string | null;
  readonly range: HtmlRange;
  hasPasswordField: boolean;
  fieldCount: number;
}

/** An image that the HTML asks for. */
export interface HtmlImageReading {
  readonly src: HtmlAttribute;
  readonly alt: string;
  readonly isHidden: boolean;
}

/** HTML read as its reader and its links see it. Places are code units of the HTML. */
export interface HtmlReading {
  readonly visible: TracedText;
  /** Code units of `visible` that belong to an anchor. */
  readonly anchored: readonly HtmlRange[];
  readonly hidden: string;
  /** Code units of `visible` before which hidden text stands though a word goes on; at most 1,000. */
  readonly splits: readonly number[];
  readonly title: string | null;
  /** The `href` of the first `<base>` that has one. */
  readonly base: string | null;
  readonly references: readonly HtmlReference[];
  readonly forms: readonly HtmlFormReading[];
  readonly images: readonly HtmlImageReading[];
  /** Pictures that it draws with coloured cells. */
  readonly drawings: readonly CellDrawing[];
  /** The tree, or one of the lists, was cut off at its cap. */
  readonly isCut: boolean;
}
