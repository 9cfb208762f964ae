// Extensions: their state, their pages, and code run inside these. A page is named by the number of its browser.

import { mainWindow } from 'resource://mekiki-driver/mail-window.sys.mjs';

const { ExtensionStorageIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');
const { clearInterval, setInterval } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');

const WATCH_INTERVAL_MS = 200;

/** Whether the extension is on, where its files are, and how its background does; null when it is not there. */
export function describe(id) {
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy?.extension) return null;
  return {
    isActive: policy.active,
    version: policy.extension.version,
    baseUrl: policy.getURL(''),
    background: policy.extension.backgroundState ?? 'stopped',
  };
}

/** Suspends the event page as idling does, without the wait. */
export async function suspendBackground(id) {
  await extensionOf(id).terminateBackground({ disableResetIdleForTest: true });
}

/** Wakes the event page up. */
export async function wakeBackground(id) {
  await extensionOf(id).wakeupBackground();
}

/** The page that runs in the background; null while it is suspended. */
export function backgroundPage(id) {
  const views = [...(WebExtensionPolicy.getByID(id)?.extension?.views ?? [])];
  const background = views.find((view) => view.viewType === 'background' && view.xulBrowser);
  return background?.xulBrowser.browserId ?? null;
}

/** The page in the extension's open popup, in whichever window, once it is loaded; null while there is none. */
export function popupPage(id) {
  const baseUrl = WebExtensionPolicy.getByID(id)?.getURL('');
  for (const window of Services.wm.getEnumerator(null)) {
    for (const panel of window.document.querySelectorAll('panel')) {
      const browser = panel.state === 'open' ? panel.querySelector('browser') : null;
      if (baseUrl && browser?.currentURI?.spec.startsWith(baseUrl) && !browser.webProgress?.isLoadingDocument)
        return browser.browserId;
    }
  }
  return null;
}

/** The page of the extension in a tab of the main window whose address begins so, once it is loaded; null while there is none. */
export function tabPage(id, path) {
  const url = WebExtensionPolicy.getByID(id)?.getURL(path);
  const { tabInfo } = mainWindow().document.getElementById('tabmail');
  const browsers = tabInfo.flatMap(({ browser }) => browser ?? []);
  const found = browsers.find(({ currentURI }) => url && currentURI?.spec.startsWith(url));
  return found && !found.webProgress?.isLoadingDocument ? found.browserId : null;
}

/** Opens a page of the extension in a tab. */
export function openPage(id, path) {
  const policy = WebExtensionPolicy.getByID(id);
  const tab = mainWindow()
    .document.getElementById('tabmail')
    .openTab('contentTab', {
      url: policy.getURL(path),
      linkHandler: 'single-page',
      userContextId: 0,
      triggeringPrincipal: policy.extension.principal,
      initialBrowsingContextGroupId: policy.browsingContextGroupId,
    });
  return tab.browser.browserId;
}

/** The address that a page shows and whether it is loaded; null when the page is gone. */
export function pageState(page) {
  const browser = browserOf(page);
  if (!browser?.isConnected) return null;
  return { url: browser.currentURI?.spec ?? '', isLoaded: !browser.webProgress?.isLoadingDocument };
}

/** Where a page's upper left corner stands in its window; null when the page is gone. */
export function cornerOfPage(page) {
  const browser = browserOf(page);
  if (!browser?.isConnected) return null;
  const window = browser.ownerDocument.defaultView.browsingContext.topChromeWindow;
  const { width, height } = browser.getBoundingClientRect();
  return {
    window: window.browsingContext.id,
    x: browser.screenX - window.mozInnerScreenX,
    y: browser.screenY - window.mozInnerScreenY,
    width,
    height,
  };
}

/** Closes the tab or the popup of a page. */
export function closePage(page) {
  const browser = browserOf(page);
  const panel = browser?.closest('panel');
  if (panel) panel.hidePopup();
  else if (browser) {
    const tabmail = browser.ownerDocument.defaultView.document.getElementById('tabmail');
    tabmail?.closeTab(tabmail.tabInfo.find((tab) => tab.browser === browser));
  }
}

/**
 * Runs the body of an asynchronous function in a page, as the page's own code would: with its `browser`, `document`
 * and all. It sees its arguments as `args`; what it returns comes back by JSON.
 */
export async function evaluateInPage(page, body, args) {
  const browser = browserOf(page);
  const { messageManager } = browser;
  const answerName = `mekiki-driver:${Services.uuid.generateUUID()}`;
  const call = `(${runInContent})(this, ${JSON.stringify(answerName)}, ${JSON.stringify(body)}, ${JSON.stringify(args)})`;
  const answer = await new Promise((resolve) => {
    const stop = (outcome) => {
      clearInterval(watch);
      messageManager.removeMessageListener(answerName, onAnswer);
      resolve(outcome);
    };
    const onAnswer = ({ data }) => stop(JSON.parse(data));
    // A page that is closed or whose process crashes never answers.
    const watch = setInterval(() => {
      if (!browser.isConnected || !browser.browsingContext?.currentWindowGlobal) stop({ error: 'the page is gone' });
    }, WATCH_INTERVAL_MS);
    messageManager.addMessageListener(answerName, onAnswer);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(call)}`, false);
  });
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

/** All that the extension keeps in `storage.local`. */
export async function localStorage(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const database = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(extension));
  return database.get(null);
}

function extensionOf(id) {
  return WebExtensionPolicy.getByID(id).extension;
}

function browserOf(page) {
  return BrowsingContext.getCurrentTopByBrowserId(page)?.embedderElement ?? null;
}

// Sent as text into the page's process: it can use nothing from this module.
function runInContent(frame, answerName, body, args) {
  const { content } = frame;
  const sandbox = Components.utils.Sandbox(content, {
    sandboxPrototype: content,
    wantXrays: false,
    sameZoneAs: content,
  });
  sandbox.args = Components.utils.cloneInto(args, sandbox);
  const answer = (text) => frame.sendAsyncMessage(answerName, text);
  sandbox.answer = Components.utils.exportFunction(answer, sandbox);
  Components.utils.evalInSandbox(
    `(async () => { ${body} })().then(
       value => answer(JSON.stringify({ value: value === undefined ? null : value })),
       error => answer(JSON.stringify({ error: String(error) + "\\n" + (error?.stack ?? "") })))`,
    sandbox,
  );
}
