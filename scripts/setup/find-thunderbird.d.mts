export const OLDEST_THUNDERBIRD: number;
export const JAPANESE_LANGUAGE_PACK: string;
export type FoundThunderbird = { binary: string; version: string; major: number };
export function findThunderbird(): FoundThunderbird | undefined;
export function thunderbirdAt(binary: string): FoundThunderbird | undefined;
export function speaksJapanese(thunderbird: FoundThunderbird): boolean;
