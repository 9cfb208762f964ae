import { type Brand, brandOfAddressDomain } from '../domain/brand-directory.ts';
import { type NamedBrand, namedBrands } from '../domain/brand-names.ts';
import type { Mail } from '../mail/mail.ts';
import type { TracedText } from '../mail/source/traced-text.ts';
import { headerEvidence, locusEvidence } from './evidence.ts';
import type { Author } from './facts.ts';
import type { Evidence } from './outcome.ts';

/** How a mail names a brand, most telling first. */
export type ClaimPlace = 'display-name' | 'address' | 'subject' | 'local-part' | 'text';

/** That a mail gives itself out as a brand's, or only speaks of it: which, its place tells. */
export interface BrandClaim {
  readonly brand: Brand;
  readonly by: ClaimPlace;
  /** Beside the name stands nothing but words that any sender's name may have ("Support", カスタマーセンター). */
  readonly isWhole: boolean;
  readonly isDisguised: boolean;
  readonly evidence: Evidence;
}

/** So many names are read in one field, and in the text. */
const maxNames = 5;
const maxTextNames = 40;

/** As much of the visible text as is read for names: of its beginning and of its end. In UTF-16 code units. */
const maxBeginning = 1_500;
const maxEnd = 300;

/** Words that may stand beside a brand in a sender's name without making it another's. Skeletons do not matter: they are plain. */
const senderWords = new Set(
  `a account accounts action admin administration alert alerts and app assistance automated billing business card cards care center
  centre client clients co com company confirm contact corp customer customers de delivery department dept desk digital do email
  express from global group gmbh help helpdesk id inc info information japan jp limited live llc ltd mail mailer management member
  members membership message messages my net news newsletter no noreply notice notification notifications notify of official online
  operations order orders org parcel pay payment payments plc portal post prime reply rewards sa secure security server service
  services shipping shop solution solutions store support system systems team technical the tracking update updates us user
  verification wallet web your fr uk eu br`.split(/\s+/),
);

const senderWordsJa =
  /株式会社|有限会社|公式|事務局|お客様|お客さま|カスタマー|センター|サービス|サポート|セキュリティー?|アカウント|カード|会員|重要|緊急|大切|必ず|なお知らせ|お知らせ|ご案内|ご連絡|通知|自動|配信|送信|専用|メール|係|窓口|運営|ネット|オンライン|ショップ|本人|確認|利用|ご利用|更新|管理|チーム|グループ|ポイント|プライム|様|から|より|の|【|】|「|」|『|』|（|）|・|第/g;

/** What the mail says of brands, by place. */
export function brandClaims(mail: Mail, author: Author | null): BrandClaim[] {
  return [
    ...nameClaims(author?.mailbox.displayName ?? null),
    ...addressClaims(author),
    ...subjectClaims(mail.claims.subject?.value ?? null),
    ...textClaims(mail),
  ];
}

function nameClaims(name: TracedText | null): BrandClaim[] {
  if (name === null) return [];
  return namedBrands(name.text, maxNames).flatMap((named) => {
    const isWhole = isBesideSenderWords(name.text, named);
    if (named.isOrdinary && !(isWhole && isWrittenAsName(name.text, named))) return [];
    return [claimOf(named, 'display-name', isWhole, headerEvidence('display-name', name))];
  });
}

/** An ordinary word counts only as the brand writes it, in capitals, or in disguise: "Ana" is a person. */
function isWrittenAsName(text: string, { brand, from, to, isDisguised }: NamedBrand): boolean {
  const written = text.slice(from, to).normalize('NFKC');
  return (
    isDisguised || brand.ordinary.includes(written) || brand.names.includes(written) || /^[A-Z]{4,}$/.test(written)
  );
}

