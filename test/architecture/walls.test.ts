import { describe, expect, test } from 'vitest';
import { codeOf, root, type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('src', 'popup');
const core = files.filter(({ path }) =>
  /^src\/(mail|domain|lookup|verify|checks|verdict|report)\/|^src\/(?:dissect|ask-others|names-told)\.ts$/.test(path),
);

/** What each room may import besides itself. One direction: octets to report. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['tldts', 'data', '@noble/hashes'],
  data: [],
  mail: ['domain', 'mailparser', 'parse5', 'qr'],
  lookup: ['domain', 'mail', 'data'],
  verify: ['domain', 'mail', 'lookup', 'mailauth', '@noble/hashes', '@noble/ed25519'],
  checks: ['domain', 'mail', 'lookup', 'verify', 'data'],
  verdict: ['domain', 'mail', 'checks'],
  report: ['domain', 'mail', 'lookup', 'verify', 'checks', 'verdict', '_locales', 'package.json'],
  'ask-others': ['mail', 'lookup', 'verify', 'checks'],
  dissect: ['mail', 'lookup', 'checks', 'verdict', 'report', 'ask-others'],
  'names-told': ['mail', 'lookup', 'ask-others'],
  'system-time': ['lookup'],
  thunderbird: ['dissect', 'names-told', 'system-time', 'lookup', 'mail', 'report', 'webextension-polyfill'],
  popup: ['lookup', 'report', 'thunderbird'],
  cli: ['dissect', 'system-time', 'lookup', 'mail', 'report', 'jpeg-js', 'node:'],
};

/** Packages that one place alone may import. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  mailparser: /^src\/mail\/body\//,
  mailauth: /^src\/verify\/(?:evaluate-\w+\.ts|mailauth\/mailauth\.d\.ts)$/,
  '@noble/hashes': /^src\/(?:verify\/signature\/|domain\/wallet-address\.ts$)/,
  '@noble/ed25519': /^src\/verify\/signature\//,
  parse5: /^src\/mail\/body\//,
  qr: /^src\/mail\/qr\/find-codes\.ts$/,
  'jpeg-js': /^src\/cli\/image\//,
  tldts: /^src\/domain\/registrable-domain\.ts$/,
  'webextension-polyfill': /^src\/thunderbird\/webextension\.ts$/,
};

/** Run-time stand-ins for what packages take from Node: they are bundled in its place and imported by nobody else. */
const isShim = ({ path }: SourceFile) => /^src\/(?:mail\/body\/mailparser|verify\/mailauth)\/shims\//.test(path);

/** `@scope/name/file.js` is of the package `@scope/name`. */
const packageOf = (imported: string) => /^(?:@[^/]+\/)?[^/]+/.exec(imported)?.[0] ?? imported;

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first !== 'src') return first;
  return second.replace(/\.ts$/, '');
}

function breaches(of: readonly SourceFile[], isBreach: (file: SourceFile, imported: string) => boolean): string[] {
  return of.flatMap((file) =>
    file.imports.filter((imported) => isBreach(file, imported)).map((imported) => `${file.path} imports ${imported}`),
  );
}

