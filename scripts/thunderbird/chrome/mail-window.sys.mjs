// Folders and messages in Thunderbird's windows.

const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
const { MailUtils } = ChromeUtils.importESModule('resource:///modules/MailUtils.sys.mjs');

/** The main window; null while there is none. */
export function mainWindow() {
  return Services.wm.getMostRecentWindow('mail:3pane');
}

/** Whether the main window takes orders: it has started wholly, and extensions with it. */
export function isReady() {
  const window = mainWindow();
  const threePane = window?.document.getElementById('tabmail')?.currentAbout3Pane;
  return Boolean(window?.gMailInit?.delayedStartupFinished && threePane?.threadTree && threePane.folderTree);
}

/** Shows a folder in the main window's first tab; false while there is no such folder. */
export function showFolder(accountKey, name) {
  const folder = folderNamed(accountKey, name);
  if (!folder) return false;
  const tabmail = mainWindow().document.getElementById('tabmail');
  tabmail.switchToTab(0);
  tabmail.currentAbout3Pane.displayFolder(folder.URI);
  return true;
}

/** Message-IDs in the shown folder, in the order of the rows; null while that folder is not shown yet. */
export function rowsOf(accountKey, name) {
  const threePane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
  if (!threePane.gDBView || threePane.gFolder?.URI !== folderNamed(accountKey, name)?.URI) return null;
  return Array.from({ length: threePane.gDBView.rowCount }, (_, row) => threePane.gDBView.getMsgHdrAt(row).messageId);
}

/** Selects a message of the shown folder, by Message-ID or row; gives its URI, or null while it is not there. */
export function select(wanted) {
  const threePane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
  const row = rowOf(threePane, wanted);
  if (row === null) return null;
  threePane.threadTree.scrollToIndex(row, true);
  threePane.threadTree.selectedIndex = row;
  return threePane.gDBView.URIForFirstSelectedMessage;
}

/** Opens a message of the shown folder in a tab of its own; false while it is not there. */
export function openInTab(messageId) {
  const threePane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
  const header = headerOf(threePane.gFolder, messageId);
  if (!header) return false;
  const tab = { messageURI: header.folder.getUriForMsg(header), viewWrapper: threePane.gViewWrapper };
  mainWindow().document.getElementById('tabmail').openTab('mailMessageTab', tab);
  return true;
}

/** Opens a message of the shown folder in a window of its own; false while it is not there. */
export function openInWindow(messageId) {
  const threePane = mainWindow().document.getElementById('tabmail').currentAbout3Pane;
  const header = headerOf(threePane.gFolder, messageId);
  if (!header) return false;
  MailUtils.openMessageInNewWindow(header, threePane.gViewWrapper);
  return true;
}

/** Opens an .eml file in a window of its own, as the menu and the command line do. */
export function openFile(path) {
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  MailUtils.openEMLFile(mainWindow(), file, Services.io.newFileURI(file));
}

/** Lets Thunderbird know the password of an account, as if the user had typed it and had it kept. */
export async function rememberPassword(origin, user, password) {
  const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
  login.init(origin, null, origin, user, password, '', '');
  const known = await Services.logins.searchLoginsAsync({ origin });
  if (known.length === 0) await Services.logins.addLoginAsync(login);
}

/** Fetches new mail into the inbox of an account, as "Get Messages" does; resolves when that is done. */
export function getNewMessages(accountKey) {
  const { incomingServer } = MailServices.accounts.getAccount(accountKey);
  return new Promise((resolve, reject) => {
    const listener = {
      OnStartRunningUrl() {},
      OnStopRunningUrl: (_url, status) =>
        Components.isSuccessCode(status) ? resolve() : reject(new Error(`fetching mail failed: ${status}`)),
    };
    incomingServer.getNewMessages(incomingServer.rootFolder, mainWindow().msgWindow, listener);
  });
}

function folderNamed(accountKey, name) {
  const root = MailServices.accounts.getAccount(accountKey)?.incomingServer.rootFolder;
  if (!root) return null;
  if (name === 'Inbox') return root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
  return root.containsChildNamed(name) ? root.getChildNamed(name) : null;
}

function rowOf(threePane, wanted) {
  if (!threePane.gDBView) return null;
  if (typeof wanted === 'number') return wanted < threePane.gDBView.rowCount ? wanted : null;
  const header = headerOf(threePane.gFolder, wanted);
  // Also opens the thread that hides it.
  const row = header ? threePane.gDBView.findIndexOfMsgHdr(header, true) : nsMsgViewIndex_None;
  return row === nsMsgViewIndex_None ? null : row;
}

const nsMsgViewIndex_None = 0xffffffff;

function headerOf(folder, messageId) {
  for (const header of folder?.messages ?? []) if (header.messageId === messageId) return header;
  return null;
}
