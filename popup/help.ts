import { languageOf, word } from '../src/report/words.ts';
import { webextension } from '../src/thunderbird/webextension.ts';
import { advice } from './advice.ts';
import { element } from './element.ts';

/** The help page that the banner opens: what to do after entering or opening something. */
const language = languageOf(webextension.i18n.getUILanguage());
document.documentElement.lang = language;
document.title = word(language, 'help_title');
document
  .getElementById('help')
  ?.replaceChildren(element('div', { class: 'help' }, ...advice((key, params) => word(language, key, params), true)));
