import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { firstLine, viewThread, type OpenedThread } from '../../desk/threads/threads.ts';
import { addNote, proposeStep } from '../../src/core/desk/card-commands.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import type { Submission } from '../../src/core/message.ts';
import { deskOf } from '../desk/support/desk-of.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { everyElement, find, findAll } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { openVisit } from '../ui/support/visit.ts';
import { hostileTexts, PROBE } from './support/hostile-texts.ts';

/**
 * Whatever somebody writes is text and nothing else, at the desk and for the visitor: nothing runs,
 * nothing loads, nothing is left out. The control puts the same texts in as markup.
 */

let fired = 0;
let probes = 0;
let texts: string[] = [];
/** Few enough that no engine takes seconds to draw them. */
const AT_ONCE = 25;
const desk = deskOf();

/** Everything a payload can do that a test can see. */
function watch(): void {
  const names = ['hostileFired', 'HOSTILEFIRED', 'alert', 'confirm', 'prompt', 'print', 'open'];
  for (const name of names) Object.assign(window, { [name]: () => (fired += 1) });
  new PerformanceObserver((list) => {
    probes += list.getEntries().filter(({ name }) => name.includes(PROBE)).length;
  }).observe({ type: 'resource', buffered: true });
}

/** A load and its error take a while: as long as one that was asked for later, and two frames. */
async function settled(): Promise<void> {
  await (await fetch('/package.json', { cache: 'no-store' })).text();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

before(async () => {
  const answer = await fetch('/node_modules/big-list-of-naughty-strings/blns.json');
  const naughty = (await answer.json()) as string[];
  texts = [...new Set([...hostileTexts(), ...naughty])].filter((text) => text !== '');
  assert(texts.length >= 2_000, `${texts.length} texts`);
  assert(naughty.length > 400, 'the naughty strings are there');
  watch();
  defineDesk();
  defineThreads();
});

function opened(text: string, i: number): OpenedThread {
  const key = 'A'.repeat(43);
  const common = {
    ...({ v: 1, door: 'parent', consent: '1', writtenAt: '2026-11-20T10:00', text } as const),
    locale: text.slice(0, 35),
    site: text.slice(0, 200),
  };
  const question: Submission = { ...common, type: 'question', replyKey: key, followKey: key };
  const follow: Submission = { ...common, type: 'follow-up', n: 1, mac: key };
  return {
    mailbox: `mailbox-${i}`,
    archived: false,
    rivals: false,
    submissions: [
      { sid: 'a', day: 20_000, submission: question, proven: true },
      { sid: 'b', day: 20_000, submission: follow, proven: false },
    ],
    messages: [
      { n: 1, reply: { v: 1, type: 'answer', text, by: text.slice(0, 200), day: '2026-11-20' } },
    ],
  };
}

/** Exactly the text, and no element made of it. */
function isText(element: Element, text: string): boolean {
  return element.textContent === text && element.childElementCount === 0;
}

/** Renders in lots; `check` throws for a text that is not shown as text. */
async function each(
  view: string,
  draw: (text: string, i: number) => Element,
  check: (root: Element, text: string) => void,
): Promise<void> {
  [fired, probes] = [0, 0];
  let passed = 0;
  const failed: string[] = [];
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const lot = texts.slice(start, start + AT_ONCE);
    const roots = lot.map((text, i) => draw(text, start + i));
    let ready = 0;
    await until('all to be drawn', () => {
      while (ready < roots.length && findAll(roots[ready]!, '.text').length > 0) ready++;
      return ready === roots.length;
    });
    await settled();
    lot.forEach((text, i) => {
      try {
        check(roots[i]!, text);
        passed++;
      } catch (error) {
        failed.push(`${JSON.stringify(text)}: ${String(error)}`);
      }
    });
    for (const root of roots) root.remove();
  }
  console.log(`${view}: ${passed} passed, ${failed.length} failed, ${fired} ran, ${probes} loaded`);
  equal(failed.slice(0, 5), [], 'every text exact');
  equal([passed, fired, probes], [texts.length, 0, 0], 'all shown, nothing ran, nothing loaded');
}

