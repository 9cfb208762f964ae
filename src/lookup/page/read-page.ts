import { isSameOrganization } from '../../domain/registrable-domain.ts';
import { readHtmlTree } from '../../mail/body/html/read-html.ts';
import { askedFor } from './asked-for.ts';
import { isBotWall } from './bot-wall.ts';
import { knownLogins } from './login-traits.ts';
import { baseOf, brandAssets } from './page-assets.ts';
import { type PageDocument, type PageDocuments, pageDocuments } from './page-documents.ts';
import { pageImitations } from './page-imitations.ts';
import { type AskedFor, type LookedPage, maxShown, type PageDisguise, type PagePost } from './page-look.ts';
import type { FieldPart, FormPart } from './page-parts.ts';
import { type Refresh, readRefresh } from './page-refresh.ts';
import { packedScript, scriptPosts, scriptTargets } from './script-traits.ts';
import { writesDocument } from './written-html.ts';

/** A page as read, and what decides where the look goes on. */
export interface PageReading {
  readonly page: LookedPage;
  /** Where its first meta refresh leads. */
  readonly metaRefresh: Refresh | null;
  /** The page in its one frame, where it shows nothing else. */
  readonly onlyFrame: string | null;
  /** It keeps strangers out. */
  readonly isWall: boolean;
  /** It shows nothing until its scripts run. */
  readonly needsScripts: boolean;
}

/** What a login asks for; anybody may be asked for his account's name. */
const secrets: ReadonlySet<AskedFor> = new Set(['password', 'card', 'one-time-code', 'identity', 'wallet']);

/** So many of each are told. */
const maxFields = 30;
const maxPosts = 10;
const maxFrames = 10;
const maxDisguises = 10;

/** As much of the visible text as is kept. In UTF-16 code units. */
const maxText = 1_000;

/** A page with less visible text than that shows nothing. In UTF-16 code units. */
const minShownText = 40;

/** Invisible letters that nobody but a hider writes between others; joiners belong to emoji and some scripts. */
const invisible =
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}][\u00ad\u200b\u2060\u2063\ufeff]+[\p{L}]/gu;
const minInvisible = 5;

/**
 * Reads a page without running it: what it asks for, where that goes, whose page it gives itself out for, and what hides its doing.
 * `url` is where it lies. Bounded; never throws.
 */
export function readPage(html: string, url: string, cut: LookedPage['cut'] = null): PageReading {
  const taken = pageDocuments(html, cut);
  const { documents } = taken;
  const readings = documents.map(({ html: source, tree }) => readHtmlTree(source, tree));
  const visible = readings.map((reading) => reading.visible.text).join('\n');
  const host = new URL(url).hostname;
  const title = readings.find((reading) => reading.title !== null && reading.title !== '')?.title ?? null;
  const fields = documents.flatMap(({ parts }) => parts.fields.flatMap((field) => asked(field)));
  const scripts = documents.flatMap(({ parts }) => parts.scripts);
  const refreshes = documents.slice(0, 1).flatMap(({ parts }) => parts.refreshes);
  const [metaRefresh = null, ...laterRefreshes] = refreshes.flatMap(
    (value) => readRefresh(value, baseFor(documents, url)) ?? [],
  );
  const late = [metaRefresh, ...laterRefreshes].flatMap((refresh) =>
    refresh === null || refresh.isRedirect ? [] : refresh.url,
  );
  const assets = brandAssets(documents, url);
  const page: LookedPage = {
    url,
    host,
    title: title?.replace(/\s+/g, ' ').slice(0, 2 * maxShown) ?? null,
    icon: iconOf(documents, url),
    text: visible.replace(/\s+/g, ' ').slice(0, maxText),
    asks: fields.map(({ asksFor, field: { shows } }) => ({ asksFor, shows })).slice(0, maxFields),
    postsTo: postsOf(documents, fields, scripts, url),
    imitates: pageImitations({
      host,
      title,
      text: visible,
      alts: documents.flatMap(({ parts }) => parts.alts),
      logins: knownLogins(documents),
      assets,
      asksForSecret: fields.some(({ asksFor }) => secrets.has(asksFor)),
      asksForAnything: fields.length > 0,
    }),
    assetsFrom: assets.map(({ host: from, brand, count, shows }) => ({ host: from, brand, count, shows })),
    frames: framesOf(taken, url),
    disguises: disguisesOf(taken, scripts, visible),
    scriptTargets: [...new Set([...late, ...scriptTargets(scripts, baseFor(documents, url))])],
    cut: taken.cut ?? (readings.some(({ isCut }) => isCut) ? 'html' : null),
  };
  const isEmpty = showsNothing(page, documents, visible);
  return {
    page,
    metaRefresh,
    onlyFrame: isEmpty ? onlyFrameOf(taken, url) : null,
    isWall: isBotWall(page, html),
    needsScripts: isEmpty && hasScripts(documents),
  };
}

interface Asked {
  readonly asksFor: AskedFor;
  readonly field: FieldPart;
}

function asked(field: FieldPart): Asked[] {
  const asksFor = askedFor(field);
  return asksFor === null ? [] : [{ asksFor, field }];
}

function baseFor(documents: readonly PageDocument[], url: string): string {
  return baseOf(documents[0]?.parts.base ?? null, url);
}

