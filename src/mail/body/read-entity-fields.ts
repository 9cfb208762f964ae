import { firstField, type HeaderSection } from '../header/header-section.ts';
import { readParameters } from '../header/read-parameters.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { Entity } from './body.ts';

/** What the header section of an entity says of its body. */
export type EntityFields = Pick<
  Entity,
  'mediaType' | 'parameters' | 'transferEncoding' | 'disposition' | 'fileName' | 'contentId'
>;

/** Spellings of the encodings that do nothing (RFC 2045 §6.2) as met in mail. */
const IDENTITIES: ReadonlyMap<string, string> = new Map([
  ['7-bit', '7bit'],
  ['7bits', '7bit'],
  ['8-bit', '8bit'],
  ['8bits', '8bit'],
  ['8bit+', '8bit'],
]);

const NO_PARAMETERS: ReadonlyMap<string, TracedText> = new Map();

/**
 * Reads the MIME fields of an entity (RFC 2045 §5, §6; RFC 2183), of each the topmost occurrence.
 * `defaultType` holds where Content-Type is absent or unreadable (RFC 2045 §5.2, RFC 2046 §5.1.5).
 */
export function readEntityFields(header: HeaderSection, defaultType: string): EntityFields {
  const type = firstField(header, 'content-type');
  const { value, parameters } = type === null ? { value: null, parameters: NO_PARAMETERS } : readParameters(type.body);
  const mediaType = value?.text.toLowerCase() ?? '';
  const dispositionField = firstField(header, 'content-disposition');
  const disposition = dispositionField === null ? null : readParameters(dispositionField.body);
  return {
    mediaType: /^[^\s/;"]+\/[^\s/;"]+$/.test(mediaType) ? mediaType : defaultType,
    parameters,
    transferEncoding: transferEncoding(firstField(header, 'content-transfer-encoding')?.body.text),
    disposition: disposition === null ? null : dispositionOf(disposition.value.text),
    fileName: disposition?.parameters.get('filename') ?? parameters.get('name') ?? null,
    contentId: contentId(firstField(header, 'content-id')?.body.text),
  };
}

function transferEncoding(body = ''): string {
  const token = /[^\s;,"'()]+/.exec(body.replace(/\([^()]*\)/g, ' '))?.[0].toLowerCase() ?? '7bit';
  return IDENTITIES.get(token) ?? token;
}

/** A disposition that nobody knows is an attachment (RFC 2183 §2.8). */
function dispositionOf(value: string): Entity['disposition'] {
  return value === '' ? null : value.toLowerCase() === 'inline' ? 'inline' : 'attachment';
}

function contentId(body = ''): string | null {
  const id = body.trim().replace(/^<(.*)>$/s, '$1');
  return id === '' ? null : id;
}
