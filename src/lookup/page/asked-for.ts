import type { AskedFor } from './page-look.ts';
import type { FieldPart } from './page-parts.ts';

/** What a field asks for by `autocomplete` (HTML standard, 4.10.18.7.1). */
const byAutocomplete: readonly (readonly [RegExp, AskedFor])[] = [
  [/\bone-time-code\b/, 'one-time-code'],
  [/\b(?:current|new)-password\b/, 'password'],
  [/\bcc-(?:number|csc|exp)\b/, 'card'],
  [/\b(?:username|webauthn)\b/, 'account'],
  [/\bbday\b/, 'identity'],
];

/** What it asks for by how it is named in its source or for its reader. The first that fits: `card` before `password` for 暗証番号. */
const byName: readonly (readonly [RegExp, AskedFor])[] = [
  [
    /\botp\b|one.?time.?(?:pass|code|pin)|(?:verification|verify|auth(?:entication)?|sms|confirm(?:ation)?|2fa|mfa).?code|ワンタイム|認証(?:コード|番号)|確認コード|ショートメッセージ/,
    'one-time-code',
  ],
  [
    /card.?(?:num|no\b)|\bcc.?(?:num|no\b|exp)|credit.?card|\b(?:cvv|cvc|csc)\d?\b|card.?security|セキュリティ(?:ー)?コード|カード番号|カードナンバー/,
    'card',
  ],
  [
    /seed.?phrase|(?:recovery|secret|mnemonic|backup).?phrase|mnemonic|private.?key|keystore|リカバリーフレーズ|シードフレーズ|秘密鍵/,
    'wallet',
  ],
  [/passw(?:or)?d|\bpasswort\b|\bpwd?\b|\bpass\b|パスワード|暗証番号|密码|비밀번호/, 'password'],
  [
    /my.?number|マイナンバー|個人番号|passport|旅券|social.?security|\bssn\b|driver.?licen[cs]e|免許証|birth|生年月日|口座番号|account.?number/,
    'identity',
  ],
  [
    /user.?(?:name|id)|\buser\b|log.?[io]n|account|\bid\b|ユーザー|ユーザ名|ログイン|会員番号|お客(?:様|さま)番号|契約者番号|アカウント|アクセスid/,
    'account',
  ],
];

/** What a visitor is asked for in a field; null for all that anybody may ask (a search, a name, a newsletter's address). */
export function askedFor({ type, name, id, autocomplete, hint, label, element }: FieldPart): AskedFor | null {
  if (element === 'input' && type === 'password') return secretOf(`${name} ${id} ${autocomplete} ${hint} ${label}`);
  if (!textTypes.has(type)) return null;
  for (const [pattern, kind] of byAutocomplete) if (pattern.test(autocomplete)) return kind;
  const words = plain(`${name} ${id} ${hint} ${label}`);
  for (const [pattern, kind] of byName) if (pattern.test(words)) return kind;
  return type === 'email' ? 'account' : null;
}

const textTypes: ReadonlySet<string> = new Set(['text', 'email', 'tel', 'number', 'date', 'month', 'url']);

/** What is typed behind dots: a password, unless it is called a card's or a code. */
function secretOf(text: string): AskedFor {
  const words = plain(text);
  for (const [pattern, kind] of byName) {
    if (kind !== 'account' && kind !== 'identity' && pattern.test(words)) return kind;
  }
  return 'password';
}

function plain(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\-[\].]+/g, ' ');
}
