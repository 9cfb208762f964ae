export const OLDEST_THUNDERBIRD: number;
export type FoundThunderbird = { binary: string; version: string; major: number };
export function findThunderbird(): FoundThunderbird | undefined;
export function thunderbirdAt(binary: string): FoundThunderbird | undefined;
export function speaksJapanese(binary: string): boolean;
