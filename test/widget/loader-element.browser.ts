import { screenName } from '../../widget/loader/attributes.ts';
import {
  check,
  clearPage,
  dialogOf,
  equal,
  frameOf,
  hub,
  launcher,
  panels,
  place,
  showsFallback,
  standInOf,
  until,
} from '../browser/loader-page.ts';

const isBack = (widget: Element): boolean =>
  document.activeElement === widget && widget.shadowRoot?.activeElement === launcher(widget);

describe('the launcher', () => {
  afterEach(clearPage);

  it('is a named button that opens and closes the panel', async () => {
    const { widget, names } = place();
    const button = launcher(widget);
    equal(
      [button.textContent, button.ariaExpanded],
      ['Vraag het aan het steunpunt', 'false'],
      'closed',
    );
    check(showsFallback(widget), 'the fallback shows until the frame works');

    button.click();
    await until('ready', () => names().includes('ready'));
    equal(button.ariaExpanded, 'true', 'open');
    check(!showsFallback(widget), 'the fallback goes when the frame works');
    const dialog = dialogOf(panels()[0]);
    equal([dialog.open, dialog.ariaLabel], [true, 'Vraag het aan het steunpunt'], 'dialog');
    check(document.activeElement === panels()[0], 'focus is in the panel');
    check(dialog.getRootNode() instanceof ShadowRoot, 'in a shadow root');

    button.click();
    equal([dialog.open, button.ariaExpanded], [false, 'false'], 'closed again');
    equal(names(), ['open', 'ready', 'close'], 'events in order');
  });

  it('gives focus back on Escape', async () => {
    const { widget, names } = place();
    launcher(widget).focus();
    widget.open();
    await until('ready', () => names().includes('ready'));
    launcher(widget).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    equal(names(), ['open', 'ready', 'close'], 'events');
    check(isBack(widget), 'focus is on the element, and there on the launcher');
  });

  it('a focus that did not come back is found (control)', async () => {
    const { widget, names } = place();
    launcher(widget).focus();
    check(isBack(widget), 'there before');
    widget.open();
    await until('ready', () => names().includes('ready'));
    launcher(widget).focus = () => undefined;
    launcher(widget).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    launcher(widget).blur();
    check(!isBack(widget), 'lost');
  });
});

describe('attributes', () => {
  afterEach(clearPage);

  const told = {
    lang: 'en-GB',
    door: 'youth',
    start: 'code',
    mode: 'dialog',
    'color-scheme': 'dark',
    'key-fingerprint': 'AB cd 12',
    color: '#ffdd00',
  };
  const hello = {
    steunpunt: 'hello',
    versions: [1],
    'color-scheme': 'dark',
    lang: 'en-GB',
    door: 'youth',
    start: 'code',
    pin: 'AB cd 12',
    mode: 'dialog',
  };

  /** Of a hello what the frame reads; what else the tag says comes along. */
  const known = (said: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.keys(hello).map((name) => [name, said[name]]));

  for (const prefix of ['', 'data-']) {
    it(`reach the frame as ${prefix || 'plain '}attributes`, async () => {
      const { widget } = place(
        Object.fromEntries(Object.entries(told).map(([name, value]) => [prefix + name, value])),
      );
      widget.open();
      const { hellos } = await standInOf(panels()[0]);
      equal(hellos.map(known), [hello], 'hello');
      equal(launcher(widget).textContent, 'Ask the support point', 'language of the launcher');
    });
  }

  it('default to a bubble in the language of the page', async () => {
    const section = document.createElement('section');
    section.lang = 'ar';
    document.body.append(section);
    const { widget } = place({}, section);
    widget.open();
    const { hellos } = await standInOf(panels()[0]);
    equal(
      hellos.map(known),
      [
        {
          steunpunt: 'hello',
          versions: [1],
          lang: 'ar',
          mode: 'bubble',
        },
      ],
      'hello',
    );
    equal(launcher(widget).lang, 'ar', 'language of the launcher');
    section.remove();
  });

  const bad: [name: string, value: string][] = [
    ['embed', ''],
    ['embed', '../../desk'],
    ['embed', 'a b'],
    ['base-url', 'javascript:alert(1)'],
    ['base-url', 'http://['],
    ['base-url', '//hub.example'],
    ['lang', 'Nederlands graag'],
    ['door', 'Hoofd ingang'],
    ['start', '<b>'],
    ['position', 'left'],
    ['mode', 'kiosk'],
    ['color', 'red'],
    ['color', '#1c4d3e;'],
    ['color-scheme', 'zwart'],
    ['warm', 'ja'],
  ];
  for (const [name, value] of bad) {
    for (const prefix of ['', 'data-']) {
      it(`say so and go on: ${prefix}${name}="${value}"`, async () => {
        const { widget, events } = place();
        widget.removeAttribute(name);
        widget.setAttribute(prefix + name, value);
        await until('the word', () => events.length > 0);
        equal(
          events.map(({ type, reason }) => [type, reason]),
          [['steunpunt-error', name]],
          'told',
        );
        equal(launcher(widget).hidden, name === 'embed', 'launcher hidden only without embed');
        check(showsFallback(widget), 'fallback stays');
      });
    }
  }

  it('count when they change later', () => {
    const { widget } = place({ lang: 'nl' });
    widget.setAttribute('lang', 'en');
    equal(launcher(widget).textContent, 'Ask the support point', 'words');
    widget.setAttribute('position', 'start');
    check(launcher(widget).classList.contains('start'), 'corner');
    widget.removeAttribute('embed');
    check(launcher(widget).hidden, 'no launcher without embed');
  });

  it('name the frame and what it may do', () => {
    const { widget } = place();
    widget.open();
    const frame = frameOf(panels()[0]);
    equal(frame?.src, `${hub}/w/demo`, 'address');
    equal(
      frame?.getAttribute('sandbox'),
      'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
      'sandbox',
    );
    equal([frame?.allow, frame?.referrerPolicy], ['clipboard-write', 'no-referrer'], 'rights');
    equal(frame?.title, 'Vraag het aan het steunpunt', 'title');
  });
});

