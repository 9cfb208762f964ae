import { isUnderAbusedSuffix } from '../../domain/abused-suffix.ts';
import { openHostOf } from '../../domain/open-host.ts';
import { registeredDomain } from '../../domain/registrable-domain.ts';
import type { VisibleText } from '../../mail/body/body.ts';
import { check } from '../check.ts';
import { LinkFindings } from '../link-findings.ts';
import { notApplicable } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many suffixes are reported. */
const maxFindings = 3;

/** A link leads to a name under a suffix that frauds prefer; or under China's, where nothing else in the mail is Chinese. */
export const cheapSuffix = check({
  id: 'link/cheap-suffix',
  needs: ['isTied', 'web', 'body'],
  examine({ isTied, web, body }) {
    if (web.length === 0) return notApplicable('no_web_link');
    const findings = new LinkFindings(maxFindings);
    for (const one of web) {
      const suffix = one.host.slice(one.host.lastIndexOf('.') + 1);
      const isChinas = suffix === 'cn';
      if (!isChinas && !isUnderAbusedSuffix(one.host)) continue;
      if (openHostOf(one.host, '') !== null || registeredDomain(one.host) === null) continue;
      if (isChinas && isPerhapsChinese(body.texts, isTied(one.host))) continue;
      findings.add(suffix, one, isTied(one.host) && !isChinas ? 'note' : 'low', {
        key: `check_link_cheap_suffix${isChinas ? '_china' : ''}`,
        params: { host: shownValue(one.host), suffix: `.${suffix}` },
      });
    }
    return findings.outcome();
  },
});

/** As much of a text as is read. In UTF-16 code units. */
const maxRead = 3_000;

/** Chinese text, and text without kana where the sender's own name is China's: his company may be there. */
function isPerhapsChinese(texts: readonly VisibleText[], isOfSender: boolean): boolean {
  const text = texts.map((one) => one.text.slice(0, maxRead)).join('');
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return kana * 10 < han || (isOfSender && kana === 0);
}
