import { msg } from '@lit/localize';
import type { Step } from '../../src/core/desk/card.ts';
import type { ThreadView } from '../threads/threads.ts';

/** What a colleague can do with a step: say it to the visitor, or bring it into a state. */
export interface StepAction {
  readonly label: string;
  readonly to: Step['state'] | 'say';
  /** What comes next for most. */
  readonly main?: true;
}

/** In the order of the screen. Nothing that leaves the desk comes before the yes. */
export function stepActions(state: Step['state'], door: ThreadView['door']): readonly StepAction[] {
  const drop: StepAction = {
    label: msg('Niet meer nodig', { id: 'desk.step.dropped' }),
    to: 'dropped',
  };
  switch (state) {
    case 'proposed':
      return [
        { label: yesWords(door), to: 'agreed', main: true },
        { label: msg('Zet het weer in uw antwoord', { id: 'desk.step.say-again' }), to: 'say' },
        drop,
      ];
    case 'agreed':
      return [
        { label: msg('Dit is gedaan', { id: 'desk.step.do' }), to: 'done', main: true },
        { label: msg('Toch nog geen ja', { id: 'desk.step.no-yes' }), to: 'proposed' },
        drop,
      ];
    case 'done':
      return [
        { label: tellWords(door), to: 'say', main: true },
        { label: msg('Toch nog niet gedaan', { id: 'desk.step.undo' }), to: 'agreed' },
      ];
    case 'dropped':
      return [{ label: msg('Toch wel nodig', { id: 'desk.step.back' }), to: 'proposed' }];
  }
}

function yesWords(door: ThreadView['door']): string {
  return door === 'youth'
    ? msg('De jongere zei ja', { id: 'desk.step.yes-youth' })
    : msg('De ouder zei ja', { id: 'desk.step.yes' });
}

function tellWords(door: ThreadView['door']): string {
  return door === 'youth'
    ? msg('Vertel het de jongere', { id: 'desk.step.tell-youth' })
    : msg('Vertel het de ouder', { id: 'desk.step.tell' });
}