describe('methods', () => {
  afterEach(clearPage);

  it('talk to the frame', async () => {
    const { widget, names } = place();
    widget.toggle();
    const frame = await standInOf(panels()[0]);
    await until('ready', () => names().includes('ready'));
    widget.open('code');
    widget.reset();
    widget.close();
    widget.toggle();
    widget.toggle();
    const heard = (): unknown[] => frame.heard.filter(({ type }) => type !== 'look');
    await until('six messages', () => heard().length === 6);
    equal(
      heard(),
      [
        { type: 'show' },
        { type: 'show', start: 'code' },
        { type: 'reset' },
        { type: 'hide' },
        { type: 'show' },
        { type: 'hide' },
      ],
      'messages',
    );
    equal(names(), ['open', 'ready', 'close', 'open', 'close'], 'events');
  });

  it('close and open in one go leave it open', async () => {
    const { widget, names } = place();
    widget.open();
    await until('ready', () => names().includes('ready'));
    const late = new Promise((resolve) =>
      dialogOf(panels()[0]).addEventListener('close', resolve, { once: true }),
    );
    widget.close();
    widget.open();
    await late;
    equal(names(), ['open', 'ready', 'close', 'open'], 'events');
    equal(launcher(widget).ariaExpanded, 'true', 'launcher');
  });

  it('do nothing out of the page or without embed', () => {
    const loose = document.createElement('steunpunt-widget');
    loose.setAttribute('embed', 'demo');
    loose.open();
    const { widget } = place({ embed: '' });
    for (const element of [loose, widget]) {
      element.open('code');
      element.toggle();
      element.reset();
      element.close();
    }
    equal(panels().length, 0, 'panels');
  });

  it('take only names of screens', () => {
    const names = ['code', 'ask-2', '', 'a b', '../x', '<b>', 'é', 'x'.repeat(65)];
    equal(
      names.map((name) => screenName(name)),
      ['code', 'ask-2', ...Array<undefined>(6).fill(undefined)],
      'names',
    );
  });
});

describe('the frame', () => {
  afterEach(clearPage);

  it('closes, and reports what happens to a submission', async () => {
    const { widget, events, names } = place();
    widget.open();
    const { port } = await standInOf(panels()[0]);
    for (const state of ['queued', 'error', 'sent']) port?.postMessage({ type: 'state', state });
    port?.postMessage({ type: 'close' });
    await until('close', () => names().includes('close'));
    equal(names(), ['open', 'ready', 'queued', 'error', 'sent', 'close'], 'events');
    equal(
      events.map(({ reason }) => reason ?? ''),
      ['', '', 'delivery', 'delivery', 'delivery', ''],
      'reasons',
    );
    for (const event of events) {
      check(!event.bubbles && !event.composed && !event.cancelable, `${event.type} stays here`);
      equal(Object.keys(event).sort(), ['isTrusted', 'reason'], 'nothing else is in it');
    }
  });

  it('is fetched at click, at hover or when idle', async () => {
    const never = place({ warm: 'none' });
    launcher(never.widget).dispatchEvent(new PointerEvent('pointerenter'));
    launcher(never.widget).focus();
    equal(panels().length, 0, 'warm="none"');

    const hover = place({ warm: 'hover' });
    equal(panels().length, 0, 'before hover');
    launcher(hover.widget).dispatchEvent(new PointerEvent('pointerenter'));
    equal(panels().length, 1, 'after hover');

    const idle = place({ warm: 'idle' });
    await until('ready', () => idle.names().includes('ready'));
    equal(panels().length, 2, 'when idle');
    for (const part of dialogOf(panels()[1]).querySelectorAll('*'))
      check(!part.checkVisibility({ visibilityProperty: true }), `unseen: ${part.localName}`);
    check(dialogOf(panels()[1]).querySelectorAll('*').length > 0, 'control: there are parts');
    check(!showsFallback(idle.widget), 'the fallback has gone');
  });
});
