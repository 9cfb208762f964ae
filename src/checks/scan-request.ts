import type { VisibleText } from '../mail/body/body.ts';
import type { Locus } from '../mail/source/locus.ts';

/** A sentence that asks the reader to scan a code. */
export interface ScanRequest {
  readonly reads: string;
  readonly locus: Locus;
  /** It is said to be for signing in, proving oneself, or keeping an account or a payment alive. */
  readonly isForProof: boolean;
}

/** Code units of one text that are looked through, and those around the request that may say what it is for. */
const MAX_TEXT = 200_000;
const AROUND = 200;

/** Which code, and what is to be done with it, in either order within a sentence; by language. */
const REQUESTS: readonly RegExp[] = [
  /\bscan(?:ning)?\b[^.\n]{0,60}\b(?:qr|codes?|barcodes?)\b/i,
  /\bqr[- ]?codes?\b[^.\n]{0,60}\b(?:scan|scanning|camera|phone|smartphone|mobile device)\b/i,
  /(?:QR|ＱＲ|二次元|[2２]次元)(?:コード|ｺｰﾄﾞ|バーコード)[^。\n]{0,40}(?:読み?取|読み?込|スキャン|かざ|撮影|アクセス)/,
  /(?:読み?取|読み?込|スキャン|かざ)[^。\n]{0,40}(?:QR|ＱＲ|二次元|[2２]次元)(?:コード|ｺｰﾄﾞ|バーコード)/,
  /(?:扫描|掃描|扫一扫|掃一掃|扫码|掃碼)[^。\n]{0,30}(?:码|碼|二维|二維|QR)?/,
  /QR ?코드[^.\n]{0,40}(?:스캔|촬영|인식)|스캔[^.\n]{0,40}QR/,
  /\bscannen\b[^.\n]{0,60}\bcode\b|\bQR-?Codes?\b[^.\n]{0,60}\b(?:scannen|einscannen|gescannt|Kamera|Handy)\b/i,
  /\b(?:scannez|scanner|flashez|flasher)\b[^.\n]{0,60}\bcode\b/i,
  /\b(?:escanee|escanea|escanear|escaneie|digitalize)\b[^.\n]{0,60}\b(?:qr|c[oó]digo)/i,
  /\b(?:scansiona|scansionare|inquadra|inquadrare)\b[^.\n]{0,60}\b(?:qr|codice)\b/i,
];

/** What only he who wants to get in asks for. */
const PROOF =
  /\b(?:(?:sign|log)[- ]?(?:in|on)\b|re-?authenticat|verify (?:your|my)\b|confirm your (?:identity|account|details)|authenticat(?:e|ion)\b|password|mfa\b|2fa\b|two[- ]factor|multi[- ]factor|suspen[ds]|deactivat|will expire|payroll|anmelde|anzumelden|passwort|connexion|mot de passe|contraseña|iniciar sesi[oó]n)|ログイン|サインイン|本人確認|認証|パスワード|口座|利用停止|ご?利用制限|有効期限|未払い?|登录|登入|验证|驗證|密码|确认信息|退税|로그인|인증|비밀번호/i;

/** The first sentence of the mail that asks to scan a code; null where none does. Linear. */
export function scanRequest(texts: readonly VisibleText[]): ScanRequest | null {
  for (const { text: whole, locus } of texts) {
    const text = whole.slice(0, MAX_TEXT);
    for (const request of REQUESTS) {
      const match = request.exec(text);
      if (match === null) continue;
      const [reads] = match;
      const from = match.index;
      const around = text.slice(Math.max(0, from - AROUND), from + reads.length + AROUND);
      return { reads, locus: locus(from, from + reads.length), isForProof: PROOF.test(around) };
    }
  }
  return null;
}
