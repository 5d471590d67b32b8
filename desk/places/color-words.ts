import { msg } from '@lit/localize';
import { contrast, hexOf, lettersOn, readColor, WHITE } from '../../src/core/contrast.ts';

/** Of our own button: what a place has that chose none. */
export const OWN_COLOR = '#1c4d3e';

/** What the edge of a control must differ from the page around it (WCAG 2.2, 1.4.11). */
const EDGE = 3;

/** What the button on a site looks like with the color `chosen`; '' is our own. */
export function launcherColors(chosen: string): readonly [back: string, front: string] {
  const back = readColor(chosen) ?? readColor(OWN_COLOR);
  return back ? [hexOf(back), hexOf(lettersOn(back))] : [OWN_COLOR, '#ffffff'];
}

/** Whether it can be read, said before anybody has to find out. */
export function colorWords(chosen: string): string {
  if (chosen === '') return msg('Het groen van het steunpunt.', { id: 'desk.places.color-own' });
  const [back, front] = launcherColors(chosen);
  const letters =
    front === '#ffffff'
      ? msg('Goed te lezen: witte letters op deze kleur.', { id: 'desk.places.color-white' })
      : msg('Deze kleur is te licht voor witte letters. Wij maken de letters zwart.', {
          id: 'desk.places.color-black',
        });
  if (contrast(readColor(back) ?? WHITE, WHITE) >= EDGE) return letters;
  const pale = msg('Op een witte pagina valt de knop dan minder op.', {
    id: 'desk.places.color-pale',
  });
  return `${letters} ${pale}`;
}
