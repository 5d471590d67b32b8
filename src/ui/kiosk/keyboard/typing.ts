import { formAround, type TextField } from './text-field.ts';

/** Enough to hold any one character, with all that it is put together from. */
const NEAR = 64;

/**
 * Puts `text` where the cursor is, in place of what is selected, as a keyboard would: false when the
 * page did not want it or the field is full.
 */
export function typeText(field: TextField, text: string): boolean {
  const [from, to] = selected(field);
  const room = field.maxLength < 0 ? Infinity : field.maxLength - field.value.length + (to - from);
  if (text.length > room) return false;
  const kind = text === '\n' ? 'insertLineBreak' : 'insertText';
  return edit(field, kind, text === '\n' ? null : text, () => replace(field, text, from, to));
}

/** Takes away what is selected, else the one character before the cursor: false when there is none. */
export function eraseBefore(field: TextField): boolean {
  const [from, to] = selected(field);
  const start = from < to ? from : from - lastCharacter(field.value.slice(0, from));
  if (start === to) return false;
  return edit(field, 'deleteContentBackward', null, () => replace(field, '', start, to));
}

/** A new line where there are lines; else the form goes on. False when there is nothing to go on to. */
export function pressEnter(field: TextField): boolean {
  if (field instanceof HTMLTextAreaElement) return typeText(field, '\n');
  const form = formAround(field);
  form?.requestSubmit();
  return form !== null;
}

function edit(
  field: TextField,
  inputType: string,
  data: string | null,
  change: () => void,
): boolean {
  const about = { inputType, data, bubbles: true, composed: true };
  const before = new InputEvent('beforeinput', { ...about, cancelable: true });
  if (!field.dispatchEvent(before)) return false;
  change();
  showEnd(field);
  field.dispatchEvent(new InputEvent('input', about));
  return true;
}

/** Fields for e-mail have no cursor that a page may know; one types at their end. */
function selected(field: TextField): [from: number, to: number] {
  const end = field.value.length;
  return [field.selectionStart ?? end, field.selectionEnd ?? end];
}

function replace(field: TextField, text: string, from: number, to: number): void {
  if (field.selectionStart === null)
    field.value = field.value.slice(0, from) + text + field.value.slice(to);
  else field.setRangeText(text, from, to, 'end');
}

/** Length of what a reader takes for the last character: an emoji with its skin, a letter with its marks. */
function lastCharacter(text: string): number {
  const segments = new Intl.Segmenter().segment(text.slice(-NEAR));
  return [...segments].at(-1)?.segment.length ?? 0;
}

/** A script moves the cursor without the field following it; most people type at the end. */
function showEnd(field: TextField): void {
  const { selectionStart, value, scrollWidth } = field;
  if (selectionStart !== null && selectionStart < value.length) return;
  field.scrollTop = field.scrollHeight;
  const leftwards = getComputedStyle(field).direction === 'rtl';
  field.scrollLeft = leftwards ? -scrollWidth : scrollWidth;
}