describe('walls between the rooms', () => {
  test('files are found', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(core.length).toBeGreaterThan(30);
  });

  test.each(Object.entries(mayImport))('%s imports only what it may', (room, allowed) => {
    const inRoom = files.filter((file) => roomOf(file.path) === room && !isShim(file));
    const isAllowed = (imported: string) => {
      const isFile = imported.startsWith('src/') || imported.startsWith('popup/') || imported.startsWith('_locales/');
      const target = isFile ? roomOf(imported) : packageOf(imported);
      return (
        target === room || allowed.some((name) => target === name || (name.endsWith(':') && target.startsWith(name)))
      );
    };
    expect(breaches(inRoom, (_, imported) => !isAllowed(imported))).toEqual([]);
  });

  test('every room has its row', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    rooms.delete('web-standards.d');
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  test.each(Object.entries(onlyIn))('%s is imported in its one place', (name, place) => {
    expect(
      breaches(files, (file, imported) => packageOf(imported) === name && !isShim(file) && !place.test(file.path)),
    ).toEqual([]);
  });

  test('a check never imports another check', () => {
    const isCheck = (path: string) => /^src\/checks\/[^/]+\/[^/]+\.ts$/.test(path) && path.split('/')[2] !== 'shared';
    const withId = new Set(
      files.filter((file) => isCheck(file.path) && /\bcheck\(\{/.test(file.text)).map(({ path }) => path),
    );
    expect(
      breaches(
        files.filter(({ path }) => withId.has(path)),
        (_, imported) => withId.has(imported),
      ),
    ).toEqual([]);
  });

  test('popup and thunderbird compose and never judge', () => {
    const faces = files.filter(({ path }) => /^(popup|src\/thunderbird)\//.test(path));
    expect(breaches(faces, (_, imported) => /^src\/(checks|verdict)\//.test(imported))).toEqual([]);
  });

  test('no file is imported in a circle', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]) => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      else if (!done.has(path)) {
        for (const imported of runTimeImports(byPath.get(path))) visit(imported, [...way, path]);
        done.add(path);
      }
    };
    for (const { path } of files) visit(path, []);
    expect(circles).toEqual([]);
  });
});

/** Imports of types alone vanish when compiled and close no circle. */
function runTimeImports(file: SourceFile | undefined): readonly string[] {
  if (file === undefined) return [];
  const types = new Set(
    [...file.text.matchAll(/^import type [^;]*?from '(\.[^']+)'/gm)].map((match) => match[1]?.split('/').at(-1)),
  );
  return file.imports.filter((imported) => imported.startsWith('src/') && !types.has(imported.split('/').at(-1)));
}

test('what the background starts with is without the engine, the renderings and the suffix list', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const started = new Set(['src/thunderbird/background.ts']);
  for (const path of started) {
    const file = byPath.get(path);
    // What is imported by `import()` is loaded when it is called for.
    const later = new Set(
      [...(file?.text.matchAll(/\bimport\(\s*'([^']+)'/g) ?? [])].map(([, name]) => name?.split('/').at(-1)),
    );
    for (const imported of runTimeImports(file)) if (!later.has(imported.split('/').at(-1))) started.add(imported);
  }
  expect(started.size).toBeGreaterThan(15);
  const heavy =
    /^src\/(?:mail\/(?:body|trace|link)|checks|verdict|verify|lookup\/registry)\/|^src\/(?:dissect|report\/outline|domain\/registrable-domain)\.ts$/;
  expect([...started].filter((path) => heavy.test(path))).toEqual([]);
});

describe('the engine is a function of its arguments', () => {
  test.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\./],
    ['chance', /\bMath\.random\(|\bcrypto\.(getRandomValues|randomUUID)/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['the browser', /\b(browser|messenger|chrome|document|window|navigator|localStorage)\./],
    ['Node', /\bprocess\.|\bBuffer\.|\brequire\(/],
  ])('it does not reach %s', (_, pattern) => {
    expect(core.filter((file) => !isShim(file) && pattern.test(codeOf(file))).map(({ path }) => path)).toEqual([]);
  });
});

describe('consent', () => {
  const faces = files.filter(({ path }) => /^(popup|src\/thunderbird)\//.test(path));
  const gate = 'src/thunderbird/consented-outside.ts';
  /** For pages that links lead to. */
  const pageGate = 'src/thunderbird/consented-page.ts';
  /** It asks for the addresses of a host that a page was ordered from; the page gate opens it. */
  const pageSource = 'src/thunderbird/watched-page-source.ts';
  /** They read the extension's own files. */
  const ownFiles = ['src/thunderbird/embedded-files.ts', 'src/thunderbird/judging-versions.ts'];

  test('the ways from the extension to the network lead through the gates', () => {
    const pattern =
      /\bfetch\(|\bfetchTransport\(|\bopenOutside\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bdns\.resolve\(/;
    const reaching = faces.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path);
    expect(reaching.filter((path) => !ownFiles.includes(path))).toEqual([gate, pageGate, pageSource]);
    const openers = faces.filter((file) => /\bopenPageSource\(\{/.test(codeOf(file))).map(({ path }) => path);
    expect(openers).toEqual([pageGate, pageSource]);
  });

  test('what reads the extension’s own files reaches no other', () => {
    const texts = files.filter(({ path }) => ownFiles.includes(path)).map(codeOf);
    expect(texts.flatMap((text) => text.match(/\bfetch\(.*/g) ?? [])).toEqual([
      'fetch(new URL(name, baseUrl));',
      "fetch(webextension.runtime.getURL('versions.json'));",
    ]);
    const makers = faces.filter((file) => /\bembeddedFiles\(/.test(codeOf(file)) && !ownFiles.includes(file.path));
    expect(makers.flatMap((file) => codeOf(file).match(/\bembeddedFiles\([^)]*\)/g) ?? [])).toEqual([
      "embeddedFiles(webextension.runtime.getURL('data/')",
    ]);
  });

  test('who passes the gate has asked for consent first', () => {
    const file = files.find(({ path }) => path === gate);
    const exported = [...(file?.text.matchAll(/^export (?:async )?function (\w+)[\s\S]*?^}/gm) ?? [])];
    const opening = exported.filter(([text]) => /\bopenPermitted\(/.test(text));
    expect(opening.map(([, name]) => name)).toEqual(['consentedOutside']);
    expect(opening[0]?.[0]).toMatch(/\{\n {2}if \(!isConsentedTo\(settings, occasion\)\) return null;\n/);
    expect(breaches(faces, (_, imported) => imported === gate)).toEqual([
      `${pageGate} imports ${gate}`,
      `src/thunderbird/dissect-message.ts imports ${gate}`,
    ]);
  });

  test('who passes the gate for pages has asked for consent and for permission first', () => {
    const file = files.find(({ path }) => path === pageGate);
    const code = file === undefined ? '' : codeOf(file);
    expect([...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name)).toEqual([
      'consentedPage',
    ]);
    expect(code).toMatch(
      /\{\n {2}if \(!isConsentedTo\(lookUps\.settings, 'click'\)\) return null;\n.*\n {2}if \(!\(await webextension\.permissions\.contains\(\{ origins \}\)\)\) return null;\n/,
    );
    expect(code.match(/\bfetch\(.*/g)).toEqual(["fetch(url, { ...options, mode: 'same-origin' });"]);
    expect(breaches(faces, (_, imported) => imported === pageGate)).toEqual([
      `src/thunderbird/safe-look.ts imports ${pageGate}`,
    ]);
  });
});

describe('the pages', () => {
  test('text of a mail reaches the document only as text', () => {
    const pattern =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|createContextualFragment|setHTML\w*)\b/;
    const faces = files.filter(({ path }) => /^(popup|src\/thunderbird)\//.test(path));
    const frame = 'popup/inert-frame.ts';
    expect(faces.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path)).toEqual([frame]);
    // What the frame of a copy is opened with holds nothing; it is filled node by node.
    const code = files.filter(({ path }) => path === frame).map(codeOf)[0];
    expect(code?.match(new RegExp(pattern, 'g'))).toEqual(['srcdoc']);
    expect(code).toMatch(/\bframe\.srcdoc = emptyDocument;/);
    expect(code).toMatch(/const emptyDocument = `[^`$]*<body><\/body><\/html>`;/);
  });
});

describe('names and remains', () => {
  const all = [...files, ...sourceFiles('test', 'scripts')];

  test('no file is called by what says nothing', () => {
    expect(
      all.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|tools)(\/|\.)/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    const isKebab = (path: string) => path.split('/').every((part) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(part));
    expect(all.filter(({ path }) => !isKebab(path)).map(({ path }) => path)).toEqual([]);
  });

  test('nothing is left undone or silenced in passing', () => {
    const pattern = /\b(TODO|FIXME|XXX)\b|@ts-ignore|\.(only|skip|todo)\(/;
    expect(
      all
        .filter((file) => !file.path.startsWith('test/architecture/') && pattern.test(file.text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('the project is where it is and names no other place', () => {
    expect(root).not.toBe('');
    const pattern = /\/(work|home|root)\/[a-z]/;
    expect(
      all
        .filter((file) => !file.path.startsWith('test/architecture/') && pattern.test(file.text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
