import polyfill from 'webextension-polyfill';

/** An event of the extension API. Listeners of the background are added while its script first runs, or a suspended background is not woken by them. */
export interface ExtensionEvent<Listener> {
  addListener(listener: Listener): void;
}

/** A tab, or a window that shows one message. */
export interface Tab {
  readonly id?: number;
  readonly windowId?: number;
  readonly type?: string;
}

/** Who sent a message within the extension. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: Tab;
}

/** A folder; `specialUse` holds `junk`, `trash`, `sent` and their like. */
export interface MailFolder {
  readonly accountId?: string;
  readonly specialUse?: readonly string[];
}

/** What Thunderbird's index knows of a message. `id` lasts as long as Thunderbird runs. */
export interface MessageHeader {
  readonly id: number;
  /** Octets, as Thunderbird counts them: about right. */
  readonly size: number;
  /** Missing where the message was opened from a file. */
  readonly folder?: MailFolder;
}

/** A page of a list of messages; `id` is null on its last. */
export interface MessageList {
  readonly id: string | null;
  readonly messages: readonly MessageHeader[];
}

/** Permissions that the user gives or takes. */
export interface Permissions {
  readonly permissions?: readonly string[];
  /** Match patterns of hosts. */
  readonly origins?: readonly string[];
}

/** A header field of a request or an answer. */
export interface HttpHeader {
  readonly name: string;
  readonly value?: string;
}

/** A request as Thunderbird's network sees it. */
export interface NetworkRequest {
  readonly requestId: string;
  readonly url: string;
  /** The page that makes the request. */
  readonly originUrl?: string;
  /** From the answer on. Behind a proxy it is the proxy's. */
  readonly ip?: string | null;
  /** Null or missing where it goes straight to its host. */
  readonly proxyInfo?: object | null;
  readonly statusCode?: number;
  readonly requestHeaders?: readonly HttpHeader[];
  readonly responseHeaders?: readonly HttpHeader[];
  /** `NS_ERROR_…`; for faults of TLS a sentence in Thunderbird's language. */
  readonly error?: string;
}

/** What a blocking listener has done with a request. */
export interface BlockingResponse {
  readonly cancel?: boolean;
  readonly requestHeaders?: readonly HttpHeader[];
}

/** An event of `webRequest`: listeners are told of the requests that match the filter. */
export interface NetworkEvent {
  addListener(
    listener: (request: NetworkRequest) => Promise<BlockingResponse> | BlockingResponse | undefined,
    filter: { readonly urls: readonly string[] },
    extra?: readonly ('blocking' | 'requestHeaders' | 'responseHeaders')[],
  ): void;
  removeListener(listener: (request: NetworkRequest) => unknown): void;
}

/** Of a certificate that a server showed. */
export interface SecurityInfo {
  readonly state: 'insecure' | 'weak' | 'broken' | 'secure';
  readonly certificates?: readonly {
    /** As RFC 4514 writes names. */
    readonly issuer: string;
    /** Milliseconds since 1970. */
    readonly validity: { readonly start: number; readonly end: number };
  }[];
}

