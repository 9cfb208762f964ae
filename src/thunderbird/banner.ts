import { type Language, word } from '../report/words.ts';
import type { Judgement } from './judgement.ts';
import type { Banner } from './messages.ts';

/** The banner for a judgement: loud for danger, quiet for caution; null where there is nothing to warn of. */
export function bannerOf({ level, verdict, reason }: Judgement, language: Language): Banner | null {
  const why = { ask: 'open-panel', label: word(language, 'banner_why') } as const;
  const entered = { ask: 'open-help', label: word(language, 'panel_entered') } as const;
  switch (level) {
    case 'danger':
      return { language, level, verdict, sentence: word(language, 'do_danger'), buttons: [why, entered] };
    case 'caution':
      return { language, level, verdict, sentence: reason ?? word(language, 'do_caution'), buttons: [why] };
    case 'clear':
      return null;
  }
}
