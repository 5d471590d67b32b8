import { msg } from '@lit/localize';
import * as v from 'valibot';
import { ScriptShape } from '../src/core/dialogue/schema.ts';
import type { Script, Step } from '../src/core/dialogue/script.ts';
import type { Form } from '../src/core/message.ts';
import { dayNumber } from './days.ts';
import type { HubClient } from './hub-client.ts';
import { dateWords } from './words.ts';

const Found = v.object({
  scripts: v.record(v.string(), ScriptShape),
  texts: v.record(v.string(), v.string()),
  about: v.optional(
    v.record(
      v.string(),
      v.record(v.string(), v.object({ title: v.string(), day: v.optional(v.string()) })),
    ),
    {},
  ),
});

/** One question of a journey with what was answered, in words. */
export interface Told {
  readonly step: string;
  readonly question: string;
  readonly answer: string;
  /** Of a drawing. */
  readonly strokes?: readonly string[];
}

/**
 * What the answers of a journey say, in Dutch whatever the visitor read. Scripts and words are
 * fetched when the first form is shown; a form of a script that is no more shows its own names.
 */
export class Journeys {
  readonly #hub: HubClient;
  readonly #listeners = new Set<() => void>();
  #scripts: Readonly<Record<string, Script>> = {};
  #texts: Readonly<Record<string, string>> = {};
  #about: v.InferOutput<typeof Found>['about'] = {};
  /** What was not on the site when the words came: looked for once more. */
  readonly #missed = new Set<string>();
  /** Words are there, or on their way. */
  #asked = false;

  constructor(hub: HubClient) {
    this.#hub = hub;
  }

  /** Called when the words have come. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** "Ik zoek een buddy"; with the meeting or the idea where it is about one. */
  title({ script, about }: Pick<Form, 'script' | 'about'>): string {
    this.#fetch();
    const title = this.#texts[`${script}.title`] ?? script;
    return about === undefined ? title : `${title}: ${this.#subject(script, about)}`;
  }

  /** Of one that is no more on the site nothing is known but its id. */
  #subject(script: string, id: string): string {
    const found = this.#about[script]?.[id];
    if (!found) {
      this.#lookAgain(`${script}:${id}`);
      return id;
    }
    return found.day ? `${found.title}, ${dateWords(dayNumber(found.day))}` : found.title;
  }

  /** How a thread began, in a line, of a form with its first answer; '' where nothing was opened. */
  lineOf({ firstLine, form }: { readonly firstLine: string; readonly form: Form | null }): string {
    if (firstLine || !form) return firstLine;
    const [first] = this.told(form);
    return first?.answer ? `${this.title(form)} · ${first.answer}` : this.title(form);
  }

  /** In the order of the script; what a later script no longer asks comes last. */
  told(form: Form): Told[] {
    this.#fetch();
    const steps = this.#scripts[form.script]?.steps ?? {};
    const known = Object.keys(steps).filter((id) => Object.hasOwn(form.answers, id));
    const others = Object.keys(form.answers).filter((id) => !Object.hasOwn(steps, id));
    return [...known, ...others].flatMap((step): Told[] => {
      const answer = form.answers[step];
      const asked = steps[step];
      if (!answer) return [];
      const question = asked && 'text' in asked ? this.#word(asked.text) : step;
      const strokes = answer.kind === 'drawing' && { strokes: answer.strokes };
      return [{ step, question, answer: this.#answer(asked, answer), ...strokes }];
    });
  }

  /** What could be chosen at a step, by id and in words; nothing before the words have come. */
  options(script: string, step: string): { readonly id: string; readonly words: string }[] {
    this.#fetch();
    const asked = this.#scripts[script]?.steps[step];
    if (!asked || !('options' in asked)) return [];
    return asked.options.map(({ id, text }) => ({ id, words: this.#word(text) }));
  }

  #answer(step: Step | undefined, answer: Form['answers'][string]): string {
    if (answer.kind === 'text') return answer.text;
    if (answer.kind === 'unsure') return msg('weet ik niet', { id: 'desk.form.unsure' });
    if (answer.kind === 'drawing') return msg('een tekening', { id: 'desk.form.drawing' });
    const options = step && 'options' in step ? step.options : [];
    const ids = answer.kind === 'option' ? [answer.id] : answer.ids;
    return ids
      .map((id) => {
        const option = options.find((one) => one.id === id);
        return option ? this.#word(option.text) : id;
      })
      .join(', ');
  }

  #word(id: string): string {
    return this.#texts[id] ?? id;
  }

  #lookAgain(subject: string): void {
    if (Object.keys(this.#scripts).length === 0 || this.#missed.has(subject)) return;
    this.#missed.add(subject);
    this.#asked = false;
    this.#fetch();
  }

  /** Once; what failed is asked again by the next look. */
  #fetch(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#hub.ask(Found, 'GET', 'journeys').then((answer) => {
      if (answer.kind === 'ok') {
        this.#scripts = answer.value.scripts;
        this.#texts = answer.value.texts;
        this.#about = answer.value.about;
        for (const listener of [...this.#listeners]) listener();
      } else this.#asked = false;
    });
  }
}
