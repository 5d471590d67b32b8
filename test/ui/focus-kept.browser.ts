import { assert, equal } from './support/assert.ts';
import { askingScreens } from './support/asking-screens.ts';
import { findAll, focused } from './support/deep.ts';
import { findingScreens } from './support/finding-screens.ts';
import { sendingScreens } from './support/sending-screens.ts';
import { spoken } from './support/spoken.ts';
import { task } from './support/until.ts';
import type { OpenVisit } from './support/visit.ts';

/**
 * Whatever somebody presses, on whatever screen: the focus is on something that is there afterwards.
 * Left out are links, which the browser follows, and the ways out of the page.
 */

const pressable = ({ app }: OpenVisit): HTMLElement[] =>
  findAll(app, 'button:not(.leave):not(.close), summary').filter((one) => one.checkVisibility());

/** All that a press brings about at once has been drawn. */
async function settled({ app }: OpenVisit): Promise<void> {
  for (let i = 0; i < 10; i++) await task();
  await app.updateComplete;
  for (let i = 0; i < 10; i++) await task();
}

/** Where the focus went wrong after a press; '' when it did not. */
function lost(): string {
  const element = focused();
  if (!element || element === document.body) return 'is lost';
  if (!element.isConnected || !element.checkVisibility()) return 'is on what is not there';
  return '';
}

const { click } = HTMLAnchorElement.prototype;
before(() => {
  // What is kept as a file is a link that presses itself.
  HTMLAnchorElement.prototype.click = () => undefined;
  window.print = () => undefined;
});
after(() => {
  HTMLAnchorElement.prototype.click = click;
});

let presses = 0;

for (const [name, open] of Object.entries({
  ...sendingScreens,
  ...findingScreens,
  ...askingScreens,
}))
  it(`no press loses the focus: ${name}`, async () => {
    let count = 1;
    const wrong: string[] = [];
    for (let i = 0; i < count; i++) {
      const visit = await open();
      const controls = pressable(visit);
      count = controls.length;
      const control = controls[i];
      assert(control, `control ${i} of ${count}`);
      const words = spoken(control);
      control.focus();
      control.click();
      await settled(visit);
      const how = lost();
      if (how) wrong.push(`"${words}": ${how}`);
      presses++;
    }
    equal(wrong, [], 'after');
  });

it('a lost focus is found (control)', () => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  equal(lost(), '', 'there');
  button.remove();
  equal(lost(), 'is lost', 'gone');
});

after(() => {
  console.log(`${presses} presses, the focus stayed after each`);
  assert(presses > 300, `${presses} presses`);
});
