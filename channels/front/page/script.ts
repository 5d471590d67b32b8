import type { ToPage } from './frames.ts';

/**
 * Makes the page quicker: words come and go without loading it anew, and none is lost on the way.
 * Everything it uses is inside, because it is sent as text. The page works without it.
 */
export function pageScript(): void {
  const find = (id: string): HTMLElement | null => document.getElementById(id);

  const leaving = find('leave') as HTMLFormElement | null;
  const leave = (): void => {
    document.body.hidden = true;
    void fetch('/weg', { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => null);
    location.replace(leaving?.dataset['exit'] ?? 'about:blank');
  };
  leaving?.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    presses = [...presses.filter((at) => at > event.timeStamp - 3000), event.timeStamp];
    if (presses.length >= 3) leave();
  });
  // A page that was kept by the browser may show what was wiped since.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });

  const log = find('log');
  const form = find('say') as HTMLFormElement | null;
  const field = find('text') as HTMLTextAreaElement | null;
  const quick = find('quick');
  const note = find('note');
  if (!log || !form || !field || !quick || !note) return;

  interface Waiting {
    readonly text: string;
    /** The conversation that it was said in. */
    readonly of: string;
    readonly shown: HTMLElement;
    readonly typed: boolean;
  }
  const waiting = new Map<string, Waiting>();
  let run = log.dataset['run'] ?? '';
  let after = Number(log.dataset['after']);
  let socket: WebSocket | null = null;
  // Every page has a first name of its own for what it sends.
  const first = form.querySelector<HTMLInputElement>('[name=once]')?.value ?? '';
  let sent = 0;
  let pause = 500;
  let over = false;
  let own: HTMLElement | null = null;
  const link = log.dataset['link'] ?? '';

  const addLine = (from: 'point' | 'visitor', text: string): HTMLElement => {
    const line = document.createElement('p');
    line.className = from;
    line.tabIndex = -1;
    const who = document.createElement('span');
    who.className = 'unseen';
    who.textContent = (from === 'point' ? log.dataset['us'] : log.dataset['you']) ?? '';
    const said = document.createElement('span');
    said.className = 'said';
    said.dir = 'auto';
    line.append(who, said);
    text.split(link || '\0').forEach((part, i) => {
      if (i > 0) {
        const to = document.createElement('a');
        to.href = link;
        to.rel = 'noreferrer';
        to.textContent = link;
        said.append(to);
      }
      said.append(part);
    });
    log.append(line);
    return line;
  };

  const say = (text = '', more?: HTMLElement): void => {
    note.replaceChildren();
    if (text === '') return;
    const line = document.createElement('p');
    line.className = 'note';
    line.textContent = text;
    if (more) line.append(' ', more);
    note.append(line);
  };

  const sendFrame = (once: string, { text, of }: Waiting): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify({ kind: 'say', run: of, once, text }));
  };

  const send = (text: string, title: string, typed: boolean): void => {
    const once = `${first}-${++sent}`;
    const shown = addLine('visitor', title);
    // What is answered comes under it.
    own = shown;
    shown.scrollIntoView({ block: 'start' });
    shown.classList.add('late');
    shown.title = form.dataset['waiting'] ?? '';
    const one = { text, of: run, shown, typed };
    waiting.set(once, one);
    quick.replaceChildren();
    if (typed) {
      field.value = '';
      field.focus();
    } else shown.focus();
    say(socket?.readyState === 1 ? '' : form.dataset['offline']);
    sendFrame(once, one);
  };

  const offer = (choices: readonly { title: string; payload: string }[]): void => {
    quick.replaceChildren(
      ...choices.map(({ title, payload }) => {
        const button = document.createElement('button');
        button.className = 'button';
        button.name = 'choice';
        button.value = payload;
        const words = document.createElement('bdi');
        words.textContent = title;
        button.append(words);
        return button;
      }),
    );
  };

  const end = (): void => {
    over = true;
    socket?.close();
    log.replaceChildren();
    for (const child of Array.from(form.children)) if (child !== note) child.remove();
    const anew = document.createElement('a');
    anew.href = location.pathname + location.search;
    anew.textContent = form.dataset['anew'] ?? '';
    say(form.dataset['over'], anew);
  };

  const take = (frame: ToPage): void => {
    switch (frame.kind) {
      case 'run':
        if (frame.run === run) break;
        // Another conversation: what was said before means nothing in it.
        run = frame.run;
        after = 0;
        log.replaceChildren();
        quick.replaceChildren();
        for (const { shown } of waiting.values()) log.append(shown);
        break;
      case 'line':
        if (frame.seq > after) {
          after = frame.seq;
          if (frame.alone) log.replaceChildren();
          const line = addLine('point', frame.text);
          offer(frame.quick);
          // Nothing moves under who is typing.
          if (field.value === '') {
            own?.scrollIntoView({ block: 'start' });
            line.scrollIntoView({ block: 'nearest' });
          }
        }
        socket?.send(JSON.stringify({ kind: 'ack', seq: frame.seq }));
        break;
      case 'said': {
        const one = waiting.get(frame.once);
        if (!one) break;
        waiting.delete(frame.once);
        one.shown.classList.remove('late');
        one.shown.removeAttribute('title');
        if (frame.how === 'taken') break;
        one.shown.remove();
        if (one.typed && field.value === '') field.value = one.text;
        say(form.dataset[frame.how]);
        break;
      }
      case 'over':
        end();
    }
  };

  const connect = (): void => {
    const here = new URL('/talk', location.href);
    here.protocol = here.protocol.replace('http', 'ws');
    here.search = location.search;
    here.searchParams.set('run', run);
    here.searchParams.set('after', String(after));
    const made = new WebSocket(here);
    socket = made;
    made.onopen = () => {
      pause = 500;
      say();
      for (const [once, one] of waiting) sendFrame(once, one);
    };
    made.onmessage = ({ data }) => take(JSON.parse(String(data)) as ToPage);
    made.onclose = () => {
      if (over) return;
      if (waiting.size > 0) say(form.dataset['offline']);
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 10_000);
    };
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    const tapped = button?.name === 'choice';
    const text = tapped ? button.value : field.value.trim();
    if (text === '') field.focus();
    else send(text, tapped ? button.textContent : text, !tapped);
  });
  connect();
}
