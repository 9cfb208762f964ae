import type { Report, Standing } from '../src/report/report.ts';
import { drawing, element } from './element.ts';
import type { View } from './view.ts';

/** The names of the verdict pictures in `icons/`. */
export type VerdictShape = 'danger' | 'caution' | 'confirmed' | 'clear' | 'internal' | 'none' | 'working';

/** The picture that goes with a verdict. A tick only where the sender is confirmed. */
export function verdictShape({ verdict, assurance }: Pick<Report, 'verdict' | 'assurance'>): VerdictShape {
  if (verdict !== 'clear') return verdict;
  return assurance === 'confirmed' || assurance === 'internal' ? assurance : 'clear';
}

/** A verdict's picture for the ground that it stands on; the sentence beside it says the same. */
export function verdictPicture(shape: VerdictShape): HTMLElement {
  return element(
    'picture',
    { class: 'verdict-picture' },
    element('source', { srcset: `../icons/${shape}-dark.svg`, media: '(prefers-color-scheme: dark)' }),
    element('img', { src: `../icons/${shape}-light.svg`, alt: '', width: 40, height: 40 }),
  );
}

/** Filled where it is proven, open where it fits, dotted where it is only said; with corners where something speaks against it. */
const standingPaths: Record<Standing, readonly (readonly [className: string, path: string])[]> = {
  verified: [['fill', 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z']],
  consistent: [
    ['line', 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z'],
    ['line', 'M5.4 6.6h5.2m-5.2 2.9h5.2'],
  ],
  unverifiable: [['dots', 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z']],
  suspect: [
    ['line', 'M8 2.2 14.6 13.6H1.4z'],
    ['line', 'M8 6.4v3.2m0 1.9v.01'],
  ],
  forged: [
    ['fill', 'M5.4 1.6h5.2l3.8 3.8v5.2l-3.8 3.8H5.4l-3.8-3.8V5.4z'],
    ['cross', 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8'],
  ],
};

/** A standing as a word with its shape. */
export function standingBadge({ say }: View, standing: Standing, label = say(`standing_${standing}`)): HTMLElement {
  const paths = standingPaths[standing].map(([className, d]) => drawing('path', { class: className, d }));
  return element(
    'span',
    { class: `standing ${standing}` },
    drawing('svg', { viewBox: '0 0 16 16', class: 'shape', 'aria-hidden': 'true' }, ...paths),
    element('span', {}, label),
  );
}

/** A standing in words for what makes no claim of its own: a link, an attachment. */
export function standingWord({ say }: View, standing: Standing): string {
  return standing === 'unverifiable' ? say('standing_nothing_known') : say(`standing_${standing}`);
}
