import { version } from '../../package.json';

/** Version of the engine: what it says of a mail may change with it. */
export const engineVersion: string = version;
