import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampVersion } from '../../../.ci/vite-kiosk-version.ts';

/** A copy of the built files, to make other versions of the waiting-room screen in. */
export class KioskVersions {
  readonly dist = mkdtempSync(join(tmpdir(), 'steunpunt-dist-'));
  readonly #kiosk = join(this.dist, 'kiosk');
  readonly #script: string;
  readonly #built: string;

  constructor() {
    cpSync(join(import.meta.dirname, '../../../dist'), this.dist, { recursive: true });
    const name = readdirSync(this.#kiosk).find((file) => /^index-.*\.js$/.test(file));
    if (name === undefined) throw new Error('the kiosk was not built');
    this.#script = join(this.#kiosk, name);
    this.#built = readFileSync(this.#script, 'utf8');
  }

  /** A version that works, but is another one. Gives its name. */
  good(): string {
    return this.#make(`${this.#built}\n// ${Math.random()}`);
  }

  /** A version that ends before it shows anything. */
  broken(): string {
    return this.#make(`throw new Error('broken on purpose ${Math.random()}');`);
  }

  /** A version of which one file is not what its list says. */
  torn(): string {
    const hash = this.good();
    writeFileSync(this.#script, `${this.#built}\n// half of`);
    return hash;
  }

  remove(): void {
    rmSync(this.dist, { recursive: true, force: true });
  }

  #make(script: string): string {
    writeFileSync(this.#script, script);
    return stampVersion(this.#kiosk);
  }
}
