import type { AxeResults, RunOptions } from 'axe-core';
import type { SteunpuntWidget } from '../../widget/loader/element.ts';
import {
  check,
  dialogOf,
  equal,
  hostPage,
  launcher,
  loaderScript,
  showsFallback,
  standInOf,
  until,
  widgetTag,
} from '../browser/loader-page.ts';

interface Stage {
  readonly page: HTMLIFrameElement;
  readonly inside: Document;
  readonly widget: SteunpuntWidget;
  readonly button: HTMLButtonElement;
}

async function stage(width: number, head: string, attributes = '', body = ''): Promise<Stage> {
  const page = await hostPage(loaderScript + head, `${body}${widgetTag(attributes)}`);
  page.width = String(width);
  const inside = page.contentDocument;
  const widget = inside?.querySelector<SteunpuntWidget>('steunpunt-widget');
  check(inside && widget, 'no element');
  await until('launcher', () => widget.shadowRoot);
  return { page, inside, widget, button: launcher(widget) };
}

async function opened(stage: Stage): Promise<HTMLDialogElement> {
  stage.widget.open();
  await until('ready', () => !showsFallback(stage.widget));
  const dialog = dialogOf(stage.inside.querySelector('steunpunt-panel') ?? undefined);
  for (const animation of dialog.getAnimations()) animation.finish();
  return dialog;
}

/** Every control under `root`, through shadow roots, that is smaller than 44 by 44. */
function tooSmall(root: Document | ShadowRoot | Element): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...tooSmall(element.shadowRoot));
    if (!element.matches('button, a[href], input, select, textarea')) continue;
    const { width, height } = element.getBoundingClientRect();
    if (element.checkVisibility({ visibilityProperty: true }) && (width < 44 || height < 44))
      found.push(`${element.localName} ${width} x ${height}`);
  }
  return found;
}

describe('styles of the host page', () => {
  afterEach(() => {
    for (const page of document.querySelectorAll('iframe')) page.remove();
  });

  const hosts: [what: string, css: string][] = [
    ['none', ''],
    ['small rem', 'html { font-size: 62.5% }'],
    ['tight text', '* { line-height: 1; letter-spacing: -1px; word-spacing: 9px }'],
    ['shouting', 'body * { text-transform: uppercase; font: italic 30px serif; color: red }'],
    [
      'buttons',
      'button { all: unset; padding: 0; min-height: 0; font-size: 9px; border-radius: 0 }',
    ],
    ['boxes', '* { box-sizing: content-box; margin: 0; padding: 30px; border: 5px solid }'],
    ['dark', ':root { color-scheme: dark }'],
    [
      'a veil',
      'body > :not(steunpunt-widget) { opacity: 0.2; transform: scale(0.5); display: none }',
    ],
  ];
  const properties = [
    ...['font-size', 'font-style', 'font-weight', 'font-family', 'line-height', 'letter-spacing'],
    ...['word-spacing', 'text-transform', 'color', 'background-color', 'padding', 'border-radius'],
    ...['box-sizing', 'height', 'cursor'],
  ];
  const looks = (button: HTMLElement): Record<string, string> =>
    Object.fromEntries(
      properties.map((name) => [name, getComputedStyle(button).getPropertyValue(name)]),
    );

  it('change nothing about launcher and panel', async () => {
    let plain: { button: Record<string, string>; size: number[] } | undefined;
    for (const [what, css] of hosts) {
      const seen = await stage(800, `<style>${css}</style>`);
      const dialog = await opened(seen);
      const { width, height } = dialog.getBoundingClientRect();
      const now = { button: looks(seen.button), size: [width, height] };
      plain ??= now;
      equal(now, plain, what);
      seen.page.remove();
    }
    console.log(`host styles: ${hosts.length} pages, ${properties.length} properties, 0 changed`);
    equal(plain?.button['font-size'], '16px', 'text');
    check(parseFloat(plain?.button['height'] ?? '') >= 44, 'target');
  });

  it('reach what the page itself puts between the tags', async () => {
    const { widget } = await stage(
      800,
      '<style>a { color: rgb(1, 2, 3) } body { font-size: 21px }</style>',
    );
    const link = widget.querySelector('a');
    check(link, 'no link');
    const { color, fontSize } = getComputedStyle(link);
    equal([color, fontSize], ['rgb(1, 2, 3)', '21px'], 'look of the fallback');
  });

  it('may dress the launcher as a part, but for what it takes to be read and pressed', async () => {
    const css = `steunpunt-widget::part(launcher) { border-radius: 3px; text-transform: uppercase;
      background: red !important; color: red; -webkit-text-fill-color: red !important;
      --steunpunt-0: red !important; --steunpunt-1: red !important; opacity: .1 !important;
      height: 9px !important; max-height: 9px !important; width: 9px !important; zoom: .2 !important }`;
    const { button } = await stage(800, `<style>${css}</style>`);
    const look = getComputedStyle(button);
    equal([look.borderRadius, look.textTransform], ['3px', 'uppercase'], 'dressed');
    equal(
      [look.backgroundColor, look.webkitTextFillColor, look.opacity],
      ['rgb(28, 77, 62)', 'color(xyz-d65 1.1 1.1 1.1)', '1'],
      'to be read',
    );
    equal(tooSmall(button.getRootNode() as ShadowRoot), [], 'to be pressed');
  });
});