function iconOf(documents: readonly PageDocument[], url: string): string | null {
  const href = documents.flatMap(({ parts }) => parts.assets).find(({ kind }) => kind === 'icon')?.href;
  const base = baseFor(documents, url);
  return href === undefined || href.length > maxHref || !URL.canParse(href, base) ? null : new URL(href, base).href;
}

const maxHref = 2_000;

/** Where the forms that ask for something send it, then where scripts would, if anything is asked for. */
function postsOf(
  documents: readonly PageDocument[],
  fields: readonly Asked[],
  scripts: readonly string[],
  url: string,
): PagePost[] {
  const forms = new Map<FormPart, Set<AskedFor>>();
  for (const { asksFor, field } of fields) {
    if (field.form === null) continue;
    const asks = forms.get(field.form) ?? new Set();
    forms.set(field.form, asks.add(asksFor));
  }
  const base = baseFor(documents, url);
  const posts = [...forms].flatMap(([{ action, buttonActions, shows }, asks]) =>
    [...new Set([action ?? '', ...buttonActions])].map((target) => ({
      ...postTo(target, base, url),
      asks: [...asks],
      shows,
    })),
  );
  const all = [...new Set(fields.map(({ asksFor }) => asksFor))];
  const sent = fields.length === 0 ? [] : scriptPosts(scripts);
  const told = sent.map(({ url: target, shows }) => ({
    ...postTo(target, base, url),
    scheme: 'javascript',
    asks: all,
    shows,
  }));
  return [...posts, ...told.filter(({ isElsewhere }) => isElsewhere)].slice(0, maxPosts);
}

function postTo(target: string, base: string, url: string): Pick<PagePost, 'url' | 'host' | 'scheme' | 'isElsewhere'> {
  const trimmed = target.trim();
  const resolved = trimmed === '' ? url : URL.canParse(trimmed, base) ? new URL(trimmed, base).href : null;
  if (resolved === null) return { url: null, host: null, scheme: '', isElsewhere: false };
  const { protocol, hostname, origin, pathname } = new URL(resolved);
  const scheme = protocol.slice(0, -1);
  if (scheme !== 'http' && scheme !== 'https') {
    return { url: resolved.slice(0, maxShown), host: null, scheme, isElsewhere: scheme === 'mailto' };
  }
  const own = new URL(url).hostname;
  const isElsewhere = hostname !== own && !isSameOrganization(hostname, own);
  return { url: `${origin}${pathname}`.slice(0, maxHref), host: hostname, scheme, isElsewhere };
}

function framesOf(taken: PageDocuments, url: string): string[] {
  return [...new Set(frameUrls(taken, url).map(({ hostname }) => hostname))].slice(0, maxFrames);
}

function onlyFrameOf(taken: PageDocuments, url: string): string | null {
  const [first, ...others] = new Set(frameUrls(taken, url).map(({ href }) => href));
  return first === undefined || others.length > 0 ? null : first;
}

/** Pages of the web that are shown in frames. */
function frameUrls({ frames, documents }: PageDocuments, url: string): URL[] {
  const base = baseFor(documents, url);
  return frames.flatMap((src) => {
    if (src.length > maxHref || !URL.canParse(src, base)) return [];
    const frame = new URL(src, base);
    return frame.protocol === 'http:' || frame.protocol === 'https:' ? frame : [];
  });
}

/** Advertisements stand in frames too, and scripts write much: what asks for something is hidden so for a reason. */
function disguisesOf({ documents }: PageDocuments, scripts: readonly string[], visible: string): PageDisguise[] {
  const found = documents.flatMap(({ disguise, parts }) =>
    disguise !== null && parts.fields.some((field) => askedFor(field) !== null) ? disguise : [],
  );
  const isWritten = found.length === 0 && visible.length < minReadText;
  const writer = isWritten ? scripts.find((script) => script.length > minWriter && writesDocument(script)) : undefined;
  if (writer !== undefined) found.push({ kind: 'written-by-script', shows: writer.trim().slice(0, maxShown) });
  const packed = packedScript(scripts);
  if (packed !== null) found.push(packed);
  const dataForm = documents
    .flatMap(({ parts }) => parts.forms)
    .find(({ action }) => /^\s{0,9}data:/i.test(action ?? ''));
  if (dataForm !== undefined) found.push({ kind: 'data-form', shows: dataForm.shows });
  const hidden = [...visible.slice(0, maxSearched).matchAll(invisible)];
  const [first] = hidden;
  if (first !== undefined && hidden.length >= minInvisible) {
    found.push({ kind: 'invisible-letters', shows: visible.slice(first.index, first.index + 40) });
  }
  return found.slice(0, maxDisguises);
}

/** A page with less text than that is written by its scripts. In UTF-16 code units. */
const minReadText = 200;
const maxSearched = 20_000;
/** A shorter script writes a date or a counter. In code units. */
const minWriter = 1_000;

function hasScripts(documents: readonly PageDocument[]): boolean {
  return documents.some(({ parts }) => parts.scripts.length > 0 || parts.scriptFiles.length > 0);
}

function showsNothing({ asks }: LookedPage, documents: readonly PageDocument[], visible: string): boolean {
  if (asks.length > 0) return false;
  const onlyWithout = documents.reduce((sum, { parts }) => sum + parts.noscriptLength, 0);
  return visible.replace(/\s+/g, '').length - onlyWithout < minShownText;
}
