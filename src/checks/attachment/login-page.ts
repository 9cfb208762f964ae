import type { Markup } from '../../mail/attachment/contents.ts';
import { type AttachedFile, attachedFiles, fileEvidence, inAttachedMessage } from '../attached-files.ts';
import type { AuthenticatedDomain } from '../authenticated-domains.ts';
import { isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { locusEvidence } from '../evidence.ts';
import { type Evidence, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** So many attachments are reported. */
const maxFindings = 5;

/** Services for encrypted messages whose attached page asks for a password of theirs. What is typed reaches nobody else. */
const services =
  /(?:^|\.)(?:res\.cisco\.com|zixmail\.net|zixmessagecenter\.com|outlook\.office365\.com|outlook\.office\.com|virtru\.com|echoworx\.com|securemail\.trendmicro\.com)$/;

/** An attached page asks for a password or a card, or has a form that sends elsewhere. */
export const loginPage = check({
  id: 'attachment/login-page',
  needs: ['attachments', 'authenticated'],
  examine({ attachments, authenticated }) {
    const pages = attachedFiles(attachments).filter(({ attachment }) => attachment.contents.markup !== null);
    if (pages.length === 0) return notApplicable('no_attached_page');
    return foundOrClear(pages.flatMap((file) => findingOf(file, authenticated) ?? []).slice(0, maxFindings));
  },
});

function findingOf(file: AttachedFile, authenticated: readonly AuthenticatedDomain[]): Finding | null {
  const { forms, hidesPassword, cardField, acts } = file.attachment.contents.markup as Markup;
  const asking = forms.find(({ hasPasswordField }) => hasPasswordField) ?? null;
  // Fields that misplaced tags keep out of their form are sent all the same.
  const isLoose = asking !== null && hostOf(asking.action) === null;
  const sending =
    forms.find(({ action, fieldCount }) => (fieldCount > 0 || isLoose) && hostOf(action) !== null) ?? null;
  const host = hostOf(sending?.action ?? null);
  const script = acts.find(({ act }) => act === 'sends') ?? null;
  const isSecret = asking !== null || cardField !== null;
  if (!isSecret && host === null) return null;
  const evidence: Evidence[] = [];
  for (const form of [asking, sending])
    if (form !== null) evidence.push(locusEvidence('form', form.locus, form.action ?? ''));
  if (cardField !== null) evidence.push(locusEvidence('form', cardField, ''));
  if (script !== null) evidence.push(locusEvidence('attachment', script.locus, script.reads));
  const isKnown = host !== null && (services.test(host) || isAuthenticatedOrganization(host, authenticated));
  const [severity, key] = gradeOf(isSecret, host, isKnown, script !== null, hidesPassword);
  return {
    severity: inAttachedMessage(severity, file),
    explanation: {
      key: `check_attachment_login_page${key}`,
      params: { name: file.name, ...(host === null ? {} : { host: shownValue(host) }) },
    },
    evidence: [fileEvidence(file), ...evidence],
    about: [{ attachment: file.index }],
  };
}

function gradeOf(
  isSecret: boolean,
  host: string | null,
  isKnown: boolean,
  hasScript: boolean,
  isHidden: boolean,
): [Severity, string] {
  if (isKnown) return ['note', '_known'];
  if (!isSecret) return ['low', '_form'];
  if (host !== null) return ['high', '_sends'];
  if (hasScript) return ['high', '_script'];
  return isHidden ? ['high', '_hidden'] : ['low', ''];
}

/** Where a form sends, if it names a host of the web. */
function hostOf(action: string | null): string | null {
  const target = action?.trim().slice(0, 2_000) ?? '';
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return null;
  return new URL(target).hostname;
}
