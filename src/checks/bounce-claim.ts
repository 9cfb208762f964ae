/** A stretch of text that says that mail came back, could not be delivered, or is being held. UTF-16 code units. */
export interface BounceClaim {
  readonly from: number;
  readonly to: number;
}

const mail = '(?:e-?)?(?:mail|message)s?';

/**
 * What bounces say, by language; each pattern stays within a sentence. Parcels too are returned and cannot be
 * delivered: where the words fit them, a word for mail must stand beside.
 */
const claims: readonly RegExp[] = [
  // English
  new RegExp(
    [
      String.raw`\bundeliver(?:ed|able)\b`,
      String.raw`\bfailure notice\b`,
      String.raw`\bdelivery status notification\b`,
      String.raw`\bnon[- ]?delivery (?:report|notification|receipt)`,
      String.raw`\b(?:bounced?|returned|rejected|held|pending|delayed|quarantined?|suspended|unreceived)(?: back)?(?: incoming| new)? ${mail}\b`,
      String.raw`\b${mail} (?:delivery|sending) (?:failed|failure|failures|error|errors|problem)`,
      String.raw`\b${mail}\b[^.!?\n]{0,40}\b(?:(?:were|was|been|are|is|being) (?:\w{1,20} ){0,2}(?:returned|bounced|rejected|blocked|held|pending|suspended|quarantined|stopped|withheld|stuck)|on hold)\b`,
      String.raw`\b${mail}\b[^.!?\n]{0,60}\b(?:(?:failed|unable) to (?:be )?(?:deliver|send|sync)|(?:could|can) ?n[o'’]t (?:be )?deliver|not (?:been |yet )?delivered)`,
      String.raw`\b(?:failed|failure|unable|not able|could not) (?:to )?deliver(?:ing)?\b[^.!?\n]{0,60}\b${mail}\b`,
    ].join('|'),
    'iu',
  ),
  // Japanese
  /配信不能|配信失敗|配送失敗レポート|不達(?:通知|メール)|(?:送信|配信)エラー|エラーメール|リターンメール|(?:メール|メッセージ)[^。!?\n]{0,30}(?:返送|返却|差し?戻|戻って|(?:届け|配信|配達|送信|受信)(?:る|する)?(?:こと)?(?:が|は)?(?:でき|出来)(?:ません|なかった|ていません)|(?:保留|ブロック|拒否|隔離)(?:され|中|して))|(?:返送|返却|保留|未配信|未受信|隔離)[^。!?\n]{0,10}(?:メール|メッセージ)/u,
  // Chinese, Korean
  /退信|(?:邮件|消息)[^。!?\n]{0,20}(?:退回|拒收|拦截|挂起|未送达|无法送达|无法投递|投递失败|发送失败)|(?:无法投递|投递失败|未送达|未接收|隔离)[^。!?\n]{0,8}邮件|(?:메일|메시지)[^.!?\n]{0,30}(?:반송|전달되지 ?(?:못|않)|보류|차단)|반송(?:된)? ?메일/u,
  // German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish
  /\bunzustellbar|\b(?:e-?mail|nachricht)(?:en)?\b[^.!?\n]{0,50}(?:nicht zugestellt|zurückgehalten|zurückgesandt|zurückgewiesen)|\bunzugestellte|\b(?:messages?|courriels?|e-?mails?)\b[^.!?\n]{0,50}(?:non (?:remis|distribu|délivr|livr)|en attente|n'ont pas (?:pu )?été|n'a pas (?:pu )?(?:être|été) (?:remis|distribu|délivr|livr)|bloqués)|\b(?:mensajes?|correos?)\b[^.!?\n]{0,50}(?:no (?:entregad|se (?:pud|pued|ha podido)|ha(?:n)? sido entregad)|devuelt|pendiente|retenid|rechazad)|\b(?:messaggi[oi]?|e-?mail)\b[^.!?\n]{0,50}(?:non (?:recapitat|consegnat)|in sospeso|mancata consegna|bloccat)|\b(?:mensage(?:m|ns)|e-?mails?)\b[^.!?\n]{0,50}(?:não (?:entregue|foi entregue|foram entregues)|devolvid|pendentes?|retid)|\bonbestelbaar|\bniet (?:af)?bezorgd|(?:сообщени|письм)[^.!?\n]{0,50}(?:не (?:был[оаи]? )?доставлен|возвращен|задержан)|(?:e-?posta|ileti)[^.!?\n]{0,50}(?:teslim edilemedi|iletilemedi)/iu,
];

/** As much of a text as is read. In UTF-16 code units. */
const maxClaimLength = 3000;

/** The earliest place at which the text claims a bounce; null where it claims none. */
export function bounceClaim(text: string): BounceClaim | null {
  const read = text.slice(0, maxClaimLength);
  let earliest: BounceClaim | null = null;
  for (const claim of claims) {
    const match = claim.exec(read);
    if (match === null || (earliest !== null && match.index >= earliest.from)) continue;
    earliest = { from: match.index, to: match.index + match[0].length };
  }
  return earliest;
}
