/** What shows that somebody is there: a finger, a key, a mouse, a switch, somebody else's keyboard. */
const ACTS = [
  ...['pointerdown', 'pointermove', 'click', 'keydown', 'wheel', 'scroll'],
  // Typing without a key: our own keyboard, dictation, pasting, a script of several keys a letter.
  ...['input', 'compositionstart', 'compositionupdate'],
] as const;

/** Nobody draws for longer without lifting the finger, in ms: then it is a bag, a drop, a broken glass. */
const LONGEST_LINE = 120_000;

/**
 * Calls `heard` for every act on the page, before anything else has it; `now` is in ms. Returns the
 * way to stop.
 */
export function watchActs(heard: (act: Event) => void, now: () => number): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  /** The finger that came down last. */
  let down = { id: NaN, at: 0 };
  /** A key lies down: what it types or presses by itself shows nobody. */
  let held = false;
  const act = (event: Event): void => {
    if (event instanceof PointerEvent) {
      const { type, pointerId, buttons } = event;
      if (type === 'pointerdown') {
        down = { id: pointerId, at: now() };
        held = false;
      }
      // A mouse that is knocked is nobody; a long line that somebody draws is.
      const draws = buttons > 0 && pointerId === down.id && now() - down.at <= LONGEST_LINE;
      if (type === 'pointermove' && !draws) return;
    }
    if (event instanceof KeyboardEvent) held = event.repeat;
    if (!held) heard(event);
  };
  addEventListener('keyup', () => (held = false), { capture: true, signal });
  for (const type of ACTS) addEventListener(type, act, { capture: true, passive: true, signal });
  return () => listening.abort();
}

/** Going through a dialog with keys is not answering it. */
const LOOKING_AROUND = ['Tab', 'Shift', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * What an act says while somebody is asked whether they are there: `answer` yes; `busy` they are
 * finding their way to an answer; `own` it is on its way to a button of the question, which says
 * more itself; `none` nobody need have done it.
 */
export function asAnswer(act: Event, question: Element): 'answer' | 'busy' | 'own' | 'none' {
  if (act.type === 'scroll') return 'none';
  if (act instanceof KeyboardEvent && LOOKING_AROUND.includes(act.key)) return 'busy';
  const path = act.composedPath();
  if (act instanceof KeyboardEvent && act.key !== 'Enter' && act.key !== ' ') return 'answer';
  const onButton = path.some((node) => node instanceof HTMLButtonElement);
  return onButton && path.includes(question) ? 'own' : 'answer';
}
