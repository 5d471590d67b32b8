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
    it(`covers the page at once and leaves no step back (${mode})`, async () => {
      const page = await hostPage(loaderScript, `<h1>School</h1>${widgetTag(`mode="${mode}"`)}`);
      const inside = page.contentDocument;
      const widget = inside?.querySelector<SteunpuntWidget>('steunpunt-widget');
      check(inside && widget, 'no element');
      await until('launcher', () => widget.shadowRoot);
      launcher(widget).click();
      const panel = inside.querySelector('steunpunt-panel') ?? undefined;
      const { port } = await standInOf(panel);
      const steps = history.length;

      const covered: string[] = [];
      const watch = new MutationObserver(() => {
        const cover = panel?.shadowRoot?.querySelector('.cover');
        const { x, y, width, height } = cover?.getBoundingClientRect() ?? new DOMRect();
        const topmost = inside.elementFromPoint(10, 10) === panel;
        const white = cover && getComputedStyle(cover).backgroundColor;
        const whole = x <= 0 && y <= 0 && x + width >= innerWidth && y + height >= innerHeight;
        covered.push(JSON.stringify([whole, topmost, white]));
      });
      if (panel?.shadowRoot) watch.observe(panel.shadowRoot, { childList: true });
      const { innerWidth, innerHeight } = page.contentWindow ?? window;

      const target = new URL('/test/widget/fixtures/elsewhere.html', location.href).href;
      port?.postMessage({ type: 'exit', url: target });
      await until('the other page', () => page.contentDocument?.title === 'Het weer');
      equal(covered, [JSON.stringify([true, true, 'rgb(255, 255, 255)'])], 'cover before leaving');
      equal(history.length, steps, 'history');
      page.remove();
    });
  }
});
