/** Stands in every part of the canary mail that is no name of a host: paths, queries, local parts, the text. */
export const canarySecret = 'secretcanary';

/** Names of hosts in the canary mail by where they stand, each below a domain of its own. */
export const canaryNames = {
  author: 'sender-canary.example',
  reversePath: 'path-canary.example',
  helo: 'helo.relay-canary.example',
  /** Below a domain of a suffix whose registry offers RDAP. */
  link: 'www.link-canary.example.com',
  /** As a tracker makes them, one for each mail. */
  trackingLink: 'a1b2c3d4e5f6a7b8.track-canary.example',
  image: 'image-canary.example',
  messageId: 'id-canary.example',
} as const;

/** The address of the border's client. No address for documentation: of those nobody asks. */
export const canaryClient = '18.170.98.138';

/** A mail of today that nothing is wrong with, as far as it tells itself, with a canary of each kind. */
export function canaryMail(name: string): string {
  const { author, reversePath, helo, link, trackingLink, image, messageId } = canaryNames;
  const now = new Date().toUTCString();
  return [
    `Return-Path: <${canarySecret}@${reversePath}>`,
    `Received: from ${helo} (${helo} [${canaryClient}])`,
    `\tby mx.recipient.example (Postfix) with ESMTPS id 4Xk1; ${now}`,
    `From: Sender <${canarySecret}@${author}>`,
    `To: ${canarySecret}@recipient.example`,
    `Subject: ${canarySecret} ${name}`,
    `Date: ${now}`,
    `Message-ID: <${name}@${messageId}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=UTF-8',
    '',
    `<p>${canarySecret}, your order has been sent.</p>`,
    `<p><a href="https://${link}/${canarySecret}?${canarySecret}=1">Where is it?</a></p>`,
    `<p><a href="https://${trackingLink}/${canarySecret}">Less of this</a></p>`,
    `<img src="https://${image}/${canarySecret}.gif" alt="">`,
    '',
  ].join('\r\n');
}
