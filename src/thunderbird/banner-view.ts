import { bannerStyle } from './banner-style.ts';
import type { Banner } from './messages.ts';

type Button = Banner['buttons'][number];

/** Outlines as in `icons/`: a banner tells by shape, never by colour alone. */
const shapes: Readonly<Record<Banner['level'], readonly string[]>> = {
  danger: ['M5.2.9h5.6l4.3 4.3v5.6l-4.3 4.3H5.2L.9 10.8V5.2z', 'm5.2 5.2 5.6 5.6m0-5.6-5.6 5.6'],
  caution: ['M8 1.4 15.2 14.4H.8z', 'M8 6v3.4m0 2.8v.01'],
};

/** Puts the banner into a shadow root. All its words are text: nothing of a mail in them is ever markup. */
export function fillBanner(root: ShadowRoot, banner: Banner, onButton: (ask: Button['ask']) => void): void {
  const words = element('div', 'words');
  words.append(element('p', 'verdict', banner.verdict), ' ', element('p', 'sentence', banner.sentence));
  const buttons = element('div', 'buttons');
  buttons.append(...banner.buttons.map((button) => pressable(button, onButton)));
  const box = element('div', `banner ${banner.level}`);
  box.lang = banner.language;
  box.setAttribute('role', banner.level === 'danger' ? 'alert' : 'status');
  const body = element('div', 'body');
  body.append(words, buttons);
  box.append(shape(banner.level), body);
  // Thunderbird 140 refuses adoptedStyleSheets to a display script.
  root.replaceChildren(element('style', '', bannerStyle), box);
}

function pressable({ ask, label }: Button, onButton: (ask: Button['ask']) => void): HTMLElement {
  const button = element('button', ask, label);
  button.setAttribute('type', 'button');
  button.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) onButton(ask);
  });
  return button;
}

function shape(level: Banner['level']): Element {
  const [outline = '', sign = ''] = shapes[level];
  const drawing = vector('svg', { viewBox: '0 0 16 16', class: 'shape', 'aria-hidden': 'true' });
  drawing.append(
    vector('path', { d: outline, fill: 'var(--text)' }),
    vector('path', {
      d: sign,
      fill: 'none',
      stroke: 'var(--back)',
      'stroke-width': '2',
      'stroke-linecap': 'round',
    }),
  );
  return drawing;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function vector(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
