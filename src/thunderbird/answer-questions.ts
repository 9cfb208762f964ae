import { guardStyleSheet } from './banner-guard-style.ts';
import type { DisplayedMessages } from './displayed-messages.ts';
import type { MessageJudge } from './message-judge.ts';
import type { Banner, Question } from './messages.ts';
import { openHelp, openPanel } from './open-panel.ts';
import { type Sender, webextension } from './webextension.ts';

/**
 * Answers a question of the panel or of a display script; undefined where it is neither. Each is answered to whom it
 * is for: the panel's to pages of the extension, a display script's for the tab that it runs in.
 */
export function answerQuestion(
  message: unknown,
  { id, url, tab }: Sender,
  displayed: DisplayedMessages,
  judge: Pick<MessageJudge, 'copy' | 'copyFiles' | 'forgetAnswers' | 'refreshRegistries'>,
): Promise<unknown> | undefined {
  const { runtime } = webextension;
  if (id !== runtime.id) return undefined;
  const isOwnPage = url?.startsWith(runtime.getURL('')) ?? false;
  const question = message as Question | undefined;
  switch (question?.ask) {
    case 'report':
      return isOwnPage ? displayed.dissectIn(question.tabId) : undefined;
    case 'look-up-offer':
      return isOwnPage ? displayed.offerIn(question.tabId) : undefined;
    case 'look-up':
      return isOwnPage ? displayed.lookUpIn(question.tabId, question.choice) : undefined;
    case 'look':
      return isOwnPage ? displayed.lookIn(question.tabId, question.order) : undefined;
    case 'copy':
      return isOwnPage ? judge.copy(question.id) : undefined;
    case 'copy-files':
      return isOwnPage ? judge.copyFiles(question.id, question.order) : undefined;
    case 'refresh-registries':
      return isOwnPage ? judge.refreshRegistries() : undefined;
    case 'forget-answers':
      return isOwnPage ? judge.forgetAnswers().then(() => null) : undefined;
    case 'banner':
      return tab?.id === undefined ? undefined : protectedBanner(tab.id, displayed);
    case 'open-panel':
      return tab && openPanel(tab).then(() => null);
    case 'open-help':
      return openHelp().then(() => null);
  }
}

async function protectedBanner(tabId: number, displayed: DisplayedMessages): Promise<Banner | null> {
  const banner = await displayed.bannerIn(tabId);
  // After the answer, which has not to wait for it: until then, and where it fails, the banner has its own guard.
  if (banner !== null) setTimeout(bringGuardStyle, 0, tabId);
  return banner;
}

function bringGuardStyle(tabId: number): void {
  const sheet = { target: { tabId }, css: guardStyleSheet, origin: 'USER' } as const;
  // The message may be gone already.
  webextension.scripting.insertCSS(sheet).catch(() => {});
}
