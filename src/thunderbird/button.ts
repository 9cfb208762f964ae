import { type Language, type WordKey, word } from '../report/words.ts';
import type { Judgement } from './judgement.ts';
import type { Unreadable } from './messages.ts';
import { webextension } from './webextension.ts';

/** What the button in a message's header shows. */
export type ButtonState = Judgement | Unreadable | 'idle' | 'working';

/** Draws the button of a tab. A tab that is closed meanwhile is no error. */
export async function drawButton(tabId: number, state: ButtonState, language: Language): Promise<void> {
  const { icon, label, title } = buttonLook(state, language);
  const { messageDisplayAction } = webextension;
  await Promise.allSettled([
    messageDisplayAction.setIcon({ tabId, path: `icons/${icon}-${themeOfButtons()}.svg` }),
    messageDisplayAction.setLabel({ tabId, label }),
    messageDisplayAction.setTitle({ tabId, title }),
  ]);
}

/** Icon (the stem of its file's name), label and tooltip for a state. */
export function buttonLook(state: ButtonState, language: Language) {
  const say = (key: WordKey, params = {}) => word(language, key, params);
  if (state === 'idle') return { icon: 'mekiki', label: say('extension_name'), title: say('extension_name') };
  if (state === 'working') return { icon: 'working', label: say('button_working'), title: say('button_working') };
  if ('unreadable' in state) {
    return {
      icon: 'none',
      label: say('button_none'),
      title: say('verdict_none', { because: because(state, language) }),
    };
  }
  const kind = state.level === 'clear' ? (state.assurance ?? 'unconfirmed') : state.level;
  const icon = kind === 'unconfirmed' ? 'clear' : kind;
  return { icon, label: say(`button_${kind}`), title: state.verdict };
}

/** Why a message cannot be dissected, as the end of a sentence. */
export function because({ unreadable, maxLength = 0 }: Unreadable, language: Language): string {
  const key = `because_${unreadable.replaceAll('-', '_')}`;
  return word(language, key, { size: new Intl.NumberFormat(language).format(maxLength) });
}

/** Icons are drawn for light and for dark toolbars; an icon of one tab can name one file only. */
function themeOfButtons(): 'light' | 'dark' {
  return globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
