import { fixture } from './extension-under-test.ts';

/**
 * The seed mail, judged as dangerous, with markup of its own that tries to hide, cover or muffle the banner. What
 * stands first is put on the root element, what stands second into the body.
 */
const attacks: Readonly<Record<string, readonly [root: string, body: string]>> = {
  'display none on everything': ['', style('*, html, html > * { display: none !important }')],
  'visibility, opacity and clipping': [
    '',
    style(`html, html > * { visibility: hidden !important; opacity: 0 !important; clip-path: inset(50%) !important;
      filter: opacity(0) !important; mask: linear-gradient(transparent, transparent) !important;
      content-visibility: hidden !important; pointer-events: none !important }`),
  ],
  'shrinking by zoom': ['style="zoom:.01 !important"', style('html, html > * { zoom: .01 !important }')],
  'shrinking and moving away by transforms': [
    '',
    style(`html, html > * { transform: translate(-9999px) !important; scale: 0 !important; rotate: 90deg !important;
      translate: 0 -9999px !important; top: -9999px !important }`),
  ],
  'no size': [
    '',
    style(`html, html > * { width: 0 !important; height: 0 !important; max-height: 0 !important; overflow: hidden !important;
      contain: strict !important; font-size: 0 !important; line-height: 0 !important; color: transparent !important }`),
  ],
  'text turned, spread and out of sight': [
    '',
    style(`html, html > * { writing-mode: vertical-rl !important; direction: rtl !important; text-indent: -9999px !important;
      letter-spacing: -1em !important; word-spacing: -99em !important }`),
  ],
  'fonts under the names of ours': [
    '',
    style(
      ['system-ui', 'sans-serif', 'DejaVu Sans', 'Noto Sans', 'Noto Sans CJK JP', 'Cantarell']
        .map(
          (name) => `@font-face { font-family: '${name}'; src: local('DejaVu Serif'), local('Noto Serif CJK JP'),
          local('DejaVu Sans'); size-adjust: 1% }`,
        )
        .join(' '),
    ),
  ],
  'a transition that never ends': [
    'style="opacity:0; transition: all 99999s"',
    style('html, html > * { opacity: 0; transition: all 99999s 99999s !important }'),
  ],
  'an animation that never ends': [
    '',
    style(`@keyframes away { from, to { opacity: 0; visibility: hidden; translate: -9999px } }
      html, html > * { animation: away 1s infinite !important }`),
  ],
  'rules about popovers': [
    '',
    style('[popover], :popover-open { display: none !important; height: 0 !important; inset: -9999px !important }'),
  ],
  'a cover in front of all': [
    '',
    '<div style="position:fixed; inset:0; background:white; z-index:2147483647">Verified, all is well</div>',
  ],
  'covers made of pseudo-elements': [
    '',
    style(`*::before, *::after, *::backdrop, mekiki-banner::before, mekiki-banner::after { content: "Verified" !important;
      display: block !important; position: fixed !important; inset: 0 !important; background: white !important;
      z-index: 2147483647 !important }`),
  ],
  'attributes that muffle': ['inert hidden popover aria-hidden="true" contenteditable="true"', ''],
  'a banner of its own': ['', '<mekiki-banner style="display:block; background:green">Verified</mekiki-banner>'],
};

/** Names of the attacks. */
export const attackNames = Object.keys(attacks);

/** The seed mail with an attack; its Message-ID is `attackId`. */
export function hostileMail(name: string): string {
  const [root = '', body = ''] = attacks[name] ?? [];
  return seedMailWith(attackId(name), root, body);
}

/** Without angle brackets. */
export function attackId(name: string): string {
  return `${name.replaceAll(/[^a-z]+/g, '-')}@attack.example`;
}

/** The seed mail with buttons that open a layer above all others: a popover and a modal dialog. */
export function mailWithLayers(id: string): string {
  const cover = 'style="position:fixed; inset:0; width:100vw; height:100vh; background:white"';
  return seedMailWith(
    id,
    '',
    `<button id="opens-popover" popovertarget="popover">List</button> <div id="popover" popover ${cover}>Verified</div>
     <button id="opens-dialog" command="show-modal" commandfor="dialog">List</button> <dialog id="dialog" ${cover}>Verified</dialog>`,
  );
}

/**
 * A mail with the seed mail's header section and story, and with markup of its own. It puts on a brand's name, so that it
 * is dangerous whatever its styles leave to be seen of the story.
 */
function seedMailWith(id: string, rootAttributes: string, body: string): string {
  const [header = ''] = fixture('seed/direct.eml')
    .toString()
    .split(/^Content-Type:/m);
  const named = header.replace(/^Message-ID:.*$/m, `Message-ID: <${id}>`).replace(/^From:.*?</ms, 'From: Amazon <');
  return `${named}Content-Type: text/html; charset=utf-8

<html ${rootAttributes}><body>${body}
<p>2通のメールが送信者に返送されました。</p>
<p><a href="https://greenpaint.pt/wp-content/mail/?list=2">メッセージリストを表示</a></p>
</body></html>
`;
}

function style(rules: string): string {
  return `<style>${rules}</style>`;
}
