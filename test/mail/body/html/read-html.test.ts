import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/mail/body/html/read-html.ts';
import { maxHtmlNodes, maxLinks } from '../../../../src/mail/limits.ts';

const seen = (html: string) => readHtml(html).visible.text;
const hiddenIn = (html: string) => readHtml(html).hidden;

describe('what a reader sees', () => {
  it.each([
    ['white space is one space', 'a  b\n\t c', 'a b c'],
    ['not between blocks', ' <p> a </p> <p> b </p> ', 'a\nb'],
    ['nor at the ends of a line', 'a <br> b', 'a\nb'],
    ['a no-break space stays', 'a&nbsp; b', 'a\u00a0 b'],
    ['as does preformatted text', '<pre>a  b\n c</pre>d', 'a  b\n c\nd'],
    [
      'table cells stand apart, rows on lines',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    ['inline elements do not', '<b>p</b>ay<i>pal</i>', 'paypal'],
    ['an image stands between words', 'pay<img src=x>pal', 'pay pal'],
    ['a list', '<ul><li>a<li>b</ul>c', 'a\nb\nc'],
    ['no script, style or comment', 'a<script>b</script><style>c</style><!-- d --><template>e</template>', 'a'],
    ['no title, no frame', '<title>a</title><iframe>b</iframe><noframes>c</noframes>d', 'd'],
    ['what is for readers without scripts', '<noscript><p>a</p></noscript>', 'a'],
    ['what stands where it must not', '<table>a<tr><td>b</td></tr></table>', 'a\nb'],
    ['characters that show nothing', 'pay\u200bpal\u00ad', 'pay\u200bpal\u00ad'],
    ['character references', '&lt;b&gt; &#x8a8d;&#35388; &copy &notin;', '<b> 認証 © ∉'],
    ['the label of a button', '<button>go</button>now', 'go now'],
  ])('%s', (_, html, text) => {
    expect(seen(html)).toBe(text);
  });

  it('has its place in the HTML', () => {
    const html = '<p>a &amp;b</p>\n<p>&#12354;&nbsp;<b>c</b> d&ltE</p>';
    const { visible } = readHtml(html);
    const placeOf = (text: string) => {
      const from = visible.text.indexOf(text);
      const { start, end } = visible.span(from, from + text.length);
      return html.slice(start, end);
    };
    expect(visible.text).toBe('a &b\nあ\u00a0c d<E');
    expect(['a', '&', 'b', 'あ', '\u00a0', 'c', 'd', '<', 'E', '&b', 'c d'].map(placeOf)).toEqual([
      'a',
      '&amp;',
      'b',
      '&#12354;',
      '&nbsp;',
      'c',
      'd',
      '&lt',
      'E',
      '&amp;b',
      'c</b> d',
    ]);
  });

  it('has its place beside NUL octets, a dropped line end and joined texts', () => {
    const html = '<pre>\nx\0y</pre><p>one</x>two';
    const { visible } = readHtml(html);
    expect(visible.text).toBe('xy\nonetwo');
    const placeOf = (from: number, to: number) => html.slice(visible.span(from, to).start, visible.span(from, to).end);
    expect([placeOf(0, 1), placeOf(1, 2), placeOf(3, 6), placeOf(6, 9)]).toEqual(['x', 'y', 'one', 'two']);
  });

  it('leads each word of any HTML back to a place that reads the same', () => {
    const unit = fc.constantFrom(
      'a',
      'b ',
      '&amp;',
      '&#65;',
      '&nosuch;',
      '<b>',
      '</b>',
      '<p>',
      '<br>',
      '\n',
      '<td>',
      '<!--',
      '-->',
      '&',
      '\0',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (html) => {
        const { visible } = readHtml(html);
        for (const { at, length, start, end } of visible.runs) {
          expect(end).toBeLessThanOrEqual(html.length);
          const text = visible.text.slice(at, at + length);
          if (text.trim() !== '' && end - start === length)
            expect(html.slice(start, end).replace(/\s/g, ' ')).toBe(text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is hidden from a reader', () => {
  it.each([
    ['hidden', '<p hidden>x</p>'],
    ['display', '<p style="display:none">x</p>'],
    ['display of what is around it', '<div style="display:none"><p style="display:block">x</p></div>'],
    ['important before not', '<p style="display:none!important;display:block">x</p>'],
    ['CSS escapes and comments', '<p style="d\\69splay/**/:/* */none">x</p>'],
    ['visibility', '<p style="visibility:hidden">x</p>'],
    ['opacity', '<p style="opacity:0">x</p>'],
    ['no font size', '<span style="font-size:0">x</span>'],
    ['a font size of one pixel', '<span style="FONT-SIZE: 1px">x</span>'],
    ['a font size of nothing of something', '<div style="font-size:0"><span style="font-size:2em">x</span></div>'],
    ['the font shorthand', '<span style="font: 0/0 a">x</span>'],
    ['no height', '<div style="max-height:0;overflow:hidden">x</div>'],
    ['the colour of its background', '<div style="background:#fff repeat-x"><font color="#FEFEFE">x</font></div>'],
    ['the colour of the page', '<body bgcolor=white><p style="color:rgb(255, 255, 255)">x</p>'],
    ['no colour', '<p style="color:transparent">x</p>'],
    ['text-indent', '<p style="text-indent:-9999px">x</p>'],
    ['a place off the page', '<p style="position:absolute;left:-5000px">x</p>'],
    ['a clip', '<p style="position:absolute;clip:rect(0,0,0,0)">x</p>'],
    ['a rule for its class', '<style>.a, .b{display:none}</style><p class="c b">x</p>'],
    ['a rule for its tag and class', '<style>p.b{display:none}</style><p class="b">x</p>'],
    ['a rule for its id', '<style>#b{display:none}</style><p id=b>x</p>'],
    [
      'a rule behind others',
      '<style>@import "x"; @media print { p {color:red} } p{} .b{display:none}</style><p class=b>x</p>',
    ],
  ])('%s', (_, html) => {
    expect([seen(`seen${html}`), hiddenIn(html)]).toEqual(['seen', 'x']);
  });

  it.each([
    ['a font size given again', '<div style="font-size:0"><p style="font-size:14px">x</p></div>'],
    ['visibility given again', '<div style="visibility:hidden"><p style="visibility:visible">x</p></div>'],
    ['a display of the element itself before its attribute', '<p hidden style="display:block">x</p>'],
    ['what hides in Outlook only', '<p style="mso-hide:all">x</p>'],
    ['no height without a clip', '<p style="max-height:0">x</p>'],
    ['white on a background that is none', '<p style="color:#fff">x</p>'],
    [
      'white on an image',
      '<div style="background:white"><div style="background:url(a.png)"><p style="color:#fff">x</p></div></div>',
    ],
    ['a rule for some screens', '<style>@media (max-width:600px){.a{display:none}}</style><p class=a>x</p>'],
    ['a rule for another class', '<style>.a .b{display:none}.a:hover{display:none}</style><p class="a b">x</p>'],
    ['half of the opacity', '<p style="opacity:.5">x</p>'],
    ['small print', '<p style="font-size:8px">x</p>'],
  ])('not %s', (_, html) => {
    expect([seen(html), hiddenIn(html)]).toEqual(['x', '']);
  });

  it('stands apart by line', () => {
    expect(hiddenIn('<p hidden>a</p>b<p hidden>c  d</p>')).toBe('a\nc d');
  });
});

describe('hidden text inside of a word', () => {
  it.each([
    ['inside', 'pass<i hidden>x</i>word', [4]],
    ['several', 'p<i style="font-size:0">q</i>as<i hidden>x</i>s', [1, 3]],
    ['beside a word', 'pass <i hidden>x</i>word <i hidden>y</i>', []],
    ['between blocks', '<p>pass</p><p hidden>x</p><p>word</p>', []],
    ['without text', 'pass<i hidden> </i>word', []],
  ])('%s', (_, html, splits) => {
    expect(readHtml(html).splits).toEqual(splits);
  });
});

describe('what leads somewhere', () => {
  const references = (html: string) =>
    readHtml(html).references.map(({ where, href, text, isHidden }) => [where, href.value, text, isHidden]);

  it.each([
    ['an anchor', '<a href="u">t</a>', ['anchor', 'u', 't', false]],
    ['one without quotes', '<a href=u>t</a>', ['anchor', 'u', 't', false]],
    ['one that is never closed', '<a href=u>t<p>v', ['anchor', 'u', 't\nv', false]],
    ['a text over elements', '<a href=u> <b>t</b>  v<br>w </a>', ['anchor', 'u', 't v\nw', false]],
    ['an image', '<a href=u><img src=i alt=" A  b "></a>', ['anchor', 'u', 'A b', false]],
    [
      'an image beside text',
      '<a href=u><img src=i alt=Bank> log in <img alt=now></a>',
      ['anchor', 'u', 'Bank log in now', false],
    ],
    ['an image without a text', '<a href=u><img src=i></a>', ['anchor', 'u', '', false]],
    ['one that is hidden', '<p hidden><a href=u>t</a></p>', ['anchor', 'u', '', true]],
    ['one whose text is hidden', '<a href=u><i hidden>t</i></a>', ['anchor', 'u', '', true]],
    ['an area', '<map><area href=u alt=t></map>', ['area', 'u', 't', false]],
    ['a form', '<form action=u><input></form>', ['form', 'u', '', false]],
    ['a button of its own', '<button formaction=u>t</button>', ['form', 'u', '', false]],
    ['SVG', '<svg><a xlink:href=u><text>t</text></a></svg>', ['svg', 'u', 't', false]],
    ['SVG, both ways', '<svg><a xlink:href="v" href="u">t</a></svg>', ['svg', 'u', 't', false]],
    ['MathML', '<math><mtext href="u">t</mtext></math>', ['svg', 'u', 't', false]],
    ['refresh', '<meta http-equiv=Refresh content="0; URL=&quot;u?a;b&quot;x">', ['refresh', 'u?a;b', '', false]],
    ['refresh without its word', '<meta http-equiv=refresh content="3;u">', ['refresh', 'u', '', false]],
    ['character references', '<a href="?a&amp;b">t</a>', ['anchor', '?a&b', 't', false]],
  ])('%s', (_, html, reference) => {
    expect(references(html)[0]).toEqual(reference);
  });

  it('is no anchor without href, no form without action', () => {
    expect(references('<a name=u>t</a><form><input></form>')).toEqual([]);
  });

  it('keeps its place where the parser opens an unclosed anchor once more', () => {
    const html = '<div><a href=u>t<div>v</a>w<p>x';
    const { references: found } = readHtml(html);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ href }) => html.slice(href.start, href.end))).toEqual(found.map(() => 'u'));
  });

  it('ends an anchor where the next begins', () => {
    expect(references('<a href=u>t<a href=v>w</a>').map((reference) => reference.slice(1, 3))).toEqual([
      ['u', 't'],
      ['v', 'w'],
    ]);
  });

  it.each([
    '<a href="«u»">',
    "<a x=y HREF = '«u&amp;v»' z>",
    '<a href=«u»>',
    '<a href="«»">',
    '<a href="«u',
    "<a a=1 href='«u\"v»'>",
  ])('has the place of its value in %s', (written) => {
    const [head = '', value = '', tail = ''] = written.split(/[«»]/);
    const { references: found } = readHtml(`${head}${value}${tail}`);
    if (written.endsWith('u')) expect(found).toEqual([]);
    else expect(found[0]?.href).toMatchObject({ start: head.length, end: head.length + value.length });
  });

  it('has the place of its text', () => {
    const html = '<a href=u><img alt="Bank"> <b>log</b> in</a>';
    const { start, end } = readHtml(html).references[0]?.textRange ?? { start: 0, end: 0 };
    expect(html.slice(start, end)).toBe('Bank"> <b>log</b> in');
    expect(readHtml('<a href=u></a>').references[0]?.textRange).toBeNull();
  });

  it('is seen against the first base', () => {
    expect(readHtml('<base target=x><base href=a><base href=b>').base).toBe('a');
  });
});

describe('forms, images and title', () => {
  it('counts the fields of a form, also where a table breaks it', () => {
    const { forms } = readHtml(
      '<table><form action=u><tr><td><input name=a><input type=PASSWORD><input type=hidden><input type=submit><select></select>' +
        '<textarea></textarea></td></tr></form></table>',
    );
    expect(forms).toMatchObject([{ action: 'u', hasPasswordField: true, fieldCount: 4 }]);
  });

  it('takes fields without a form for one', () => {
    const html = '<p><input type=password><input>';
    const { forms } = readHtml(html);
    expect(forms).toEqual([{ action: null, range: { start: 3, end: 24 }, hasPasswordField: true, fieldCount: 2 }]);
  });

  it('tells where a form begins', () => {
    const html = 'x<form\naction=u><input></form>';
    const { start, end } = readHtml(html).forms[0]?.range ?? { start: 0, end: 0 };
    expect(html.slice(start, end)).toBe('<form\naction=u>');
  });

  it('reads images with their texts', () => {
    expect(readHtml('<img src="u" alt="t"><p hidden><img src=v><img alt=w>').images).toMatchObject([
      { src: { value: 'u' }, alt: 't', isHidden: false },
      { src: { value: 'v' }, alt: '', isHidden: true },
    ]);
  });

  it('reads the title of the document, and not of a picture', () => {
    expect(readHtml('<svg><title>a</title></svg><title> b &amp; c </title><title>d</title>').title).toBe('b & c');
    expect(readHtml('<p>').title).toBeNull();
  });
});

describe('hostile HTML', () => {
  it.each([
    ['fifty thousand open elements', '<div>'.repeat(50_000), false],
    [
      'formatting that opens again and again',
      `<p>${Array.from({ length: 1_000 }, (_, i) => `<font a=${i}>`).join('')}${'<p>x'.repeat(1_000)}`,
      true,
    ],
    ['more elements than are read', '<br>'.repeat(maxHtmlNodes + 1), true],
    ['a long style sheet', `<style>${'.a{color:red}@x;'.repeat(50_000)}</style>`, false],
    ['a long style', `<p style="${'a:b;'.repeat(100_000)}">`, false],
    ['a long list of classes', `<style>.a{display:none}</style><p class="${'b '.repeat(100_000)}">`, false],
    ['many attributes', `<a ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>`, false],
    ['words without end', 'lorem '.repeat(200_000), false],
  ])('%s', (_, html, isCut) => {
    const start = performance.now();
    expect(readHtml(html).isCut).toBe(isCut);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('gives no more references than are read, and one to tell of it', () => {
    expect(readHtml('<a href=x>'.repeat(maxLinks + 9)).references).toHaveLength(maxLinks + 1);
  });
});
