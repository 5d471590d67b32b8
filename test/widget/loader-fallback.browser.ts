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
  until,
  widgetTag,
} from '../browser/loader-page.ts';

describe('a frame that cannot work', () => {
  afterEach(clearPage);

  const refused: [why: string, attributes: Record<string, string>][] = [
    ['is unknown at the hub', { embed: 'unknown' }],
    ['does not speak', { embed: 'silent' }],
    ['speaks only a later version', { embed: 'future' }],
    ['has nobody listening', { 'base-url': 'http://127.0.0.1:9' }],
  ];
  it(`shows the page's own ways when it ${refused.map(([why]) => why).join(', ')}`, async () => {
    const placed = refused.map(([why, attributes]) => ({ why, ...place(attributes) }));
    for (const { widget } of placed) {
      launcher(widget).focus();
      launcher(widget).click();
    }
    for (const [index, { why, widget, events, names }] of placed.entries()) {
      await until('the error', () => names().includes('error'));
      equal(names(), ['open', 'close', 'error'], `events: ${why}`);
      equal(events[2]?.reason, 'frame', `reason: ${why}`);
      check(showsFallback(widget), `in place: ${why}`);
      check(!dialogOf(panels()[index]).open, `no empty window: ${why}`);
    }
    const last = placed.at(-1)?.widget.querySelector('a');
    check(last && document.activeElement === last, 'focus is on the way round it');
  });

  it('is tried again at the next click, without a step in the history', async () => {
    const { widget, names } = place({ embed: 'unknown' });
    widget.open();
    await until('the error', () => names().includes('error'));
    const steps = history.length;
    const first = frameOf(panels()[0]);
    widget.open();
    check(frameOf(panels()[0]) !== first, 'another frame');
    await until('a second error', () => names().filter((name) => name === 'error').length === 2);
    equal(history.length, steps, 'history');
    equal(names(), ['open', 'close', 'error', 'open', 'close', 'error'], 'events');
  });

  it('says nothing when it is closed before', async () => {
    const { widget, names } = place({ embed: 'silent' });
    widget.open();
    widget.close();
    const other = place({ embed: 'silent' });
    other.widget.open();
    await until('the error of the other', () => other.names().includes('error'));
    equal(names(), ['open', 'close'], 'events');
  });
});

describe('a page that forbids the frame', () => {
  it('shows its own ways', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin} 'unsafe-inline'; connect-src ${location.origin}">`;
    const page = await hostPage(policy + loaderScript, widgetTag());
    const inside = page.contentDocument;
    const widget = inside?.querySelector<SteunpuntWidget>('steunpunt-widget');
    check(widget, 'no element');
    await until('launcher', () => widget.shadowRoot);
    const reasons: (string | undefined)[] = [];
    widget.addEventListener('steunpunt-error', ({ reason }) => reasons.push(reason));
    launcher(widget).click();
    await until('the error', () => reasons.length > 0);
    equal(reasons, ['frame'], 'reasons');
    check(showsFallback(widget), 'in place');
    check(inside?.activeElement?.matches('a'), 'with focus on them');
    page.remove();
  });
});

describe('without the script', () => {
  it('the page shows its own ways', async () => {
    const page = await hostPage('', widgetTag());
    check(page.contentDocument?.querySelector('a')?.checkVisibility(), 'link shows');
    page.remove();
  });
});
