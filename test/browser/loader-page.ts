import '../../widget/loader/main.ts';
import type { SteunpuntWidget } from '../../widget/loader/element.ts';
import type { WidgetEvent, WidgetEventMap } from '../../widget/loader/events.ts';

/** What the fixtures' stand-in frame shows a test. */
export interface StandIn {
  readonly id: number;
  readonly hellos: Record<string, unknown>[];
  readonly heard: Record<string, unknown>[];
  readonly port: MessagePort | null;
}

export const hub = new URL('/test/widget/fixtures', location.href).href;

export const eventNames = ['ready', 'open', 'close', 'queued', 'sent', 'error'].map(
  (name) => `steunpunt-${name}` as keyof WidgetEventMap,
);

export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${message}: expected ${wanted}, got ${seen}`);
}

/** What `probe` returns once it is neither false nor null nor undefined. Rejects after 15 s. */
export async function until<T>(
  what: string,
  probe: () => T,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + 15_000;
  for (;;) {
    const value = probe();
    if (value !== null && value !== undefined && value !== false)
      return value as Exclude<T, false | null | undefined>;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** An element on the page, with a fallback in it, and a list of the events it sends. */
export function place(
  attributes: Record<string, string> = {},
  parent: Element = document.body,
): { widget: SteunpuntWidget; events: WidgetEvent[]; names: () => string[] } {
  const widget = document.createElement('steunpunt-widget');
  const events: WidgetEvent[] = [];
  for (const name of eventNames) widget.addEventListener(name, (event) => events.push(event));
  const all = { embed: 'demo', 'base-url': hub, warm: 'none', ...attributes };
  for (const [name, value] of Object.entries(all)) widget.setAttribute(name, value);
  const link = Object.assign(document.createElement('a'), { href: 'tel:0201234567' });
  link.textContent = 'Bel 020 123 45 67';
  widget.append(link);
  parent.append(widget);
  return { widget, events, names: () => events.map(({ type }) => type.replace('steunpunt-', '')) };
}

export function launcher(widget: Element): HTMLButtonElement {
  const button = widget.shadowRoot?.querySelector('button');
  check(button, 'no launcher');
  return button;
}

/** Whether the page shows the fallback between the tags. */
export function showsFallback(widget: Element): boolean {
  return widget.querySelector('a')?.checkVisibility() === true;
}

export const panels = (): Element[] => [...document.querySelectorAll('steunpunt-panel')];

export function dialogOf(panel: Element | undefined): HTMLDialogElement {
  const dialog = panel?.shadowRoot?.querySelector('dialog');
  check(dialog, 'no dialog');
  return dialog;
}

export const frameOf = (panel: Element | undefined): HTMLIFrameElement | null =>
  panel?.shadowRoot?.querySelector('iframe') ?? null;

/** The stand-in in a panel's frame, once it has welcomed the loader. */
export async function standInOf(panel: Element | undefined): Promise<StandIn> {
  const found = await until('the stand-in', () => {
    const frame = frameOf(panel)?.contentWindow as { standIn?: StandIn } | null | undefined;
    return frame?.standIn?.port ? frame.standIn : null;
  });
  return found;
}

/** Takes away what the tests of one file left behind. */
export function clearPage(): void {
  for (const element of document.querySelectorAll('steunpunt-widget, steunpunt-panel'))
    element.remove();
}

/** A page of its own, in a frame: `head` and `body` as HTML. Resolves once it has loaded. */
export async function hostPage(head: string, body: string): Promise<HTMLIFrameElement> {
  const page = document.createElement('iframe');
  const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  page.title = 'host page';
  page.srcdoc = `<!doctype html><html lang="nl"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  page.width = '800';
  page.height = '900';
  document.body.append(page);
  await loaded;
  return page;
}

export const loaderScript = '<script type="module" src="/widget/loader/main.ts"></script>';

export const widgetTag = (attributes = ''): string =>
  `<steunpunt-widget embed="demo" base-url="${hub}" ${attributes}><p><a href="tel:0201234567">Bel 020 123 45 67</a></p></steunpunt-widget>`;
