// Folders and messages in Thunderbird's windows.

const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
const { MessengerContentHandler } = ChromeUtils.importESModule('resource:///modules/MessengerContentHandler.sys.mjs');
const { MailUtils } = ChromeUtils.importESModule('resource:///modules/MailUtils.sys.mjs');

/** The main window; null while there is none. */
export function mainWindow() {
  return Services.wm.getMostRecentWindow('mail:3pane');
}

/** Whether the main window takes orders: it has started wholly, and extensions with it. */
export function isReady() {
  return Boolean(mainWindow()?.gMailInit?.delayedStartupFinished && threePane()?.threadTree && threePane().folderTree);
}

/** Shows a folder in the main window's first tab; false while there is no such folder. */
export function showFolder(accountKey, name) {
  const folder = folderNamed(accountKey, name);
  if (!folder) return false;
  tabmail().switchToTab(0);
  threePane().displayFolder(folder.URI);
  return true;
}

/** Message-IDs in the shown folder, in the order of the rows; null while that folder is not shown yet. */
export function rowsOf(accountKey, name) {
  const { gDBView, gFolder } = threePane();
  if (!gDBView || gFolder?.URI !== folderNamed(accountKey, name)?.URI) return null;
  return Array.from({ length: gDBView.rowCount }, (_, row) => gDBView.getMsgHdrAt(row).messageId);
}

/** Selects a message of the shown folder, by Message-ID or row; gives its URI, or null while it is not there. */
export function select(wanted) {
  const { gDBView, gFolder, threadTree } = threePane();
  const row = gDBView ? rowOf(gDBView, gFolder, wanted) : null;
  if (row === null) return null;
  tabmail().switchToTab(0);
  threadTree.scrollToIndex(row, true);
  threadTree.selectedIndex = row;
  return gDBView.URIForFirstSelectedMessage;
}

/** Opens a message of the shown folder in a tab of its own; false while it is not there. */
export function openInTab(messageId) {
  const { gFolder, gViewWrapper } = threePane();
  const header = headerOf(gFolder, messageId);
  if (!header) return false;
  const messageURI = header.folder.getUriForMsg(header);
  tabmail().openTab('mailMessageTab', { messageURI, viewWrapper: gViewWrapper });
  return true;
}

/** Opens a message of the shown folder in a window of its own; false while it is not there. */
export function openInWindow(messageId) {
  const { gFolder, gViewWrapper } = threePane();
  const header = headerOf(gFolder, messageId);
  if (!header) return false;
  MailUtils.openMessageInNewWindow(header, gViewWrapper);
  return true;
}

/** Opens an .eml file as the menu "Open Saved Message" does: in a tab. */
export function openFileInTab(path) {
  const file = fileAt(path);
  MailUtils.openEMLFile(mainWindow(), file, Services.io.newFileURI(file));
}

/** Opens an .eml file as the command line `thunderbird FILE` does, also a file manager's: in a window of its own. */
export function openFileInWindow(path) {
  const file = fileAt(path);
  const commandLine = Cu.createCommandLine([file.path], file.parent, Ci.nsICommandLine.STATE_REMOTE_EXPLICIT);
  new MessengerContentHandler().handle(commandLine);
}

/** Lets Thunderbird know the password of an account, as if the user had typed it and had it kept. */
export async function rememberPassword(origin, user, password) {
  const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
  login.init(origin, null, origin, user, password, '', '');
  const known = await Services.logins.searchLoginsAsync({ origin });
  if (known.length === 0) await Services.logins.addLoginAsync(login);
}

// NS_MSG_FOLDER_BUSY: opening a folder on a server starts an update of its own, and nothing else is done to it meanwhile.
const FOLDER_BUSY = 0x80550021;

/**
 * Fetches new mail into the inbox of an account, as "Get Messages" does; resolves with true when that is done, with
 * false where Thunderbird refuses because the folder is busy.
 */
export function getNewMessages(accountKey) {
  return new Promise((resolve, reject) => {
    const listener = {
      OnStartRunningUrl() {},
      OnStopRunningUrl: (_url, status) =>
        Components.isSuccessCode(status) || status === FOLDER_BUSY
          ? resolve(status !== FOLDER_BUSY)
          : reject(new Error(`fetching mail failed: ${status}`)),
    };
    folderNamed(accountKey, 'Inbox').getNewMessages(mainWindow().msgWindow, listener);
  });
}

function tabmail() {
  return mainWindow()?.document.getElementById('tabmail');
}

// The first tab is always the one with folders and messages; after a restart another may be in front.
function threePane() {
  return tabmail()?.tabInfo[0]?.chromeBrowser?.contentWindow;
}

function fileAt(path) {
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  return file;
}

function folderNamed(accountKey, name) {
  const root = MailServices.accounts.getAccount(accountKey)?.incomingServer.rootFolder;
  if (!root) return null;
  if (name === 'Inbox') return root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
  return root.containsChildNamed(name) ? root.getChildNamed(name) : null;
}

function rowOf(view, folder, wanted) {
  if (typeof wanted === 'number') return wanted < view.rowCount ? wanted : null;
  const header = headerOf(folder, wanted);
  // Also opens the thread that hides it.
  const row = header ? view.findIndexOfMsgHdr(header, true) : nsMsgViewIndex_None;
  return row === nsMsgViewIndex_None ? null : row;
}

const nsMsgViewIndex_None = 0xffffffff;

function headerOf(folder, messageId) {
  for (const header of folder?.messages ?? []) if (header.messageId === messageId) return header;
  return null;
}
