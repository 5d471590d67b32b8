import { followed } from '../../src/core/library/checked.ts';
import { edited, meets, type Edit } from '../../src/core/library/edit.ts';
import type { ShippedLanguage } from '../../src/core/library/languages.ts';
import { EMPTY_LAYER, EMPTY_STARTER } from '../../src/core/library/layered.ts';
import { readLocal } from '../../src/core/library/read-local.ts';
import type { LocalLayer, Starter } from '../../src/core/library/types.ts';
import type { Answer, Trouble } from '../answer.ts';
import type { LibraryHub, Shelf, Version } from './library-hub.ts';
import type { Photo } from './photo.ts';
import type { Complaint } from './problems.ts';

export type Published =
  /** `beside`: a colleague published something else meanwhile; both are there now. */
  | { readonly kind: 'ok'; readonly beside: boolean }
  /** A colleague changed the same place meanwhile. Nothing was written; `now` is what is there. */
  | { readonly kind: 'met'; readonly now: LocalLayer }
  /** Not as it should be. `next` is the layer that the complaints are about. */
  | { readonly kind: 'unfit'; readonly complaints: readonly Complaint[]; readonly next: LocalLayer }
  | Trouble;

type Done = { readonly kind: 'ok' } | Trouble;

/** More colleagues than ever publish at the same moment. */
const TRIES = 10;

/**
 * What the website says, as this desk last read it. Every publication is an edit on what is there:
 * where a colleague was faster elsewhere it is done again on hers, where she changed the very same
 * thing nobody's words are written over.
 */
export class Website {
  readonly #hub: LibraryHub;
  readonly #listeners = new Set<() => void>();
  #starter: Starter = EMPTY_STARTER;
  #shelf: Shelf | null = null;

  constructor(hub: LibraryHub) {
    this.#hub = hub;
  }

  /** Whether it was read. */
  get ready(): boolean {
    return this.#shelf !== null;
  }

  get starter(): Starter {
    return this.#starter;
  }

  get local(): LocalLayer {
    return this.#shelf?.local ?? EMPTY_LAYER;
  }

  /** What no longer fits since another set was taken. */
  get problems(): readonly Complaint[] {
    return this.#shelf?.problems ?? [];
  }

  /** What came with the hub of each language. */
  get languages(): Readonly<Record<string, ShippedLanguage>> {
    return this.#shelf?.languages ?? {};
  }

  /** The newer set that can be taken; null when there is none. */
  get waiting(): Shelf['waiting'] {
    return this.#shelf?.waiting ?? null;
  }

  /** Called after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what is there now. */
  async load(): Promise<Done> {
    const shelf = await this.#hub.shelf();
    if (shelf.kind !== 'ok') return shelf;
    if (!this.#shelf || this.#shelf.starter !== shelf.value.starter) {
      const starter = await this.#hub.starter();
      if (starter.kind !== 'ok') return starter;
      this.#starter = starter.value;
    }
    this.#shelf = shelf.value;
    this.#changed();
    return { kind: 'ok' };
  }

  /** Whether what `edit` does is done there already. */
  stands(edit: Edit): boolean {
    const read = readLocal(edited(this.local, edit), this.#starter);
    return read.ok && !meets(edit, read.local, this.local);
  }

  /** Publishes `edit`, made while `base` was there. `insist`: also over a colleague's words. */
  async publish(edit: Edit, base: LocalLayer, insist = false): Promise<Published> {
    for (let tries = 0; tries < TRIES; tries++) {
      const now = this.#shelf;
      if (!now) return { kind: 'offline' };
      const next = edited(now.local, edit);
      const read = readLocal(next, this.#starter);
      // A try whose answer was lost did arrive: nobody else is in the way.
      if (!insist && meets(edit, base, now.local))
        return this.stands(edit) ? { kind: 'ok', beside: false } : { kind: 'met', now: now.local };
      if (!read.ok) return { kind: 'unfit', complaints: read.reasons, next };
      const answer = await this.#hub.publish(read.local, now.etag);
      if (answer.kind === 'ok') {
        this.#shelf = { ...now, local: read.local, etag: answer.value.etag, problems: [] };
        this.#changed();
        return { kind: 'ok', beside: JSON.stringify(base) !== JSON.stringify(now.local) };
      }
      if (answer.kind === 'wrong')
        return { kind: 'unfit', complaints: answer.reasons.map(complaint), next };
      if (answer.kind !== 'conflict') return answer;
      const again = await this.load();
      if (again.kind !== 'ok') return again;
    }
    return { kind: 'conflict' };
  }

  /**
   * Takes the set that waits; what was only checked here goes along with it. `conflict`: another one waits
   * by now, which was read.
   */
  async adopt(): Promise<Done> {
    const { waiting } = this;
    if (!waiting) return { kind: 'gone' };
    const { starter, local } = this;
    const answer = await this.#hub.adopt(waiting.version);
    const again = await this.load();
    if (answer.kind !== 'ok') return answer;
    if (again.kind !== 'ok') return again;
    const { layer, spots } = followed(starter, this.#starter, local);
    if (spots.length === 0) return again;
    // Where a colleague changed something meanwhile, her layer is left as it is.
    const done = await this.publish({ kind: 'layer', layer }, local);
    return done.kind === 'ok' || done.kind === 'met' || done.kind === 'unfit' ? again : done;
  }

  /** Brings a photo to the hub, where it waits for what is published with it. */
  bringPhoto({ digest, bytes }: Photo): Promise<Answer<unknown>> {
    return this.#hub.bringPicture(digest, bytes);
  }

  /** Old and new words of what waits. */
  waitingSet(): Promise<Answer<Starter>> {
    return this.#hub.waiting();
  }

  async versions(): Promise<Answer<readonly Version[]>> {
    const answer = await this.#hub.versions();
    return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.versions } : answer;
  }

  /** The layer as publication `n` left it. */
  async layerOf(n: number): Promise<Answer<LocalLayer>> {
    const answer = await this.#hub.version(n);
    return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.local } : answer;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A reason of the hub: `entries.0.wordings: er staan maar 3 …`. */
function complaint(reason: string): Complaint {
  const colon = reason.indexOf(': ');
  return {
    at: reason.slice(0, Math.max(colon, 0)),
    message: reason.slice(colon < 0 ? 0 : colon + 2),
  };
}
