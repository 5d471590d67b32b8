import {
  check,
  clearPage,
  dialogOf,
  equal,
  launcher,
  panels,
  place,
  standInOf,
  until,
} from '../browser/loader-page.ts';

/** Everything about an open widget that a message could change. */
function state(widget: Element, names: string[]): string {
  const dialog = dialogOf(panels()[0]);
  const { className, open } = dialog;
  const { ariaExpanded } = launcher(widget);
  const covers = panels()[0]?.shadowRoot?.querySelectorAll('dialog').length;
  return JSON.stringify([
    className,
    open,
    ariaExpanded,
    covers,
    names,
    panels().length,
    location.href,
  ]);
}

/** What a frame may say, and what the loader itself says: all of it out of the wrong mouth. */
const words: unknown[] = [
  { type: 'welcome', version: 1 },
  { type: 'close' },
  { type: 'exit', url: `${location.origin}/test/widget/fixtures/elsewhere.html` },
  { type: 'state', state: 'sent' },
  { type: 'state', state: 'queued' },
  { type: 'state', state: 'error' },
  { type: 'show' },
  { type: 'hide' },
  { type: 'reset' },
  { steunpunt: 'hello', versions: [1] },
  'steunpunt',
];

/** Of no shape that the frame may use. */
const misshapen: unknown[] = [
  ...[
    null,
    undefined,
    0,
    1,
    '',
    'close',
    'welcome',
    true,
    [],
    ['close'],
    {},
    new Map(),
    new Date(0),
  ],
  ...['Close', 'CLOSE', ' close', 'closed', '', 0, null, ['close'], { type: 'close' }].map(
    (type) => ({ type }),
  ),
  ...[0, 2, '1', null, [1], true, 1.5, NaN].map((version) => ({ type: 'welcome', version })),
  ...['open', 'Sent', 'sent ', '', 0, null, ['sent'], { state: 'sent' }, '__proto__', 'ready'].map(
    (state) => ({ type: 'state', state }),
  ),
  ...[
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'blob:x',
      'file:///etc/passwd',
    ],
    ...[
      'about:blank',
      '//evil.example',
      '/path',
      'weer.nl',
      '',
      ' ',
      'http:',
      'https://',
      'http://[',
      'ftp://x.nl',
    ],
    ...['httpx://weer.nl', 0, null, ['https://weer.nl'], { href: 'https://weer.nl' }],
  ].map((url) => ({ type: 'exit', url })),
  ...['9px;color:red', 'calc(1px)', 'NaN', {}, [1, 2], null, undefined, NaN, Infinity, -1].map(
    (height) => ({ type: 'height', height }),
  ),
];

describe('forged messages', () => {
  afterEach(clearPage);

  it('to the window change nothing, from whoever', async () => {
    const { widget, names } = place();
    widget.open();
    await until('ready', () => names().includes('ready'));
    const before = state(widget, names());

    const stranger = document.createElement('iframe');
    stranger.title = 'stranger';
    stranger.setAttribute('sandbox', 'allow-scripts');
    stranger.srcdoc = `<script>onmessage = ({ data }) => {
      for (const word of data) parent.postMessage(word, '*', [new MessageChannel().port1]);
    }</script>`;
    const loaded = new Promise((resolve) => stranger.addEventListener('load', resolve));
    document.body.append(stranger);
    await loaded;

    const arrived = new Map<string, number>();
    const count = ({ origin }: MessageEvent): void => {
      arrived.set(origin, (arrived.get(origin) ?? 0) + 1);
    };
    addEventListener('message', count);
    for (let round = 0; round < 50; round++) {
      for (const word of words) postMessage(word, location.origin, [new MessageChannel().port1]);
      stranger.contentWindow?.postMessage(words, '*');
    }
    await until('all of them', () => [...arrived.values()].reduce((a, b) => a + b, 0) === 1100);
    removeEventListener('message', count);
    stranger.remove();
    console.log(
      `forged to the window: ${JSON.stringify([...arrived])}, 1100 arrived, 0 changed anything`,
    );
    equal(Object.fromEntries(arrived), { [location.origin]: 550, null: 550 }, 'senders');
    equal(state(widget, names()), before, 'state');

    const { port } = await standInOf(panels()[0]);
    port?.postMessage({ type: 'close' });
    await until('the control: the frame itself closes it', () => state(widget, names()) !== before);
  });

  it('of another shape change nothing, even over the port', async () => {
    const { widget, names } = place();
    widget.open();
    await until('ready', () => names().includes('ready'));
    const before = state(widget, names());
    const { port } = await standInOf(panels()[0]);
    let sent = 0;
    for (; sent < 1000; sent++) port?.postMessage(misshapen[sent % misshapen.length]);
    // A second welcome is none either.
    port?.postMessage({ type: 'welcome', version: 1 });
    port?.postMessage({ type: 'state', state: 'sent' });
    await until('the control: a real one', () => names().includes('sent'));
    console.log(
      `misshapen over the port: ${sent} of ${misshapen.length} kinds, 0 changed anything`,
    );
    check(sent === 1000 && misshapen.length > 50, 'enough of them');
    equal(names(), ['open', 'ready', 'sent'], 'events');
    equal(state(widget, ['open', 'ready']), before, 'state');
  });

  it('before the welcome count for nothing', async () => {
    const { widget, names } = place({ embed: 'rash' });
    widget.open();
    await until('ready', () => names().includes('ready'));
    const { port } = await standInOf(panels()[0]);
    port?.postMessage({ type: 'state', state: 'queued' });
    await until('the control: one after it', () => names().includes('queued'));
    equal(names(), ['open', 'ready', 'queued'], 'events');
  });
});