function isBesideSenderWords(text: string, { from, to }: NamedBrand): boolean {
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.normalize('NFKC').toLowerCase();
  return rest
    .replace(/\bvia\s.*$/s, ' ')
    .replace(senderWordsJa, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .every((word) => word.length < 2 || senderWords.has(word));
}

function addressClaims(author: Author | null): BrandClaim[] {
  const addrSpec = author?.mailbox.addrSpec ?? null;
  const owner = author?.domain == null ? null : brandOfAddressDomain(author.domain);
  if (addrSpec === null) return [];
  const evidence = headerEvidence('author', addrSpec.text);
  if (owner !== null) return [{ brand: owner.brand, by: 'address', isWhole: true, isDisguised: false, evidence }];
  return namedBrands(addrSpec.localPart, maxNames)
    .filter(({ isOrdinary }) => !isOrdinary)
    .map((named) => claimOf(named, 'local-part', isBesideSenderWords(addrSpec.localPart, named), evidence));
}

/** What answers, forwards and filters put before a subject. */
const subjectPrefix =
  /^(?:\s*(?:re|fwd?|aw|wg|tr|enc|sv)\s*[:：]|\s*\[(?:spam|external|ext|externo)[^\]]*\]|\s*\*+spam\*+)+/i;

const bracketed = /[【［[〔「『（(＜<〖][^】］\]〕」』）)＞>〗]{1,60}[】］\]〕」』）)＞>〗]/g;

/** A brand speaks in a subject where it stands in brackets, at its beginning, or before から and より. */
function subjectClaims(subject: TracedText | null): BrandClaim[] {
  if (subject === null) return [];
  const { text } = subject;
  const begin = subjectPrefix.exec(text)?.[0].length ?? 0;
  const brackets = [...text.matchAll(bracketed)].map(({ 0: whole, index }) => ({
    from: index,
    to: index + whole.length,
  }));
  return namedBrands(text, maxNames).flatMap((named) => {
    const { from, to, isOrdinary, brand } = named;
    const within = brackets.find((bracket) => bracket.from <= from && to <= bracket.to);
    const inBrackets = within !== undefined && isAlone(text.slice(within.from, within.to), named, within.from);
    const isFirst = text.slice(begin, from).replace(bracketed, '').trim() === '';
    const isLast = /[|｜]\s*$/.test(text.slice(0, from)) && text.slice(to).trim() === '';
    const speaks = /^(?:株式会社|カード|公式|\s)*(?:から|より)/.test(text.slice(to, to + 20));
    const isOwnName = !isOrdinary || (inBrackets && isWrittenAsName(text, named));
    if (!isOwnName || !(inBrackets || isFirst || isLast || speaks)) return [];
    const claim = { ...named, brand };
    return [claimOf(claim, 'subject', inBrackets || isLast || speaks, headerEvidence('subject', subject))];
  });
}

function isAlone(text: string, named: NamedBrand, offset: number): boolean {
  return isBesideSenderWords(text, { ...named, from: named.from - offset, to: named.to - offset });
}

function textClaims({ body }: Mail): BrandClaim[] {
  const text = body.texts.find(({ kind }) => kind === 'html') ?? body.texts[0];
  if (text === undefined) return [];
  const endFrom = Math.max(maxBeginning, text.text.length - maxEnd);
  const named = [
    ...namedBrands(text.text.slice(0, maxBeginning), maxTextNames),
    ...namedBrands(text.text.slice(endFrom), maxTextNames).map((one) => ({
      ...one,
      from: one.from + endFrom,
      to: one.to + endFrom,
    })),
  ];
  const first = new Map<Brand, NamedBrand>();
  for (const one of named) if (!one.isOrdinary && !first.has(one.brand)) first.set(one.brand, one);
  return [...first.values()].map((one) => {
    const locus = text.locus(one.from, one.to);
    return claimOf(one, 'text', false, locusEvidence('visible-text', locus, text.text.slice(one.from, one.to)));
  });
}

function claimOf({ brand, isDisguised }: NamedBrand, by: ClaimPlace, isWhole: boolean, evidence: Evidence): BrandClaim {
  return { brand, by, isWhole, isDisguised, evidence };
}
