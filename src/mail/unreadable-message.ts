/** The octets are no message: `empty`, or `not-a-mail` (no header field stands in them). */
export class UnreadableMessage extends Error {
  readonly reason: 'empty' | 'not-a-mail';

  constructor(reason: 'empty' | 'not-a-mail') {
    super(reason);
    this.reason = reason;
  }
}
