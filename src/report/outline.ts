import { attachmentNotes, kindWord } from './attachment-notes.ts';
import { checkTitle } from './check-title.ts';
import { defang } from './defang.ts';
import { linkGroups } from './link-groups.ts';
import { linkNote } from './link-note.ts';
import { linkWay } from './link-way.ts';
import { lookNote } from './look-note.ts';
import type { Report, ReportedFinding, ReportedRelay } from './report.ts';
import { toldOutline } from './told/told-outline.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { type Language, sayIn, word } from './words.ts';

/** A piece of a rendered report. Text only: each rendering escapes it in its own way. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly level: Report['verdict'] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Hosts of links that a rendering lists one by one; the rest is counted. */
const maxListedLinks = 50;

/** The report as a sequence of blocks in its own language: what text, HTML and Markdown have in common. */
export function outline(report: Report): Block[] {
  const { language } = report;
  const say = (key: string, params = {}) => word(language, key, params);
  const section = (key: string, ...blocks: (Block | null)[]): Block[] => {
    const filled = blocks.filter((block) => block !== null);
    return filled.length === 0 ? [] : [{ kind: 'heading', text: say(key) }, ...filled];
  };
  const told = toldOutline(report);
  return [
    { kind: 'title', text: verdictSentence(report), level: report.verdict },
    ...(report.attack === null ? [] : [paragraph(say(`attack_${report.attack.replaceAll('-', '_')}`))]),
    paragraph(say(`do_${report.verdict}`)),
    ...section('section_reasons', list(reasonSentences(report))),
    ...section('section_also_seen', list(otherSentences(report))),
    ...section('section_speaks_for_it', list(report.assurances.map(({ text }) => text))),
    ...section('section_fields', table([], fieldRows(report))),
    ...report.victims.map((domain) => paragraph(say('victim_note', { domain }))),
    ...told.authentication,
    ...told.author,
    ...section(
      'section_route',
      list([...relaySentences(report), ...told.client]),
      list(report.unreadableTrace.map(({ text }) => say('trace_unreadable', { text }))),
    ),
    ...section('section_links', table([], linkRows(report)), moreLinks(report), pictures(report), list(told.hosts)),
    ...section('section_attachments', table([], attachmentRows(report))),
    ...section(
      'section_unchecked',
      list(report.unchecked.map(({ check, text }) => `${checkTitle(language, check)}: ${text}`)),
    ),
    ...told.registrations,
    ...told.asked,
    ...section('section_oddities', list([...new Set(report.defects.map(({ text }) => text))])),
    ...section('section_limits', list(report.limits.map(({ text }) => text))),
    paragraph(editions(report)),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function list(items: readonly string[]): Block | null {
  return items.length === 0 ? null : { kind: 'list', items };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Block | null {
  return rows.length === 0 ? null : { kind: 'table', head, rows };
}

function reasonSentences({ reasons, findings, language }: Report): string[] {
  return reasons.flatMap((index) => findings[index] ?? []).map((finding) => findingSentence(finding, language));
}

function otherSentences({ reasons, findings, language }: Report): string[] {
  return findings.filter((_, index) => !reasons.includes(index)).map((finding) => findingSentence(finding, language));
}

function findingSentence({ text, isLookedUp }: ReportedFinding, language: Language): string {
  return isLookedUp ? `${text} (${word(language, 'looked_up')})` : text;
}

function fieldRows({ fields, language }: Report): string[][] {
  return fields
    .filter(({ value }) => value !== '')
    .map(({ name, value, standing }) => {
      const isRecord = name === 'Received' && standing === 'verified';
      return [name, value, word(language, isRecord ? 'origin_border' : `standing_${standing}`)];
    });
}

function relaySentences({ origin, language }: Report): string[] {
  const sentence = (key: string, relay: Omit<ReportedRelay, 'hop'> | null) => {
    if (relay === null) return [];
    const parts = [
      relay.ip,
      relay.rdns,
      relay.helo === null ? null : word(language, 'route_calls_itself', { helo: relay.helo }),
      relay.authenticatedAs === null ? null : word(language, 'route_account', { account: relay.authenticatedAs }),
      relay.place === null ? null : placeText(relay.place, language),
      relay.network === null ? null : `${relay.network.owner} (AS${relay.network.asn})`,
    ];
    const text = parts.filter((part) => part !== null).join(', ');
    return text === '' ? [] : [`${word(language, key)}: ${text}`];
  };
  return [
    ...(origin.believed ? sentence('origin_border', origin) : [word(language, 'route_nobody')]),
    ...sentence('origin_reported', origin.reported),
    ...sentence('origin_to_list', origin.toList),
    ...sentence('origin_claimed', origin.claimed),
  ];
}

/** A place for a reader: city where known, region, country's code. */
export function placeText({ city, country }: NonNullable<ReportedRelay['place']>, language: Language): string {
  return word(language, 'place_near', { place: city === null ? country : `${city} (${country})` });
}

function linkRows({ links, language }: Report): string[][] {
  return linkGroups(links)
    .slice(0, maxListedLinks)
    .map(({ link, links: members, count }) => {
      const note = linkNote(link);
      const standing = word(language, `standing_${link.standing}`);
      const way = linkWay(link);
      // Of several links to one host that one which was looked at.
      const looked = members.find((member) => member.link.look !== null)?.link ?? link;
      const isOne = members.length === 1;
      const target = defang(isOne || link.host === null ? (link.finalUrl ?? link.href) : link.host);
      const reach = isOne ? target : `${target} (${word(language, 'link_several', { count })})`;
      return [
        shownTexts(members.map((member) => member.link.text)),
        way === null ? reach : `${reach} (${word(language, way.key, way.params)})`,
        [
          standing,
          ...[note, lookNote(looked)].flatMap((told) => (told === null ? [] : word(language, told.key, told.params))),
        ].join('. '),
      ];
    });
}

/** Texts that stand for those of several links. */
const maxShownTexts = 3;

function shownTexts(texts: readonly string[]): string {
  const different = [...new Set(texts)].filter((text) => text !== '');
  const shown = different.slice(0, maxShownTexts).join(' · ');
  return different.length > maxShownTexts ? `${shown} …` : shown;
}

function moreLinks({ links, language }: Report): Block | null {
  const count = linkGroups(links).length - maxListedLinks;
  return count > 0 ? paragraph(word(language, 'links_more', { count })) : null;
}

function pictures({ remotePictures, language }: Report): Block | null {
  if (remotePictures.length === 0) return null;
  const count = remotePictures.reduce((sum, known) => sum + known.count, 0);
  const hosts = remotePictures.map(({ host }) => defang(host)).join(', ');
  return paragraph(`${word(language, 'remote_pictures', { count })}: ${hosts}`);
}

function attachmentRows({ attachments, language }: Report): string[][] {
  const say = sayIn(language);
  return attachments.map((attachment) => {
    const { name, kind, declared, size, standing } = attachment;
    return [
      name ?? say('attachment_unnamed'),
      kind === null ? declared : kindWord(kind, say),
      say('octets', { count: size }),
      [word(language, `standing_${standing}`), ...attachmentNotes(attachment, say)].join('. '),
    ];
  });
}

function editions({ engine, data }: Report): string {
  return [`Mekiki ${engine}`, ...Object.entries(data).map(([name, date]) => `${name} ${date}`)].join(' · ');
}
