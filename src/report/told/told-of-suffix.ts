import { suffixMeaning } from '../../domain/suffix-kind.ts';
import { type Speech, type Told, told } from './told.ts';

/** What the suffix of a domain tells by itself, for which nobody has to be asked: empty where anybody may register below it. */
export function toldOfSuffix(domain: string, { say }: Speech): Told[] {
  const meaning = suffixMeaning(domain);
  return meaning === null ? [] : [told(say('told_suffix'), say(`suffix_${meaning.kind}`, { suffix: meaning.suffix }))];
}
