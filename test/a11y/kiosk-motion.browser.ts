import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { allScreens } from '../ui/kiosk/support/all-screens.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement } from '../ui/support/deep.ts';

/** What moves now, or will, through shadow roots: `document.getAnimations()` does not look there. */
const moving = (): string[] =>
  everyElement(document).flatMap((element) =>
    element.getAnimations().map((animation) => `${element.localName}: ${nameOf(animation)}`),
  );

const nameOf = (animation: Animation): string =>
  animation instanceof CSSAnimation ? animation.animationName : 'transition';

describe('who asked for less motion', () => {
  before(() => setViewport({ width: 1080, height: 1920 }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('sees none on any screen', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    let count = 0;
    for (const [name, open] of Object.entries(allScreens)) {
      await open({ locale: 'nl' });
      equal(moving(), [], name);
      count++;
    }
    console.log(`${String(count)} screens without motion`);
    equal(count, Object.keys(allScreens).length, 'screens');
    assert(count > 10, 'screens were looked at');
  });

  it('reads all messages of the first screen at once', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await allScreens.attract?.();
    const messages = everyElement(document).filter((element) => element.matches('.messages p'));
    const tops = new Set(messages.map((one) => one.getBoundingClientRect().top));
    equal([messages.length, tops.size], [3, 3], 'messages, each on its own line');
  });

  it('is who this test looks for: others see messages come and go, and a drawer (control)', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await allScreens.attract?.();
    const names = moving();
    equal(names.filter((name) => name.endsWith('message')).length, 3, 'messages that fade');
    await allScreens['drawer of letters']?.();
    assert(
      moving().some((name) => name.endsWith('appear')),
      'a drawer that comes',
    );
  });
});
