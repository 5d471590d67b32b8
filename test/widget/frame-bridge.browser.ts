import { Bridge } from '../../widget/frame/bridge.ts';
import type { FromLoader, Hello, ToLoader } from '../../widget/frame/messages.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';

/**
 * Real windows and real messages: this page plays the frame, an iframe plays the host page that
 * holds it. Only the direction of the nesting differs, and the bridge looks at source and origin.
 */
interface Host {
  readonly window: Window;
  /** Posts to this page, as a script in that window. */
  post(data: unknown, ports?: MessagePort[]): void;
}

function openHost(): Host {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow as Window & { eval(code: string): unknown };
  // The source of a message is the window whose code posts it.
  const post = inner.eval('(data, ports) => parent.postMessage(data, "*", ports)') as (
    data: unknown,
    ports: MessagePort[],
  ) => void;
  return { window: inner, post: (data, ports = []) => post(data, ports) };
}

const hello = {
  steunpunt: 'hello',
  versions: [1],
  theme: { colorScheme: 'dark', primary: '#ffdd00' },
  lang: 'ar',
  door: 'parent',
  start: 'ask',
  pin: 'ab cd',
  mode: 'bubble',
};

interface Talk {
  readonly bridge: Bridge;
  readonly hellos: [Hello, string][];
  readonly messages: FromLoader[];
}

let open: Bridge | null = null;

function listen(
  parent: Window,
  origins = [location.origin],
  early: readonly MessageEvent[] = [],
): Talk {
  open?.close();
  const hellos: [Hello, string][] = [];
  const messages: FromLoader[] = [];
  const bridge = new Bridge(
    {
      self: window,
      parent,
      origins,
      hello: (said, site) => hellos.push([said, site]),
      message: (message) => messages.push(message),
    },
    early,
  );
  open = bridge;
  return { bridge, hellos, messages };
}

function channel(): { mine: MessagePort; theirs: MessagePort; heard: ToLoader[] } {
  const { port1, port2 } = new MessageChannel();
  const heard: ToLoader[] = [];
  port1.onmessage = ({ data }: MessageEvent<ToLoader>) => heard.push(data);
  return { mine: port1, theirs: port2, heard };
}

afterEach(() => {
  open?.close();
  document.body.replaceChildren();
});

