import type { Body, VisibleText } from '../mail/body/body.ts';

/** The text that a reader is shown: the HTML where there is one, else the first plain text; null where the mail has neither. */
export function visibleText({ texts }: Body): VisibleText | null {
  return texts.find(({ kind }) => kind === 'html') ?? texts[0] ?? null;
}
