import { fileURLToPath } from 'node:url';
import type { Json } from './json.ts';
import type { Marionette } from './marionette.ts';

const CHROME_MODULES = fileURLToPath(new URL('./chrome/', import.meta.url));

/**
 * The modules in `chrome/`, which run inside Thunderbird with the program's own rights. Their functions take and give
 * what JSON can say, and answer at once; waiting is done on this side.
 */
export class Chrome {
  readonly #marionette: Marionette;

  private constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Lets a Thunderbird load these modules, under `resource://mekiki-driver/`. */
  static async open(marionette: Marionette): Promise<Chrome> {
    await marionette.run(
      `const folder = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
       folder.initWithPath(args[0]);
       Services.io.getProtocolHandler("resource").QueryInterface(Ci.nsIResProtocolHandler)
         .setSubstitution("mekiki-driver", Services.io.newFileURI(folder));`,
      CHROME_MODULES,
    );
    return new Chrome(marionette);
  }

  /** Calls an exported function of `chrome/MODULE.sys.mjs`. */
  async call<T>(module: string, name: string, ...args: readonly Json[]): Promise<T> {
    const answer = await this.#marionette.run(
      'return ChromeUtils.importESModule(args[0])[args[1]](...args[2]);',
      `resource://mekiki-driver/${module}.sys.mjs`,
      name,
      [...args],
    );
    return answer as T;
  }
}
