/** Mekiki's own packed data files, wherever the program keeps them. */
export interface EmbeddedFiles {
  /** The octets of a file, by its path below the data folder; null where it cannot be read. Never throws. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
}