/** The calls of the extension API that Mekiki makes, as Thunderbird 140 and later have them under Manifest V3. */
export interface WebExtension {
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    getBrowserInfo(): Promise<{ readonly version: string }>;
    sendMessage(message: unknown): Promise<unknown>;
    openOptionsPage(): Promise<void>;
    readonly onMessage: ExtensionEvent<(message: unknown, sender: Sender) => Promise<unknown> | undefined>;
    readonly onInstalled: ExtensionEvent<() => void>;
    readonly onStartup: ExtensionEvent<() => void>;
  };
  readonly i18n: { getUILanguage(): string };
  readonly storage: {
    readonly local: {
      get(keys: string | readonly string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: readonly string[]): Promise<void>;
    };
    /** Lasts until Thunderbird ends or the extension is switched off; a suspended background keeps it. */
    readonly session: {
      get(keys: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
    /** What an administrator's policy gives; rejects where there is none. */
    readonly managed: { get(keys: string): Promise<Record<string, unknown>> };
    readonly onChanged: ExtensionEvent<(changes: Record<string, unknown>, area: string) => void>;
  };
  readonly tabs: {
    query(filter: { readonly active?: boolean; readonly currentWindow?: boolean }): Promise<readonly Tab[]>;
    create(properties: { readonly url: string }): Promise<Tab>;
    /** To the display script of the message in a tab. */
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
  readonly permissions: {
    /** Only in answer to a click. */
    request(permissions: Permissions): Promise<boolean>;
    contains(permissions: Permissions): Promise<boolean>;
    remove(permissions: Permissions): Promise<boolean>;
    getAll(): Promise<Permissions>;
    readonly onAdded: ExtensionEvent<(permissions: Permissions) => Promise<void>>;
  };
  /** Missing where the permission is not given: it is optional. */
  readonly webRequest?: {
    readonly onBeforeRequest: NetworkEvent;
    readonly onBeforeSendHeaders: NetworkEvent;
    readonly onHeadersReceived: NetworkEvent;
    readonly onErrorOccurred: NetworkEvent;
    /** Within a blocking listener of `onHeadersReceived` alone. */
    getSecurityInfo(requestId: string, options: object): Promise<SecurityInfo>;
  };
  readonly dns: {
    /** By the system's resolver; rejects where there is no such name. */
    resolve(host: string): Promise<{ readonly addresses: readonly string[] }>;
  };
  readonly extension: {
    /** The windows of all pages of the extension that are open. */
    getViews(): readonly Pick<Window, 'location'>[];
  };
  readonly accounts: {
    list(): Promise<readonly { readonly id: string; readonly name: string; readonly type: string }[]>;
  };
  readonly windows: {
    /** Opens a page in the system's browser: `http:` and `https:` alone. */
    openDefaultBrowser(url: string): Promise<void>;
  };
  readonly scripting: {
    executeScript(injection: {
      readonly target: { readonly tabId: number };
      readonly files: readonly string[];
      readonly injectImmediately: boolean;
    }): Promise<unknown>;
    insertCSS(injection: {
      readonly target: { readonly tabId: number };
      readonly css: string;
      readonly origin: 'USER';
    }): Promise<void>;
    readonly mailTabs: {
      get(tabId: number): Promise<{ readonly messagePaneVisible?: boolean }>;
      /** Tells of a selection before the message is loaded. */
      readonly onSelectedMessagesChanged: ExtensionEvent<(tab: Tab, messages: MessageList) => void>;
    };
    readonly messageDisplay: {
      registerScripts(
        scripts: readonly { readonly id: string; readonly js: readonly string[]; readonly runAt: string }[],
      ): Promise<void>;
    };
  };
  readonly messages: {
    getRaw(id: number, options?: { readonly decrypt: boolean }): Promise<File>;
    continueList(id: string): Promise<MessageList>;
    readonly onNewMailReceived: ExtensionEvent<(folder: MailFolder, messages: MessageList) => Promise<void>>;
  };
  readonly mailTabs: {
    get(tabId: number): Promise<{ readonly messagePaneVisible?: boolean }>;
    /** Tells of a selection before the message is loaded. */
    readonly onSelectedMessagesChanged: ExtensionEvent<(tab: Tab, messages: MessageList) => void>;
  };
  readonly messageDisplay: {
    /** Waits until the message in the tab is loaded. */
    getDisplayedMessages(tabId: number): Promise<MessageList>;
    readonly onMessagesDisplayed: ExtensionEvent<(tab: Tab, messages: MessageList) => void>;
  };
  readonly messageDisplayAction: {
    setIcon(details: { readonly tabId: number; readonly path: string }): Promise<void>;
    setTitle(details: { readonly tabId: number; readonly title: string }): Promise<void>;
    setLabel(details: { readonly tabId: number; readonly label: string }): Promise<void>;
    /** False where the button is not there to open it from. */
    openPopup(options?: { readonly windowId: number }): Promise<boolean>;
  };
}

/** The extension API. The one place where webextension-polyfill is imported: it throws outside of an extension. */
export const webextension = polyfill as unknown as WebExtension;
