import type { SteunpuntWidget } from '../../widget/loader/element.ts';
import {
  check,
  clearPage,
  dialogOf,
  equal,
  frameOf,
  hostPage,
  launcher,
  loaderScript,
  panels,
  place,
  showsFallback,
  standInOf,
  until,
  widgetTag,
} from '../browser/loader-page.ts';

/** The conversation in the first panel: which document, and what was typed. */
async function conversation(): Promise<[id: number, text: string | undefined]> {
  const { id } = await standInOf(panels()[0]);
  const field = frameOf(panels()[0])?.contentDocument?.querySelector('textarea');
  return [id, field?.value];
}

async function typed(widget: SteunpuntWidget): Promise<[number, string | undefined]> {
  widget.open();
  await until('ready', () => !showsFallback(widget));
  const field = frameOf(panels()[0])?.contentDocument?.querySelector('textarea');
  check(field, 'no field');
  field.value = 'Onze zoon zit thuis';
  return conversation();
}

describe('the conversation stays', () => {
  afterEach(clearPage);

  it('when the element moves', async () => {
    const { widget, names } = place();
    const before = await typed(widget);
    const aside = document.createElement('aside');
    document.body.prepend(aside);
    aside.append(widget);
    equal(await conversation(), before, 'conversation');
    check(dialogOf(panels()[0]).open, 'still open');
    equal(names(), ['open', 'ready'], 'events');
    aside.remove();
  });

  it('when the element goes while open and comes back', async () => {
    const { widget, names } = place();
    const before = await typed(widget);
    widget.remove();
    await until('close', () => names().includes('close'));
    check(!dialogOf(panels()[0]).open, 'closed');
    // WebKit takes it from the frame a moment later.
    await until('focus to stay with the page', () => document.activeElement === document.body);
    document.body.append(widget);
    check(!showsFallback(widget), 'the fallback stays away');
    widget.open();
    equal(await conversation(), before, 'conversation');
    equal(names(), ['open', 'ready', 'close', 'open'], 'events');
  });

  it('when the page draws a new element in its place', async () => {
    const first = place();
    const before = await typed(first.widget);
    first.widget.remove();
    await until('close', () => first.names().includes('close'));
    const second = place();
    second.widget.open();
    equal(await conversation(), before, 'conversation');
    equal(panels().length, 1, 'panels');
    equal(second.names(), ['open'], 'events of the new one');
    equal(first.names(), ['open', 'ready', 'close'], 'events of the old one');
  });

  it('starts again when the page swept everything away', async () => {
    const { widget } = place();
    const before = await typed(widget);
    panels()[0]?.remove();
    widget.open();
    await until('ready', () => !showsFallback(widget));
    check((await conversation())[0] !== before[0], 'another document');
  });
});

describe('two on a page', () => {
  afterEach(clearPage);

  it('share nothing', async () => {
    const [one, two] = [place(), place()];
    one.widget.open();
    two.widget.open();
    const [first, second] = [await standInOf(panels()[0]), await standInOf(panels()[1])];
    check(first.id !== second.id, 'two frames');
    first.port?.postMessage({ type: 'state', state: 'sent' });
    await until('sent', () => one.names().includes('sent'));
    one.widget.close();
    check(dialogOf(panels()[1]).open, 'the other stays open');
    equal(two.names(), ['open', 'ready'], 'events of the other');
  });
});

describe('leaks', () => {
  afterEach(clearPage);

  it('nothing in ten rounds of add, open and remove', async () => {
    const listeners = countListeners();
    const seen: [nodes: number, listeners: number][] = [];
    for (let round = 0; round < 10; round++) {
      const { widget, names } = place();
      widget.open();
      await until('ready', () => !showsFallback(widget));
      widget.remove();
      await until('close', () => names().includes('close'));
      seen.push([document.querySelectorAll('*').length, listeners.open()]);
    }
    const kept = place({ embed: 'silent' });
    kept.widget.open();
    const control = listeners.open();
    listeners.stop();
    console.log(`leak rounds: ${seen.length}, nodes and listeners after each: ${String(seen)}`);
    equal(seen.length, 10, 'rounds');
    equal(seen[9], seen[0], 'after ten rounds as after one');
    equal(panels().length, 2, 'one panel is kept, with the conversation in it, and the control');
    check(control > (seen[9]?.[1] ?? 0), 'the count sees an open panel');
  });

  it('no frame from an element that was gone before the page was idle', async () => {
    const { widget } = place({ warm: 'idle' });
    widget.remove();
    // WebKit never tells that it is idle.
    if ('requestIdleCallback' in window) await new Promise((idle) => requestIdleCallback(idle));
    else await new Promise((later) => setTimeout(later, 1));
    equal(panels().length, 0, 'panels');
  });
});

