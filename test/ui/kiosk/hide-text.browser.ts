import { assert, equal } from '../support/assert.ts';
import { control, everyElement, find, findAll } from '../support/deep.ts';
import { until } from '../support/until.ts';
import { openKiosk, type OpenKiosk } from './support/kiosk-visit.ts';

const NUMBER = '06 12 34 56 78';

const hidden = (element: Element): boolean => {
  const { filter } = getComputedStyle(element);
  const dots = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return filter.startsWith('blur') || dots === 'disc';
};
/** The innermost elements that hide what is in them. */
const allHidden = ({ kiosk }: OpenKiosk): string[] =>
  everyElement(kiosk)
    .filter(hidden)
    .map((element) => (element as HTMLInputElement).value || element.textContent);

const finger = (type: string, on: Element): unknown =>
  on.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));

async function atPhone(): Promise<{ visit: OpenKiosk; field: HTMLInputElement }> {
  const visit = await openKiosk();
  await visit.show('menu');
  await visit.show('journey', 'bel-mij');
  await until('a phone number', () => findAll(visit.kiosk, 'input[type="tel"]')[0]);
  visit.type(NUMBER);
  return { visit, field: find(visit.kiosk, 'input[type="tel"]') as HTMLInputElement };
}

const toggle = ({ kiosk }: OpenKiosk): HTMLElement => control(kiosk, 'Verberg mijn tekst');

async function pressToggle(visit: OpenKiosk): Promise<void> {
  toggle(visit).click();
  await until(
    'drawn again',
    () => toggle(visit).ariaPressed === String(visit.visit.comfort.hideText),
  );
}

describe('"Verberg mijn tekst"', () => {
  it('hides what was typed and nothing else, until a finger is on it', async () => {
    const { visit, field } = await atPhone();
    equal(allHidden(visit), [], 'nothing by itself');
    await pressToggle(visit);
    equal(allHidden(visit), [NUMBER], 'hidden');
    finger('pointerdown', field);
    equal(allHidden(visit), [], 'seen under a finger');
    finger('pointerup', field);
    equal(allHidden(visit), [NUMBER], 'hidden again');
    finger('pointerdown', field);
    finger('pointercancel', field);
    equal(allHidden(visit), [NUMBER], 'and when the finger is taken away');
    equal(field.value, NUMBER, 'for who hears it nothing changed');
    await pressToggle(visit);
    equal(allHidden(visit), [], 'seen');
  });

  it('goes along to the check, each answer by itself', async () => {
    const { visit } = await atPhone();
    await pressToggle(visit);
    for (let at = 0; at < 9 && !findAll(visit.kiosk, 'dl').length; at++) {
      const before = find(visit.kiosk, 'h1').textContent;
      if (findAll(visit.kiosk, 'textarea, input:not([type="tel"])').length) visit.type('Amina');
      find(visit.kiosk, '.option, .go').click();
      await until('the next question', () => find(visit.kiosk, 'h1').textContent !== before);
    }
    const said = findAll(visit.kiosk, '[data-own]');
    assert(said.length > 0, 'answers');
    equal(
      said.filter((one) => !hidden(one)),
      [],
      'all are hidden',
    );
    const [first] = said;
    assert(first, 'an answer');
    finger('pointerdown', first);
    equal(said.filter((one) => !hidden(one)).length, 1, 'one is seen');
    finger('pointerup', first);
    equal(
      said.filter((one) => !hidden(one)),
      [],
      'none',
    );
    console.log(`answers hidden: ${said.length}`);
  });

  it('is off for whoever comes next', async () => {
    const { visit } = await atPhone();
    await pressToggle(visit);
    equal(allHidden((await atPhone()).visit), [], 'a new visit');
  });
});
