type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts `words` in the place of `length` characters of a field, as if they were typed: whoever
 * listens hears `input`, and the browser's own undo takes them back. The caret stays where it was in
 * the text.
 */
export function replaceIn(control: Control, at: number, length: number, words: string): void {
  const moved = (place: number): number => {
    if (place <= at) return place;
    return place >= at + length ? place + words.length - length : at + words.length;
  };
  const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0].map(moved);
  control.focus({ preventScroll: true });
  control.setSelectionRange(at, at + length);
  if (!typed(words)) {
    control.setRangeText(words);
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  control.setSelectionRange(start ?? 0, end ?? 0);
}

/** False where a browser does not do it. */
function typed(words: string): boolean {
  // Left for what nothing else does: a change that the browser's undo knows.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand('insertText', false, words);
}
