import { button } from './button.ts';

/** A button that orders something which is not to be ordered twice. */
export interface OrderButton {
  readonly button: HTMLButtonElement;
  /** Nothing can be ordered, and why. */
  forbid(because: string): void;
}

/**
 * A button whose press sends an order, and which can be pressed again only where that failed; `answer` says what becomes
 * of it. `send` is called within the click, for Thunderbird grants permission within it alone; it gives null where it is
 * not ready, else why the order failed, or null where it did not.
 */
export function orderButton(
  label: string,
  answer: HTMLElement,
  waiting: string,
  send: () => Promise<string | null> | null,
): OrderButton {
  let isSent = false;
  // Not `disabled`, which would take the focus away.
  const setSent = (now: boolean) => {
    isSent = now;
    made.setAttribute('aria-disabled', String(now));
  };
  const made = button('action', label, () => {
    const done = isSent ? null : send();
    if (done === null) return;
    setSent(true);
    answer.textContent = waiting;
    done.then((failure) => {
      if (failure === null) return;
      setSent(false);
      answer.textContent = failure;
    });
  });
  return {
    button: made,
    forbid(because) {
      setSent(true);
      answer.textContent = because;
    },
  };
}
