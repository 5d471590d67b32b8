/** Values in environment variables. Each throws with a sentence for a person when its value is wrong. */

export type Env = Readonly<Record<string, string | undefined>>;

/** The text of `name`; throws when it is not set. */
export function needed(env: Env, name: string, example: string): string {
  const text = env[name];
  if (!text) throw new Error(`${name} ontbreekt. Voorbeeld: ${name}=${example}`);
  return text;
}

/** A whole number up to `max`; `fallback` when it is not set. */
export function wholeNumber(env: Env, name: string, fallback: number, max: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = /^[0-9]+$/.test(text) ? Number(text) : NaN;
  if (!(value <= max))
    throw new Error(`${name} moet een heel getal tot en met ${max} zijn, niet "${text}"`);
  return value;
}

/** An origin, no slash at the end; null when it is not set. */
export function origin(env: Env, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  const url = URL.parse(text);
  const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.username;
  if (!plain || url.search || url.hash)
    throw new Error(`${name} moet een adres zijn zoals https://hub.voorbeeld.nl`);
  return url.origin;
}

/** Parts between commas; none when it is not set. */
export const listed = (text = ''): readonly string[] =>
  text.split(',').flatMap((part) => part.trim() || []);

/** Origins between commas; none when it is not set. */
export const origins = (env: Env, name: string): readonly string[] =>
  listed(env[name]).flatMap((part) => origin({ [name]: part }, name) ?? []);

/** A text that `pattern` takes; throws when it is not set or another, which may be a secret of the line beside it. */
export function shaped(env: Env, name: string, pattern: RegExp, example: string): string {
  const text = needed(env, name, example);
  if (!pattern.test(text)) throw new Error(`${name} is niet goed. Voorbeeld: ${name}=${example}`);
  return text;
}
