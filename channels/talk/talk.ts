import { commandIn, type Command } from './commands.ts';
import { dangerIn } from './danger.ts';
import { firstWords, helpWords, lastWords } from './first-words.ts';
import { inOne, inParts } from './in-parts.ts';
import type { Heard, Place } from './place.ts';
import { placeAt } from './places.ts';
import type { Said, Talk, TalkParts } from './types.ts';
import { Visit } from './visit.ts';

/** A conversation as plain text, over the library, the dialogue and a post office. */
export function openTalk(parts: TalkParts): Talk {
  return new Conversation(parts);
}

class Conversation implements Talk {
  readonly #parts: TalkParts;
  readonly #visit: Visit;
  /** Words that nobody asked for, while an answer is being made: they come after it. */
  readonly #later: Said[] = [];
  #place: Place;
  #busy = false;
  #closed = false;

  constructor(parts: TalkParts) {
    this.#parts = parts;
    this.#visit = new Visit({ ...parts, tell: (said) => this.#tell(said) });
    this.#place = placeAt(this.#visit, { at: 'menu' });
  }

  greet(again: boolean): Promise<readonly Said[]> {
    return this.#answer(async () => {
      await this.#visit.refresh();
      this.#place = placeAt(this.#visit, { at: 'menu' });
      return [{ text: firstWords(this.#visit, again) }, await this.#place.show()];
    });
  }

  hear(text: string): Promise<readonly Said[]> {
    return this.#answer(async () => {
      const typed = text.trim();
      await this.#visit.refresh();
      const danger = typed ? await dangerIn(this.#visit, typed) : [];
      const { said = [], go, quiet } = await this.#taken(typed);
      if (go) this.#place = placeAt(this.#visit, go);
      const words = said.map((one) => ({ text: one }));
      return [...danger, ...words, ...(quiet ? [] : [await this.#place.show()])];
    });
  }

  close(): void {
    this.#closed = true;
    this.#visit.wipe();
    this.#later.length = 0;
    this.#visit.parts.post.close();
  }

  /** What broke is said, and the same is asked again. */
  async #taken(typed: string): Promise<Heard> {
    try {
      return await this.#heard(typed);
    } catch {
      return { said: [failedWords(this.#visit)] };
    }
  }

  #heard(typed: string): Heard | Promise<Heard> {
    if (!typed) return { said: [this.#visit.say('problem.unreadable')] };
    const command = commandIn(typed);
    return command ? this.#obey(command) : this.#place.hear(typed);
  }

  #obey(command: Command): Heard {
    const visit = this.#visit;
    switch (command) {
      case 'menu':
        return { go: { at: 'menu' } };
      case 'back':
        return this.#place.back?.() ?? { go: { at: 'menu' } };
      case 'help':
        return { said: [helpWords(visit)] };
      case 'answer': {
        const thread = visit.readers.at(-1)?.thread;
        return { go: thread ? { at: 'thread', thread, all: true } : { at: 'code' } };
      }
      case 'stop': {
        const said = [lastWords(visit)];
        visit.wipe();
        // A reply that came meanwhile: nobody asks for it any more.
        this.#later.length = 0;
        visit.parts.wiped?.();
        return { said, go: { at: 'menu' }, quiet: true };
      }
    }
  }

  /** One answer, in parts. Whatever breaks costs one message and never the conversation. */
  async #answer(make: () => Promise<readonly Said[]>): Promise<readonly Said[]> {
    if (this.#closed) return [];
    this.#busy = true;
    try {
      return this.#said(await make());
    } catch {
      return this.#said([{ text: failedWords(this.#visit) }]);
    } finally {
      this.#busy = false;
      // After the caller has what it asked for.
      setImmediate(() => this.#flush());
    }
  }

  #said(all: readonly Said[]): Said[] {
    return inParts(this.#parts.channel === 'sms' ? inOne(all) : all);
  }

  #tell(said: readonly Said[]): void {
    this.#later.push(...said);
    if (!this.#busy) this.#flush();
  }

  #flush(): void {
    if (this.#busy || this.#closed || this.#later.length === 0) return;
    this.#parts.tell(this.#said(this.#later.splice(0)));
  }
}

const failedWords = (visit: Visit): string =>
  [visit.say('problem.failed'), visit.callUs].filter(Boolean).join('\n');