describe('the bridge to the loader', () => {
  it('takes a hello from its parent and a listed origin, and says welcome', async () => {
    const host = openHost();
    const { hellos, messages, bridge } = listen(host.window);
    const { mine, theirs, heard } = channel();
    host.post(hello, [theirs]);
    await until('welcome', () => heard.length);
    equal(heard, [{ type: 'welcome', version: 1 }], 'heard');
    const start = { screen: 'journey', id: 'vraag' };
    const said = {
      colorScheme: 'dark',
      look: '#ffdd00',
      inline: false,
      lang: 'ar',
      door: 'parent',
      start,
      pin: 'ab cd',
    };
    equal(hellos, [[said, location.origin]], 'hello');
    mine.postMessage({ type: 'show', start: 'code' });
    mine.postMessage({ type: 'hide' });
    mine.postMessage({ type: 'reset' });
    for (const look of ['rgb(1, 2, 3);4px;serif', 7, 'x'.repeat(201)])
      mine.postMessage({ type: 'look', look });
    await until('messages', () => messages.length === 6);
    const taken = [
      { type: 'show', start: { screen: 'code' } },
      { type: 'hide' },
      { type: 'reset' },
      { type: 'look', look: 'rgb(1, 2, 3);4px;serif' },
      { type: 'look', look: '' },
      { type: 'look', look: '' },
    ];
    equal(messages, taken, 'messages');
    bridge.send({ type: 'close' });
    await until('close', () => heard.length === 2);
    equal(bridge.ignored, 0, 'ignored');
  });

  it('takes a hello that came before it, and of what came only that', async () => {
    const host = openHost();
    const stranger = openHost();
    const early: MessageEvent[] = [];
    window.onmessage = (event) => early.push(event);
    const first = channel();
    stranger.post(hello, [channel().theirs]);
    host.post('hello');
    host.post(hello, [first.theirs]);
    host.post({ ...hello, start: 'code' }, [channel().theirs]);
    await until('all of them', () => early.length === 4);
    window.onmessage = null;
    const { bridge, hellos } = listen(host.window, [location.origin], early);
    equal(
      hellos.map(([{ start }]) => start),
      [{ screen: 'journey', id: 'vraag' }],
      'hellos',
    );
    equal(bridge.ignored, 3, 'ignored');
    await until('welcome', () => first.heard.length);
  });

  it('takes what an older or odder loader says for its default', async () => {
    const host = openHost();
    const { hellos } = listen(host.window);
    const odd = {
      steunpunt: 'hello',
      versions: [3, 1],
      theme: 7,
      lang: 9,
      door: 'x',
      start: 'wipe',
    };
    host.post(odd, [channel().theirs]);
    await until('hello', () => hellos.length);
    const said = {
      colorScheme: null,
      look: '',
      inline: false,
      lang: '',
      door: null,
      start: null,
      pin: null,
    };
    equal(hellos[0]?.[0], said, 'hello');
  });

  it('a second hello changes nothing', async () => {
    const host = openHost();
    const { bridge, hellos } = listen(host.window);
    const first = channel();
    host.post(hello, [first.theirs]);
    await until('welcome', () => first.heard.length);
    const second = channel();
    host.post({ ...hello, pin: '' }, [second.theirs]);
    await until('ignored', () => bridge.ignored === 1);
    bridge.send({ type: 'close' });
    await until('close on the first port', () => first.heard.length === 2);
    equal([hellos.length, second.heard.length], [1, 0], 'hellos, heard on the second port');
  });

  it('1,000 forged messages change nothing; the honest one after them works', async () => {
    const host = openHost();
    const stranger = openHost();
    const { bridge, hellos, messages } = listen(host.window);
    const forged: [string, (i: number) => void][] = [
      ['another window', () => stranger.post(hello, [channel().theirs])],
      ['this window itself', () => window.postMessage(hello, '*', [channel().theirs])],
      ['no port', () => host.post(hello)],
      ['no version of ours', () => host.post({ ...hello, versions: [2] }, [channel().theirs])],
      ['versions no list', () => host.post({ ...hello, versions: '1' }, [channel().theirs])],
      ['another greeting', () => host.post({ ...hello, steunpunt: 'welcome' }, [channel().theirs])],
      ['text', (i) => host.post(`hello ${i}`, [channel().theirs])],
      ['nothing', () => host.post(null, [channel().theirs])],
      ['a number', (i) => host.post(i, [channel().theirs])],
      ['a message for the port', () => host.post({ type: 'reset' }, [channel().theirs])],
    ];
    for (let i = 0; i < 1000; i++) forged[i % forged.length]?.[1](i);
    await until('all of them', () => bridge.ignored === 1000);
    equal([hellos.length, messages.length, bridge.open], [0, 0, false], 'taken');

    const { mine, theirs, heard } = channel();
    host.post(hello, [theirs]);
    await until('welcome', () => heard.length);
    for (const garbage of [null, 'show', 7, [], {}, { type: 'exit' }, { type: 'SHOW' }])
      mine.postMessage(garbage);
    mine.postMessage({ type: 'show', start: 'javascript:alert(1)' });
    await until('the show', () => messages.length);
    equal(messages, [{ type: 'show', start: null }], 'messages');
    equal(bridge.ignored, 1007, 'ignored');
    console.log(`${bridge.ignored} forged messages refused, ${hellos.length} hello taken`);
  });

  it('a listed origin counts, not any: another origin is refused', async () => {
    const host = openHost();
    const { bridge, hellos } = listen(host.window, ['https://school.example', 'null', '*', '']);
    host.post(hello, [channel().theirs]);
    await until('ignored', () => bridge.ignored === 1);
    equal(hellos, [], 'hellos');
  });

  it('a sandboxed parent without an origin is refused', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script>
      const { port1 } = new MessageChannel();
      parent.postMessage(${JSON.stringify(hello)}, '*', [port1]);
    </script>`;
    document.body.append(frame);
    assert(frame.contentWindow, 'no window');
    const { bridge, hellos } = listen(frame.contentWindow);
    await until('ignored', () => bridge.ignored === 1);
    equal(hellos, [], 'hellos');
  });

  it('closed, it takes nothing any more', async () => {
    const host = openHost();
    const { bridge, hellos } = listen(host.window);
    bridge.close();
    host.post(hello, [channel().theirs]);
    await task();
    await task();
    equal([hellos.length, bridge.ignored], [0, 0], 'taken, ignored');
  });
});
