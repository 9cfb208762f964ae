// A place where a message is shown: the message pane, a tab or a window. Each holds one about:message document, whose
// browsing context's number names the view.

import { mainWindow } from 'resource://mekiki-driver/mail-window.sys.mjs';

/** The view in the main window's current tab; null where that tab shows no message. */
export function viewInMainWindow() {
  return mainWindow()?.document.getElementById('tabmail').currentAboutMessage?.browsingContext.id ?? null;
}

/** The views that have a window of their own. */
export function viewsInWindows() {
  const windows = [...Services.wm.getEnumerator('mail:messageWindow')];
  return windows.flatMap((window) => window.messageBrowser?.contentWindow?.browsingContext.id ?? []);
}

/** What a view shows: the message's URI and Message-ID, and whether it is loaded; null when the view is gone. */
export function shownMessage(view) {
  const aboutMessage = aboutMessageOf(view);
  if (!aboutMessage) return null;
  const content = contentOf(aboutMessage);
  return {
    uri: aboutMessage.gMessageURI ?? null,
    messageId: aboutMessage.gMessage?.messageId ?? null,
    subject: aboutMessage.gMessage?.mime2DecodedSubject ?? null,
    isLoaded: Boolean(aboutMessage.msgLoaded && content?.readyState === 'complete'),
  };
}

/**
 * An element in the displayed message. The path holds selectors; each after the first looks into the shadow root, open
 * or closed, of the element before. Null while there is no such element.
 */
export function readElement(view, path) {
  const element = elementAt(view, path);
  if (!element) return null;
  const window = element.ownerDocument.defaultView;
  const style = window.getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    text: element.textContent,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    rectangle: { x, y, width, height },
    style: {
      display: style.display,
      visibility: style.visibility,
      opacity: style.opacity,
      color: style.color,
      backgroundColor: style.backgroundColor,
      fontSize: style.fontSize,
    },
    isInFront: isInFront(element),
  };
}

/** How many elements of the displayed message match the selector, outside of shadow roots. */
export function countElements(view, selector) {
  return contentOf(aboutMessageOf(view))?.querySelectorAll(selector).length ?? 0;
}

/**
 * Runs the body of an asynchronous function with the program's rights over the displayed message. It sees the
 * message's `document` and `window`, its `args`, and `shadowRootOf(element)`, which opens closed shadow roots too.
 */
export function evaluateInMessage(view, body, args) {
  const document = contentOf(aboutMessageOf(view));
  const sandbox = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { sandboxName: 'mekiki-driver' });
  const scope = {
    document,
    window: document.defaultView,
    args,
    shadowRootOf: (element) => element.openOrClosedShadowRoot,
  };
  Object.assign(sandbox, scope);
  return Cu.evalInSandbox(`(async () => { ${body} })()`, sandbox);
}

/** Middle of an element of the displayed message, scrolled into view, in its window; null while it is not there. */
export function pointOfElement(view, path) {
  const element = elementAt(view, path);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return element ? middleOf(element) : null;
}

/** Where an element of the displayed message stands in its window; null while it is not there. */
export function placeOfElement(view, path) {
  const element = elementAt(view, path);
  return element ? placeOf(element) : null;
}

/** The extension's button in the header of the displayed message; null while it is not there. */
export function actionButton(view, extensionId) {
  const button = buttonOf(view, extensionId);
  if (!button) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  const icon = button.ownerDocument.defaultView.getComputedStyle(button.querySelector('.toolbarbutton-icon') ?? button);
  return {
    label: button.getAttribute('label') ?? '',
    tooltip: button.getAttribute('tooltiptext') ?? '',
    badge: button.getAttribute('badge') ?? button.querySelector('.toolbarbutton-badge')?.textContent ?? '',
    icon: icon.listStyleImage,
    isEnabled: !button.disabled,
    rectangle: { x, y, width, height },
  };
}

/** Middle of the extension's button, in its window; null while it is not there. */
export function pointOfActionButton(view, extensionId) {
  const button = buttonOf(view, extensionId);
  return button && button.getBoundingClientRect().width > 0 ? middleOf(button) : null;
}

/** Closes the tab or window of a view, which must not be the message pane. */
export function closeView(view) {
  const aboutMessage = aboutMessageOf(view);
  if (!aboutMessage) return;
  const window = aboutMessage.browsingContext.topChromeWindow;
  const tabmail = window.document.getElementById('tabmail');
  if (!tabmail) window.close();
  else tabmail.closeTab(tabmail.tabInfo.find((tab) => tab.chromeBrowser?.contentWindow === aboutMessage));
}

function aboutMessageOf(view) {
  const context = BrowsingContext.get(view);
  return context && !context.isDiscarded ? (context.window ?? null) : null;
}

function contentOf(aboutMessage) {
  return aboutMessage?.getMessagePaneBrowser?.()?.contentDocument ?? null;
}

function elementAt(view, path) {
  const root = contentOf(aboutMessageOf(view));
  return path.reduce(
    (found, selector, step) => (step === 0 ? found : found?.openOrClosedShadowRoot)?.querySelector(selector) ?? null,
    root,
  );
}

function buttonOf(view, extensionId) {
  const widget = extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  return aboutMessageOf(view)?.document.getElementById(`${widget}-messageDisplayAction-toolbarbutton`) ?? null;
}

// Whether the element, or something in it, is what a pointer in its middle would meet.
function isInFront(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return isInside(elementAtPoint(element.ownerDocument, x + width / 2, y + height / 2), element);
}

function elementAtPoint(document, x, y) {
  let met = document.elementFromPoint(x, y);
  for (;;) {
    const inner = met?.openOrClosedShadowRoot?.elementFromPoint(x, y);
    // A shadow root answers with its host where none of its elements is met.
    if (!inner || inner === met) return met;
    met = inner;
  }
}

// Across shadow roots.
function isInside(descendant, ancestor) {
  for (let node = descendant; node; node = node.parentNode ?? node.host) if (node === ancestor) return true;
  return false;
}

function middleOf(element) {
  const { window, x, y, width, height } = placeOf(element);
  return { window, x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

// Where an element stands in its outermost window, with the number of that window's browsing context.
function placeOf(element) {
  const window = element.ownerDocument.defaultView;
  const outermost = window.browsingContext.topChromeWindow;
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    window: outermost.browsingContext.id,
    x: window.mozInnerScreenX - outermost.mozInnerScreenX + x,
    y: window.mozInnerScreenY - outermost.mozInnerScreenY + y,
    width,
    height,
  };
}
