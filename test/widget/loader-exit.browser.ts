import type { SteunpuntWidget } from '../../widget/loader/element.ts';
import {
  check,
  equal,
  hostPage,
  launcher,
  loaderScript,
  standInOf,
  until,
  widgetTag,
} from '../browser/loader-page.ts';

describe('quick exit', () => {
  for (const mode of ['bubble', 'dialog']) {
    it(`empties the page at once and leaves no step back (${mode})`, async () => {
      const page = await hostPage(loaderScript, `<h1>School</h1>${widgetTag(`mode="${mode}"`)}`);
      const inside = page.contentDocument;
      const widget = inside?.querySelector<SteunpuntWidget>('steunpunt-widget');
      check(inside && widget, 'no element');
      await until('launcher', () => widget.shadowRoot);
      launcher(widget).click();
      const panel = inside.querySelector('steunpunt-panel') ?? undefined;
      const { port } = await standInOf(panel);
      const steps = history.length;

      check(inside.elementFromPoint(10, 10), 'control: there is something to see');
      const seen: unknown[] = [];
      const watch = new MutationObserver(() => {
        seen.push(inside.documentElement, inside.elementFromPoint(10, 10));
      });
      watch.observe(inside, { childList: true });

      const target = new URL('/test/widget/fixtures/elsewhere.html', location.href).href;
      port?.postMessage({ type: 'exit', url: target });
      await until('the other page', () => page.contentDocument?.title === 'Het weer');
      equal(seen, [null, null], 'nothing is left before leaving');
      equal(history.length, steps, 'history');
      page.remove();
    });
  }
});
