import { bannerTag, hostDeclarations, rootDeclarations } from './banner-guard-style.ts';

/** How often a banner is put right before it is left as it is: who meddles for ever must not keep the machine busy. */
const maxRepairs = 100;

/** By these a mail without scripts opens a layer above all others, or has the banner ignored by pointer and screen reader. */
const layerOpeners = ['popovertarget', 'popovertargetaction', 'command', 'commandfor', 'interestfor'];
const muffling = ['inert', 'hidden', 'aria-hidden', 'popover', 'contenteditable'];

/**
 * Shows an element above all else in the displayed message, keeps room for it at the top, and keeps it there,
 * whatever the mail's style and markup would do to it. `host` is of the kind `bannerTag`.
 */
export class BannerGuard {
  readonly #host: HTMLElement;
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  readonly #sizes = new ResizeObserver(() => this.#keepRoom());
  #repairs = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows the element, in the place of any like it that an earlier version of the extension, or the mail, has put there. */
  show(): void {
    for (const old of document.querySelectorAll(bannerTag)) old.remove();
    disarm(document);
    document.addEventListener('beforetoggle', this.#refuseLayer, true);
    document.addEventListener('command', this.#refuseCommand, true);
    this.#sizes.observe(this.#host);
    this.#repair();
  }

  /** Takes the element away for good. */
  hide(): void {
    this.#observer.disconnect();
    this.#sizes.disconnect();
    for (const property of [...Object.keys(rootDeclarations), 'margin-top', 'scroll-padding-top']) {
      document.documentElement.style.removeProperty(property);
    }
    document.removeEventListener('beforetoggle', this.#refuseLayer, true);
    document.removeEventListener('command', this.#refuseCommand, true);
    this.#host.remove();
  }

  readonly #refuseLayer = (event: Event) => {
    if (event.target !== this.#host && (event as ToggleEvent).newState === 'open') event.preventDefault();
  };

  readonly #refuseCommand = (event: Event) => event.preventDefault();

  #onMutations(records: readonly MutationRecord[]): void {
    // Thunderbird empties the body before it loads another message into the same place: the banner is not for that one.
    const isEmptied = records.some(({ target, removedNodes }) => target === document.body && removedNodes.length > 0);
    if (isEmptied && document.body.childNodes.length === 0) this.hide();
    else if (this.#repairs++ < maxRepairs) this.#repair();
  }

  #repair(): void {
    const root = document.documentElement;
    this.#observer.disconnect();
    if (root.firstChild !== this.#host) root.prepend(this.#host);
    for (const name of muffling) root.removeAttribute(name);
    for (const { name } of [...this.#host.attributes]) {
      if (name !== 'style' && name !== 'popover') this.#host.removeAttribute(name);
    }
    declare(this.#host, hostDeclarations);
    if (this.#host.popover !== 'manual') this.#host.popover = 'manual';
    // Shown last, it is the topmost of all layers.
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#host.showPopover();
    declare(root, rootDeclarations);
    this.#keepRoom();
    this.#observer.observe(root, { childList: true, attributes: true });
    this.#observer.observe(this.#host, { attributes: true });
    if (document.body) this.#observer.observe(document.body, { childList: true });
  }

  /** The mail begins, and is scrolled to, below the banner. */
  #keepRoom(): void {
    const height = `${Math.ceil(this.#host.getBoundingClientRect().height)}px`;
    declare(document.documentElement, { 'margin-top': height, 'scroll-padding-top': height });
    // What was just declared is no meddling.
    this.#observer.takeRecords();
  }
}

function disarm(document: Document): void {
  const selector = layerOpeners.map((name) => `[${name}]`).join();
  for (const opener of document.querySelectorAll(selector)) {
    for (const name of layerOpeners) opener.removeAttribute(name);
  }
}

function declare({ style }: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(declarations)) style.setProperty(property, value, 'important');
}