describe('the frame', () => {
  afterEach(clearPage);

  it('is fetched before anything is drawn, but where it stands in the flow of the page', () => {
    const waiting = (['bubble', 'dialog', 'inline'] as const).map((mode) => {
      const { widget } = place({ mode, embed: mode });
      widget.open();
      const panel = widget.shadowRoot?.querySelector('steunpunt-panel') ?? panels().at(-1);
      const frame = frameOf(panel);
      return frame ? frame.loading === 'lazy' : 'no frame';
    });
    equal(waiting, [false, false, true], 'waits to come near');
  });
});

/** Listeners on window and document that were added and not taken away. */
function countListeners(): { open(): number; stop(): void } {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const held = new Set<unknown>();
  const global = (target: unknown): boolean =>
    target === window || target === document || target === undefined;
  EventTarget.prototype.addEventListener = function (this: unknown, type, listener, options) {
    if (global(this)) held.add(listener);
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: unknown, type, listener, options) {
    if (global(this)) held.delete(listener);
    remove.call(this ?? window, type, listener, options);
  };
  return {
    open: () => held.size,
    stop() {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    },
  };
}

describe('the script', () => {
  afterEach(() => {
    for (const page of document.querySelectorAll('iframe')) page.remove();
  });

  const again = loaderScript.replace('main.ts', 'main.ts?again');
  const late = loaderScript.replace('<script', '<script async');
  const pages: [where: string, head: string, body: string, launchers: number][] = [
    ['in the head', loaderScript, widgetTag(), 1],
    ['after the element', '', widgetTag() + loaderScript, 1],
    ['before the element', '', loaderScript + widgetTag(), 1],
    ['whenever it comes', late, widgetTag(), 1],
    ['twice', loaderScript + loaderScript, widgetTag() + loaderScript, 1],
    ['in two versions', loaderScript, widgetTag() + again, 1],
    ['for two elements', loaderScript, widgetTag() + widgetTag('data-position="start"'), 2],
    ['with Trusted Types', trustedTypes() + loaderScript, widgetTag() + again, 1],
  ];

  for (const [where, head, body, count] of pages) {
    it(`works ${where}`, async () => {
      const page = await hostPage(`${catchErrors}${head}`, body);
      const inside = page.contentDocument;
      const widgets = (): SteunpuntWidget[] => [
        ...(inside?.querySelectorAll<SteunpuntWidget>('steunpunt-widget') ?? []),
      ];
      await until('launchers', () => widgets().every(({ shadowRoot }) => shadowRoot));
      equal(widgets().length, count, 'elements');
      for (const widget of widgets()) launcher(widget).click();
      await until('frames', () => widgets().every((widget) => !showsFallback(widget)));
      equal(inside?.querySelectorAll('steunpunt-panel').length, count, 'panels');
      equal((page.contentWindow as { faults?: string[] } | null)?.faults, [], 'faults');
    });
  }

  it('tells a fault from none (control)', async () => {
    const page = await hostPage(
      `${catchErrors}${trustedTypes()}`,
      '<script type="module">document.body.innerHTML = "<b>x</b>";</script>',
    );
    const faults = await until(
      'a fault',
      () => (page.contentWindow as { faults?: string[] } | null)?.faults?.length,
    );
    check(faults > 0, 'caught');
  });
});

const catchErrors = `<script>
  var faults = [];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, (event) => faults.push(type + ' ' + (event.message ?? event.violatedDirective)), true);
</script>`;

function trustedTypes(): string {
  return `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;
}
