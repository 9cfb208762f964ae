/** Questions that one message may cost. */
export const questionsPerMail = 40;

/** How many questions may still be sent for one message; what the cache answers costs nothing. */
export class QuestionBudget {
  readonly limit: number;
  #sent = 0;
  #refused = 0;

  constructor(limit: number = questionsPerMail) {
    this.limit = limit;
  }

  /** Questions that were sent, each retry among them. */
  get sent(): number {
    return this.#sent;
  }

  /** Questions that could not be sent any more. */
  get refused(): number {
    return this.#refused;
  }

  /** How it stands. */
  count(): { readonly sent: number; readonly refused: number; readonly limit: number } {
    return { sent: this.#sent, refused: this.#refused, limit: this.limit };
  }

  /** Takes one question off; false where none is left. */
  spend(): boolean {
    if (this.#sent >= this.limit) {
      this.#refused++;
      return false;
    }
    this.#sent++;
    return true;
  }
}
