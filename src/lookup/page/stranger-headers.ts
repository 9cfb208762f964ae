/**
 * The header fields of a request as an ordinary browser of many people makes it: nothing of this program, nothing of its user.
 * `accept` tells what is taken.
 */
export function strangerHeaders(language: 'en' | 'ja', accept: string): Record<string, string> {
  return {
    'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    Accept: accept,
    'Accept-Language': language === 'ja' ? 'ja,en-US;q=0.7,en;q=0.3' : 'en-US,en;q=0.5',
  };
}
