import { registrableDomain } from './registrable-domain.ts';

/**
 * Domains under which anybody may open a mailbox at no cost. Hand-picked from what providers publish of
 * themselves; completeness is not needed, since a domain that is missing only leaves a remark unsaid.
 */
const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `126.com 163.com aim.com aliyun.com aol.com ausi.com bk.ru centrum.cz consultant.com daum.net duck.com
  email.com email.cz engineer.com excite.co.jp fastmail.com fastmail.fm foxmail.com free.fr freemail.hu
  gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net goo.jp googlemail.com gu.pw hanmail.net hey.com hotmail.ch
  hotmail.co.jp hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com i.ua
  icloud.com in.com inbox.lv inbox.ru infoseek.jp interia.pl laposte.net libero.it list.ru live.co.uk
  live.com live.fr live.it live.jp live.nl mac.com mail.bg mail.com mail.ee mail.ru mailfence.com me.com
  msn.com myyahoo.com naver.com netscape.net o2.pl onet.pl orange.fr outlook.co.jp outlook.com outlook.de
  outlook.es outlook.fr outlook.it outlook.jp pm.me post.com poste.it proton.me protonmail.ch
  protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt seznam.cz sina.cn sina.com
  sohu.com t-online.de tiscali.it tom.com tuta.com tuta.io tutamail.com tutanota.com tutanota.de ukr.net
  virgilio.it web.de wp.pl ya.ru yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com
  yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.hk yahoo.com.mx yahoo.com.ph yahoo.com.sg
  yahoo.com.tw yahoo.com.vn yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it yahoo.ne.jp yandex.com yandex.ru
  yeah.net ymail.com ymail.ne.jp zoho.com zohomail.com`.split(/\s+/),
);

/** Whether anybody may open a mailbox under the domain at no cost. */
export function isFreeMailDomain(domain: string): boolean {
  const name = domain.toLowerCase();
  return FREE_MAIL_DOMAINS.has(name) || FREE_MAIL_DOMAINS.has(registrableDomain(name) ?? '');
}

/** Whether the domain itself is that of free mailboxes: what lies below it is its provider's own. */
export function isFreeMailbox(domain: string): boolean {
  return FREE_MAIL_DOMAINS.has(domain.toLowerCase());
}
