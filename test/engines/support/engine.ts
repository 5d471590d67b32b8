/** The few things a visit needs, the same in every engine. Roles and names are the engine's own. */

/** One document: a page, or a frame in it, looked up anew with every call. */
export interface View {
  /** The first element shown with this role and exactly this name, also inside shadow roots. */
  find(role: Role, name: string): Promise<Found | null>;
  /** Value of an expression in the document. */
  read(expression: string): Promise<unknown>;
}

export interface Found {
  /** A real click in its middle. */
  click(): Promise<void>;
  /** Real keys, with the focus on it. `Enter` is U+E007, as in W3C. */
  keys(text: string): Promise<void>;
}

export type Role = 'button' | 'heading' | 'textbox' | 'searchbox' | 'region' | 'link';

export interface EnginePage extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The frame whose address begins with `address`, wherever it hangs. */
  frame(address: string): View;
}

/** A browser on a fresh profile, with one page. */
export interface Engine {
  readonly version: string;
  readonly page: EnginePage;
  close(): Promise<void>;
}