describe('what the window is told of the look', () => {
  afterEach(() => {
    for (const page of document.querySelectorAll('iframe')) page.remove();
  });

  const told = async ({ inside }: Stage): Promise<() => unknown> => {
    const { heard } = await standInOf(inside.querySelector('steunpunt-panel') ?? undefined);
    return () => heard.findLast(({ type }) => type === 'look')?.['look'];
  };

  it('is colour, corners and letters, ours where the page has none', async () => {
    const cases: [css: string, look: string][] = [
      ['', 'rgb(28, 77, 62);99px;system-ui, sans-serif'],
      [
        ':root { --steunpunt-primary: #fc0; --steunpunt-radius: 3px; --steunpunt-font: Georgia, serif }',
        'color(srgb 1 0.8 0);3px;Georgia, serif',
      ],
      [
        `body { --utrecht-button-primary-action-background-color: #fc0;
          --utrecht-button-border-radius: 0; --utrecht-button-font-family: Arial }`,
        'color(srgb 1 0.8 0);0px;Arial',
      ],
      [
        ':root { --steunpunt-primary: 12px; --steunpunt-radius: red; --steunpunt-font: 9px }',
        'rgb(28, 77, 62);0px;',
      ],
    ];
    for (const [css, look] of cases) {
      const seen = await stage(800, `<style>${css}</style>`);
      await opened(seen);
      const last = await told(seen);
      await until(`${look} for ${css}`, () => String(last()).startsWith(look));
      equal(getComputedStyle(seen.button).fontSize, '16px', 'as large as ever');
      seen.page.remove();
    }
    console.log(`looks told: ${cases.length} of ${cases.length}`);
  });

  it('follows the page while it is open', async () => {
    const seen = await stage(800, '');
    await opened(seen);
    const last = await told(seen);
    await until('ours', () => String(last()).startsWith('rgb(28, 77, 62)'));
    seen.widget.setAttribute('color', '#ffcc00');
    await until('the attribute', () => String(last()).startsWith('color(srgb 1 0.8 0)'));
    seen.widget.removeAttribute('color');
    seen.inside.documentElement.style.setProperty('--steunpunt-primary', '#ff0000');
    seen.button.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the style sheet', () => String(last()).startsWith('color(srgb 1 0 0)'));
  });
});

