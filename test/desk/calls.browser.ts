import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { viewThread, type ThreadView } from '../../desk/threads/threads.ts';
import type { Call, Question } from '../../src/core/message.ts';
import type { Reply } from '../../src/core/reply.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { deskOf } from './support/desk-of.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';

const call: Call = {
  ...{ phone: '06 1234 5678', daypart: 'morning', language: 'tr' },
  ...{ interpreter: true, voicemail: false },
};
const key = 'A'.repeat(43);
const desk = deskOf();

interface Asked extends Partial<Question> {
  readonly proven?: boolean;
  readonly reply?: Partial<Reply>;
}

function thread({ proven = true, reply, ...more }: Asked = {}): ThreadView {
  const submission: Question = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'tr', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text: 'Over school.', replyKey: key, followKey: key },
    ...more,
  };
  const answer: Reply = { v: 1, type: 'answer', text: 'Dag', by: 'Noor', day: '2026-11-20' };
  return viewThread({
    ...{ mailbox: 'm', archived: false, rivals: false },
    submissions: [{ sid: 's', day: 20_777, submission, proven }],
    messages: reply ? [{ n: 1, reply: { ...answer, ...reply } }] : [],
  });
}

async function shown<T extends 'steunpunt-desk-thread' | 'steunpunt-desk-list'>(
  tag: T,
  fill: Partial<HTMLElementTagNameMap[T]>,
): Promise<HTMLElementTagNameMap[T]> {
  document.body.replaceChildren();
  const element = Object.assign(document.createElement(tag), { today: 20_777 }, fill);
  document.body.append(element);
  await element.updateComplete;
  for (const inner of everyElement(element))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
  return element;
}

const inThread = (asked: Asked) =>
  shown('steunpunt-desk-thread', { desk, thread: thread(asked), unfinished: new Unfinished() });
const inList = (...asked: Asked[]) =>
  shown('steunpunt-desk-list', { threads: asked.map((one) => thread(one)) });

before(() => {
  defineDesk();
  defineThreads();
});
after(() => document.body.replaceChildren());

describe('a call at the desk', () => {
  it('says in the list who wants to be called, when and how', async () => {
    const list = await inList({ call });
    const row = control(list, 'Wil gebeld worden').textContent.replaceAll(/\s+/g, ' ');
    assert(row.includes('Wil gebeld worden: ochtend, Turks, met tolk'), row);
    equal(findAll(list, '.call svg').length, 1, 'sign');
    equal(await axe(list), [], 'axe');
    const plain = { ...call, daypart: 'any', interpreter: false } as const;
    const other = control(await inList({ call: plain }), 'Wil gebeld worden').textContent;
    assert(other.replaceAll(/\s+/g, ' ').includes(': maakt niet uit wanneer, Turks '), other);
  });

  it('is a row with words of ours when the visitor wrote none', async () => {
    equal(findAll(await inList({ call, text: '' }), '.line').length, 0, 'the call says it all');
    const answered = textOf(await inList({ call, text: '', reply: {} }));
    assert(answered.includes('Een verzoek om te bellen'), answered);
    assert(textOf(await inList({ text: ' ' })).includes('niet worden geopend'), 'control: no call');
  });

  it('leaves the list once somebody answered, and is never there unproven', async () => {
    equal(findAll(await inList({ call, reply: {} }), '.call').length, 0, 'answered');
    equal(findAll(await inList({ call, reply: { type: 'read' } }), '.call').length, 1, 'read');
    equal(findAll(await inList({ call, proven: false }), '.call').length, 0, 'unproven');
  });

  it('shows all of it in the thread, and dials with a tap', async () => {
    const element = await inThread({ call, after: 'zit-thuis' });
    const link = control(element, '06 1234 5678');
    equal(link.getAttribute('href'), 'tel:0612345678', 'link');
    const lines = findAll(element, '.call dt').map((dt) => [
      dt.textContent,
      dt.nextElementSibling?.textContent,
    ]);
    equal(
      lines,
      [
        ['Wanneer', 'ochtend'],
        ['Taal', 'Turks'],
        ['Tolk nodig', 'ja'],
        ['Bericht inspreken', 'nee'],
      ],
      'lines',
    );
    assert(textOf(element).includes('Las eerst: zit-thuis'), 'what was read');
    equal(await axe(element), [], 'axe');
  });

  it('has no link and no button where it may be somebody else’s number', async () => {
    const element = await inThread({ call, proven: false });
    equal(findAll(element, 'a[href^="tel:"]').length, 0, 'links');
    assert(textOf(element).includes('06 1234 5678'), 'the number can be read');
    assert(!textOf(element).includes('Wij hebben gebeld'), 'no button');
  });

  it('puts a sentence in the answer that the colleague can change first', async () => {
    for (const [door, words] of [
      ['parent', 'Wij hebben u gebeld. Wilt u nog iets vragen of vertellen? Dat kan hier.'],
      ['youth', 'Wij hebben je gebeld. Wil je nog iets vragen of vertellen? Dat kan hier.'],
    ] as const) {
      const element = await inThread({ call, door });
      control(element, 'Wij hebben gebeld').click();
      const reply = element.shadowRoot!.querySelector('steunpunt-desk-reply')!;
      await reply.updateComplete;
      const field = find(reply, 'textarea') as HTMLTextAreaElement;
      equal([field.value, element.unfinished.text], [words, words], door);
      await until('focus', () => focused() === field);
      control(element, 'Wij hebben gebeld').click();
      await reply.updateComplete;
      equal(element.unfinished.text, words, 'once, however often it is pressed');
    }
  });

  it('keeps what was being written', async () => {
    const element = await inThread({ call });
    element.unfinished.text = 'Dag Sem,';
    control(element, 'Wij hebben gebeld').click();
    assert(
      /^Dag Sem,\n\nWij hebben u gebeld/.test(element.unfinished.text),
      element.unfinished.text,
    );
  });

  it('has no button without a call, or after an answer', async () => {
    for (const asked of [{}, { call, reply: {} }])
      assert(!textOf(await inThread(asked)).includes('Wij hebben gebeld'), JSON.stringify(asked));
  });

  it('is text and nothing else, whatever stands in it', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    let looked = 0;
    for (const phone of [
      hostile,
      'javascript:alert(1)//12345678',
      '06 12345678"><b>x',
      'constructor',
    ])
      for (const language of [hostile, 'constructor', '__proto__']) {
        const asked = { call: { ...call, phone, language }, after: hostile };
        for (const root of [await inThread(asked), await inList(asked)]) {
          const made = findAll(root, 'img, b, script, a[href]');
          equal(made.length, 0, `${phone} ${language}`);
          assert(textOf(root).includes(language), `${language} is not there as it was typed`);
          looked++;
        }
      }
    console.log(`${looked} views of hostile calls`);
    equal(looked, 24, 'views');
  });
});
