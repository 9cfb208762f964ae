import { answerQuestion } from './answer-questions.ts';
import { reopenPanel } from './awaited-look-up.ts';
import { DisplayedMessages } from './displayed-messages.ts';
import { IncomingMail } from './incoming-mail.ts';
import { JudgementStore } from './judgement-store.ts';
import { KeptCopies } from './kept-copies.ts';
import { KeptLooks } from './kept-looks.ts';
import { MessageJudge } from './message-judge.ts';
import { provideDisplayScript } from './provide-display-script.ts';
import { settingsKey } from './settings.ts';
import { webextension } from './webextension.ts';

/** The background: composes the parts and listens. Thunderbird suspends it when idle and wakes it for its listeners. */

const { mailTabs, messageDisplay, messages, permissions, runtime, storage } = webextension;

const judge = new MessageJudge(
  new JudgementStore(storage.local, Date.now),
  new KeptLooks(storage.session),
  new KeptCopies(storage.session),
);
const displayed = new DisplayedMessages(judge);
const incoming = new IncomingMail(judge, displayed);

runtime.onMessage.addListener((message, sender) => answerQuestion(message, sender, displayed, judge));
mailTabs.onSelectedMessagesChanged.addListener(({ id }, list) => {
  if (id !== undefined) displayed.onSelected(id, list);
});
messageDisplay.onMessagesDisplayed.addListener(({ id }, list) => {
  if (id !== undefined) displayed.onDisplayed(id, list);
});
// A listener's promise keeps the background from being suspended.
messages.onNewMailReceived.addListener((folder, list) => incoming.onReceived(folder, list));
storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && settingsKey in changes) judge.settingsChanged();
});
permissions.onAdded.addListener(() => reopenPanel(Date.now()));
// Without these two Thunderbird would start without a background, and the first messages without banner.
runtime.onInstalled.addListener(() => {});
runtime.onStartup.addListener(() => {});

provideDisplayScript(displayed);
