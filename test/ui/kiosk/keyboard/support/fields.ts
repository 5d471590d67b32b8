import { defineOnce } from '../../../../../src/ui/define.ts';
import { SteunpuntField } from '../../../../../src/ui/steunpunt-field.ts';
import { find } from '../../../support/deep.ts';
import { withKeyboard } from './hands.ts';

defineOnce('steunpunt-field', SteunpuntField);

export interface Fields {
  readonly page: HTMLElement;
  readonly line: HTMLInputElement;
  readonly lines: HTMLTextAreaElement;
  /** Two shadow roots deep, in a form that is one deep. */
  readonly deepLine: HTMLInputElement;
  readonly deepLines: HTMLTextAreaElement;
  readonly phone: HTMLInputElement;
  /** What the fields that are deep know of what was typed. */
  readonly known: { readonly line: SteunpuntField; readonly lines: SteunpuntField };
  /** How often the form was sent. */
  readonly sent: () => number;
}

/** A page with fields of every kind, and our keyboard. */
export async function openFields(): Promise<Fields> {
  const [line, lines] = [document.createElement('input'), document.createElement('textarea')];
  line.setAttribute('aria-label', 'Regel');
  lines.setAttribute('aria-label', 'Regels');
  const screen = document.createElement('div');
  const form = document.createElement('form');
  const field = (about: Partial<SteunpuntField>): SteunpuntField =>
    Object.assign(document.createElement('steunpunt-field'), about);
  const known = {
    line: field({ label: 'Een regel' }),
    lines: field({ label: 'Een paar regels', rows: 3 }),
  };
  const phone = field({ label: 'Telefoon', type: 'tel' });
  form.append(known.line, known.lines, phone);
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
  screen.attachShadow({ mode: 'open' }).append(form);
  const page = withKeyboard(line, lines, screen);
  for (const one of [known.line, known.lines, phone]) await one.updateComplete;
  return {
    page,
    line,
    lines,
    deepLine: find(known.line, 'input') as HTMLInputElement,
    deepLines: find(known.lines, 'textarea') as HTMLTextAreaElement,
    phone: find(phone, 'input') as HTMLInputElement,
    known,
    sent: () => sent,
  };
}