describe('the place on the screen', () => {
  afterEach(() => {
    for (const page of document.querySelectorAll('iframe')) page.remove();
  });

  const corners: [dir: string, position: string, side: 'left' | 'right'][] = [
    ['ltr', 'end', 'right'],
    ['ltr', 'start', 'left'],
    ['rtl', 'end', 'left'],
    ['rtl', 'start', 'right'],
  ];
  for (const [dir, position, side] of corners) {
    it(`is ${side} for ${position} on a page that reads ${dir}`, async () => {
      const head = `<script>document.documentElement.dir = '${dir}'</script>`;
      const seen = await stage(800, head, `position="${position}"`);
      const dialog = await opened(seen);
      for (const box of [seen.button, dialog].map((element) => element.getBoundingClientRect()))
        equal(side === 'left' ? box.left : 800 - box.right, 20, 'distance from the side');
      const [button, panel] = [seen.button, dialog].map((element) =>
        element.getBoundingClientRect(),
      );
      equal(panel?.bottom, (button?.top ?? 0) - 20, 'the panel leaves the launcher free');
    });
  }

  it('is a panel of 400 by 680 in a bubble, beside the page', async () => {
    const dialog = await opened(await stage(800, ''));
    const { width, height } = dialog.getBoundingClientRect();
    equal([width, height, dialog.matches(':modal')], [400, 680, false], 'bubble');
  });

  it('is in the middle as a dialog, over the page', async () => {
    const seen = await stage(800, '', 'mode="dialog"', '<p>Tekst</p>');
    equal(getComputedStyle(seen.button).position, 'static', 'the button stands in the page');
    const dialog = await opened(seen);
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    equal([left, top], [800 - right, 900 - bottom], 'centred');
    check(dialog.matches(':modal'), 'modal');
  });

  for (const [width, height] of [
    [360, 740],
    [479, 900],
    [900, 400],
  ] as const) {
    it(`is the whole screen on ${width} by ${height}`, async () => {
      const seen = await stage(width, '');
      seen.page.height = String(height);
      const dialog = await opened(seen);
      const { x, y, width: wide, height: high } = dialog.getBoundingClientRect();
      equal([x, y, wide, high, dialog.matches(':modal')], [0, 0, width, height, true], 'screen');
    });
  }
});

describe('everybody', () => {
  afterEach(() => {
    for (const page of document.querySelectorAll('iframe')) page.remove();
  });

  const axe = '<title>School</title><script src="/node_modules/axe-core/axe.min.js"></script>';
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  async function violations({ page, inside }: Stage): Promise<string[]> {
    const tool = (
      page.contentWindow as unknown as {
        axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
      }
    ).axe;
    const result = await tool.run(inside, { runOnly: tags, iframes: false });
    check(result.passes.length > 5, 'axe looked at something');
    return result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  }

  for (const width of [360, 1280]) {
    for (const attributes of ['', 'mode="dialog"', 'lang="ar"', 'embed="silent"']) {
      it(`can use it at ${width} px, ${attributes || 'as a bubble'}`, async () => {
        const seen = await stage(width, axe, '', '<main><h1>School</h1>');
        for (const [, name = '', value = ''] of attributes.matchAll(/(\w+)="(\w+)"/g))
          seen.widget.setAttribute(name, value);
        equal(tooSmall(seen.widget.shadowRoot ?? seen.inside), [], 'targets');
        equal(await violations(seen), [], 'axe, closed');
        seen.widget.open();
        if (attributes !== 'embed="silent"')
          await until('ready', () => !showsFallback(seen.widget));
        const panel = seen.inside.querySelector('steunpunt-panel')?.shadowRoot;
        equal(tooSmall(panel ?? seen.inside), [], 'targets, open');
        equal(await violations(seen), [], 'axe, open');
      });
    }
  }

  it('would notice a small or nameless button (control)', async () => {
    const bad = '<button style="width:18px;height:18px;padding:0"></button>';
    const seen = await stage(800, axe, '', `<main><h1>School</h1>${bad}${bad}`);
    equal(tooSmall(seen.inside).filter((found) => found.startsWith('button')).length, 2, 'walker');
    const found = (await violations(seen)).map((line) => line.split(' ')[0]);
    equal(found.sort(), ['button-name', 'target-size'], 'axe');
  });
});