it('is only text in the thread at the desk and on its card', async function () {
  this.timeout(300_000);
  for (const [i, text] of texts.entries()) {
    const [day, staff, line] = [20_000, 'noor', text.slice(0, 200)];
    const note = addNote({ id: 'n', staff, day, text });
    const step = proposeStep({ id: 's', what: line, whom: line, by: day, staff });
    const both = (card: Card): Card | null => step(note(card) ?? card);
    await desk.documents.change(cardKind, `mailbox-${i}`, both);
  }
  await each(
    'desk thread',
    (text, i) => {
      const thread = document.createElement('steunpunt-desk-thread');
      thread.desk = desk;
      thread.thread = viewThread(opened(text, i));
      document.body.append(thread);
      return thread;
    },
    (root, text) => {
      const shown = findAll(root, '.text');
      equal(shown.length, 4, 'question, follow-up, answer and note');
      assert(
        shown.every((one) => isText(one, text)),
        'text differs',
      );
      const step = findAll(root, '.item bdi').slice(0, 2);
      assert(step.length === 2 && step.every((one) => isText(one, text.slice(0, 200))), 'step');
      const made = everyElement(root).filter((one) =>
        one.matches('a, img, iframe, script, object'),
      );
      equal(made.length, 0, 'elements made of text');
    },
  );
});

it('is only text in the list at the desk', async function () {
  this.timeout(120_000);
  await each(
    'desk list',
    (text, i) => {
      const list = document.createElement('steunpunt-desk-list');
      const holder = document.createElement('div');
      list.threads = [viewThread(opened(text, i))];
      // The same wait for all views: here there is no text of several lines.
      const mark = document.createElement('i');
      mark.className = 'text';
      holder.append(list, mark);
      document.body.append(holder);
      return holder;
    },
    (root, text) => {
      const line = find(root, '.line');
      const expected = firstLine(text) || 'Dit bericht kan niet worden geopend.';
      equal(line.textContent.trim(), expected.trim(), 'first line');
      equal(line.childElementCount, 0, 'elements made of text');
    },
  );
});

it('is only text in the messages a visitor reads', async function () {
  this.timeout(120_000);
  const { app } = await openVisit();
  const place = app.shadowRoot!;
  await each(
    'visitor message',
    (text, i) => {
      const own = document.createElement('steunpunt-message');
      own.entry = {
        kind: 'own',
        sid: `sid-${i}`,
        text,
        as: 'question',
        day: new Date(),
        said: null,
      };
      const theirs = document.createElement('steunpunt-message');
      const reply = {
        v: 1,
        type: 'answer',
        text,
        by: text.slice(0, 200),
        day: '2026-11-20',
      } as const;
      theirs.entry = { kind: 'desk', reply: { ...reply, n: 1 } };
      const holder = document.createElement('div');
      holder.append(own, theirs);
      place.append(holder);
      return holder;
    },
    (root, text) => {
      const shown = findAll(root, '.text');
      equal(shown.length, 2, 'own message and answer');
      assert(
        shown.every((one) => isText(one, text)),
        'text differs',
      );
    },
  );
});

it('runs and loads where it is markup: the control', async () => {
  [fired, probes] = [0, 0];
  const harmful = texts.filter((text) =>
    /<(img|svg|audio|video|link|style|details|input)/i.test(text),
  );
  const before = location.href;
  // Half of what runs here is nonsense, also after this last test, and that is not a failed test.
  window.onerror = () => true;
  for (const text of harmful.filter((one) => !/<meta|<base|<form/i.test(one))) {
    const control = document.createElement('div');
    document.body.append(control);
    control.innerHTML = text;
  }
  await until('enough to have run and loaded', () => fired >= 30 && probes >= 5);
  console.log(`control: ${harmful.length} as markup, ${fired} ran, ${probes} loaded`);
  document.body.replaceChildren();
  equal(location.href, before, 'the page is still here');
});
