/** Host of the hostile page. */
export const hostileHost = 'login.trap-page.example';

const proof = `https://${hostileHost}/proof`;

/** What a script or a handler of a hostile page would do: leave a mark where the test finds it, and ask for a file. */
const act = (name: string) =>
  `top.document.documentElement.dataset.ran='${name}';document.title='${name}';fetch('${proof}/${name}');new Image().src='${proof}/${name}.png'`;

/** Ways to have something loaded, each from a path of its own at the page's host. */
export const loading = `<link rel="stylesheet" href="${proof}/style.css"><link rel="preload" as="image" href="${proof}/preload.png">
<link rel="modulepreload" href="${proof}/module.js"><link rel="prefetch" href="${proof}/prefetch.html"><link rel="dns-prefetch" href="//dns.proof.example">
<link rel="preconnect" href="https://connect.proof.example"><link rel="icon" href="${proof}/icon.png"><link rel="manifest" href="${proof}/manifest.json">
<style>@import '${proof}/import.css'; @import url(${proof}/import-url.css); @font-face { font-family: trap; src: url(${proof}/font.woff2) }
@namespace p url(${proof}/namespace); .bg { background: url(${proof}/background.png); font-family: trap; cursor: url(${proof}/cursor.cur), auto;
list-style-image: url(${proof}/list.png); border-image: url(${proof}/border.png) 1; mask: url(${proof}/mask.svg#m); filter: url(${proof}/filter.svg#f) }
.bg::before { content: url(${proof}/content.png) } .set { background-image: image-set("${proof}/set.png" 1x); --late: url(${proof}/late.png) }
.late { background: var(--late) } .escaped { background: u\\72l(${proof}/escaped.png) }</style>
<div class="bg" style="background-image:url(${proof}/inline.png)">bg</div><div class="set late" style="background:var(--late)">set</div><div class="escaped">e</div>
<img src="${proof}/image.png" srcset="${proof}/image-2.png 2x" loading="eager" alt="image"><picture><source srcset="${proof}/source.png"><img src="${proof}/picture.png"></picture>
<input type="image" src="${proof}/input.png" alt="input"><table background="${proof}/table.png"><tr><td background="${proof}/cell.png">t</td></tr></table>
<video src="${proof}/video.mp4" poster="${proof}/poster.png" autoplay></video><audio src="${proof}/audio.mp3" autoplay></audio><track src="${proof}/track.vtt">
<object data="${proof}/object.html" type="text/html"></object><embed src="${proof}/embed.html"><iframe src="${proof}/frame.html"></iframe>
<iframe srcdoc="<img src=${proof}/srcdoc.png><script>${act('srcdoc')}</script>"></iframe><iframe src="data:text/html,<script>${act('data')}</script>"></iframe>
<svg width="9" height="9"><use href="${proof}/use.svg#u"/><image href="${proof}/svg-image.png" width="9" height="9"/><script href="${proof}/svg.js"/><style>@import '${proof}/svg.css'</style>
<foreignObject><img src="${proof}/foreign.png"/></foreignObject><animate onbegin="${act('begin')}" attributeName="x" dur="1s"/></svg>
<math><maction actiontype="statusline" xlink:href="${proof}/math">m</maction></math><portal src="${proof}/portal.html"></portal><bgsound src="${proof}/sound.wav">`;

/** Ways to have something run without being asked. */
const running = `<script>${act('inline')}</script><script src="${proof}/script.js"></script><script type="module">${act('module')}</script>
<img src="data:," onerror="${act('error')}"><details open ontoggle="${act('toggle')}"><summary>s</summary></details>
<input autofocus onfocus="${act('focus')}"><style onload="${act('style')}"></style><template shadowrootmode="open"><script>${act('shadow')}</script></template>
<marquee onstart="${act('start')}">m</marquee><div style="animation:x 1s" onanimationstart="${act('animation')}">a</div>`;

/** Ways to lead away or to send something at a click; each has the id that it is clicked by. */
export const clicked = `<p><a id="c1" href="${proof}/link">link</a> <a id="c2" href="https://out.proof.example/" target="_top">top</a>
<a id="c3" href="https://out.proof.example/" target="_blank" rel="opener">blank</a> <a id="c4" href="javascript:${act('javascript')}">javascript</a>
<a id="c5" href="mailto:trap@proof.example">mail</a> <a id="c6" href="${proof}/download" download ping="${proof}/ping">download</a>
<span id="c7" onclick="${act('click')}">handler</span></p>
<form action="${proof}/form" method="get" target="_top"><label id="c8" for="f1">label</label><input id="f1" name="q" value="typed"><input id="c9" type="submit" value="submit">
<button id="c10" formaction="${proof}/button" formtarget="_blank">button</button><input id="c11" type="image" src="${proof}/submit.png" alt="image"></form>
<button id="c12" popovertarget="pop" command="show-modal" commandfor="dialog" form="f">popover</button><div id="pop" popover>pop</div><dialog id="dialog">d</dialog>
<map name="m"><area href="${proof}/area" shape="default"></map><img usemap="#m" id="c13" alt="map" width="40" height="20">
<svg width="40" height="20"><a id="c14" href="${proof}/svg-link"><rect width="40" height="20"/></a></svg>
<input id="c15" type="password" name="password"><textarea id="c16">text</textarea><select id="c17"><option>one<option>two</select>`;

export const clickable = Array.from({ length: 17 }, (_, index) => `c${index + 1}`);

/** A page that tries all of it. */
export const hostilePage = `<!doctype html><html onclick="${act('html')}"><head><title>Hostile</title>
<base href="https://base.proof.example/" target="_top"><meta http-equiv="refresh" content="90;url=${proof}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src *; script-src * 'unsafe-inline'"></head>
<body onload="${act('load')}" background="${proof}/body.png" style="display:none" class="bg"><h1>Sign in to the copy</h1>
${clicked}${running}${loading}</body></html>`;
