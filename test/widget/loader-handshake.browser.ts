import { readFromLoader, readHello, type ToLoader } from '../../widget/frame/messages.ts';
import {
  check,
  clearPage,
  equal,
  frameOf,
  panels,
  place,
  showsFallback,
  standInOf,
  until,
} from '../browser/loader-page.ts';

/**
 * Loaders stay on pages for years while the frame is new every day: `/v1/` never breaks. These are
 * words as they once were said; add to them, never change one.
 */
const hellos: [who: string, hello: Record<string, unknown>, understood: boolean][] = [
  ['the first loader', { steunpunt: 'hello', versions: [1], theme: { colorScheme: 'auto' }, lang: 'nl', mode: 'bubble' }, true],
  ['the first loader, all set', { steunpunt: 'hello', versions: [1], theme: { colorScheme: 'dark' }, lang: 'ar', door: 'youth', start: 'code', pin: 'ab12', mode: 'dialog' }, true],
  ['the loader that says its look later', { steunpunt: 'hello', versions: [1], 'color-scheme': 'dark', lang: 'ar', door: 'youth', start: 'code', pin: 'ab12', mode: 'dialog' }, true],
  ['a later loader', { steunpunt: 'hello', versions: [1, 2], theme: { colorScheme: 'dark', font: 'x' }, lang: 'nl', mode: 'page', size: 3 }, true],
  ['one that says next to nothing', { steunpunt: 'hello', versions: [1] }, true],
  ['one that no longer speaks this', { steunpunt: 'hello', versions: [2] }, false],
  ['somebody else', { chat: 'hello', versions: [1] }, false],
]; // prettier-ignore

describe('the frame of today', () => {
  for (const [who, hello, understood] of hellos) {
    it(`${understood ? 'understands' : 'passes over'} ${who}`, () => {
      const read = readHello(structuredClone(hello));
      equal(read !== null, understood, 'understood');
      if (hello['door']) equal(read?.door, 'youth', 'door');
      if (hello['pin']) equal(read?.pin, 'ab12', 'pin');
      if (hello['pin']) equal(read?.colorScheme, 'dark', 'scheme');
    });
  }

  it('understands what the loader says later', () => {
    const said = [
      { type: 'show', start: undefined },
      { type: 'show', start: 'code' },
      { type: 'hide' },
      { type: 'look', look: 'rgb(1, 2, 3);4px;Georgia, serif' },
    ];
    for (const message of [...said, { type: 'reset' }])
      equal(readFromLoader(structuredClone(message))?.type, message.type, 'type');
  });
});

describe('the loader of today', () => {
  afterEach(clearPage);

  it('understands every word of the frame, with more in it than today', async () => {
    const { widget, names } = place();
    widget.open();
    await until('ready', () => names().includes('ready'));
    const { port } = await standInOf(panels()[0]);
    const states = ['queued', 'sent', 'error'] as const;
    const said: ToLoader[] = [
      ...states.map((state) => ({ type: 'state' as const, state })),
      { type: 'close' },
    ];
    for (const message of said) port?.postMessage({ ...message, since: '1.4' });
    await until('the last', () => names().includes('close'));
    equal(names(), ['open', 'ready', ...states, 'close'], 'events');
  });

  const frames: [embed: string, speaks: string, welcome: boolean][] = [
    ['demo', '1', true],
    ['newer', '1 and 2', true],
    ['future', '2 alone', false],
    ['silent', 'nothing', false],
  ];
  for (const [embed, speaks, welcome] of frames) {
    it(`${welcome ? 'meets' : 'does without'} a frame that speaks ${speaks}`, async () => {
      const { widget, names } = place({ embed });
      widget.open();
      if (!welcome) {
        await until('the error', () => names().includes('error'));
        check(showsFallback(widget), 'fallback');
        return;
      }
      await until('ready', () => names().includes('ready'));
      const { hellos: heard, port } = await standInOf(panels()[0]);
      equal(heard.length, 1, 'one hello');
      port?.postMessage({ type: 'resize', height: 400 });
      port?.postMessage({ type: 'state', state: 'sent', at: 12 });
      await until('sent', () => names().includes('sent'));
      equal(names(), ['open', 'ready', 'sent'], 'events');
    });
  }

  it('waits for a welcome that may be on its way when the frame has loaded', async () => {
    const { widget } = place({ embed: 'silent', warm: 'hover' });
    widget.open();
    const frame = frameOf(panels()[0]);
    check(frame, 'no frame');
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    widget.close();
    widget.open();
    check(frameOf(panels()[0]) === frame, 'the same frame');
    await until('the control: another frame', () => {
      widget.close();
      widget.open();
      return frameOf(panels()[0]) !== frame;
    });
  });

  it('greets again when the frame loads again', async () => {
    const { widget, names } = place();
    widget.open();
    await until('ready', () => names().includes('ready'));
    const { id } = await standInOf(panels()[0]);
    panels()[0]?.shadowRoot?.querySelector('iframe')?.contentWindow?.location.reload();
    await until('ready again', () => names().filter((name) => name === 'ready').length === 2);
    check((await standInOf(panels()[0])).id !== id, 'another document');
    check(!showsFallback(widget), 'and it works');
  });
});
