import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const answer = {
  v: 1 as const,
  type: 'answer' as const,
  text: 'Dag!',
  by: 'Fatma',
  day: '2026-03-04',
};

async function openThread(post = new MemoryPost()): Promise<OpenVisit> {
  const visit = await openVisit({ post });
  await visit.ask('Mijn vraag');
  visit.app.show({ screen: 'thread' });
  await visit.screen('steunpunt-thread');
  await until('looked', () => textOf(visit.app).includes('Kijk opnieuw'));
  return visit;
}

async function look(visit: OpenVisit): Promise<void> {
  visit.press('Kijk opnieuw');
  await until('looked', () => textOf(visit.app).includes('Kijk opnieuw'));
}

const messages = ({ app }: OpenVisit): string[] =>
  findAll(app, 'steunpunt-message').map((message) =>
    findAll(message, 'h2, .text')
      .map((part) => part.textContent.trim())
      .join(' | '),
  );

/** What a press offers as a file: name and text. */
async function downloadOf(press: () => void): Promise<[string, string]> {
  const file = Promise.withResolvers<HTMLAnchorElement>();
  const caught = (event: Event): void => {
    event.preventDefault();
    file.resolve(event.target as HTMLAnchorElement);
  };
  const click = Reflect.get<HTMLElement, 'click'>(HTMLElement.prototype, 'click');
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', caught);
    click.call(this);
  };
  try {
    press();
    const link = await file.promise;
    return [link.download, await (await fetch(link.href)).text()];
  } finally {
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
}

describe('a thread', () => {
  it('shows both sides in order, exactly as written', async () => {
    const visit = await openThread();
    const text = '  <b>Dag</b>\n\nTot donderdag & groet ';
    visit.post.reply({ ...answer, type: 'read', text: '', n: 1 }, { ...answer, text, n: 2 });
    await look(visit);
    visit.type('Dank u wel');
    find(visit.app, '.send').click();
    await until('the follow-up', () => messages(visit).length === 4);
    equal(
      messages(visit),
      [
        'U, vandaag | Mijn vraag',
        'Gelezen door Fatma, woensdag 4 maart',
        `Fatma, woensdag 4 maart | ${text.trim()}`,
        'U, vandaag | Dank u wel',
      ],
      'messages',
    );
    equal(findAll(visit.app, '.text').at(1)?.textContent, text, 'text to the letter');
    equal(findAll(visit.app, 'b').length, 0, 'markup in a text');
  });

  it('says that the support point sees when somebody looks', async () => {
    const visit = await openThread();
    assert(textOf(visit.app).includes('Wij zien wanneer u hier kijkt.'), 'the words');
  });

  it('says that a message is missing, and who can tell', async () => {
    const visit = await openThread();
    visit.post.reply({ ...answer, n: 2 });
    await look(visit);
    assert(textOf(visit.app).includes('Er ontbreekt een bericht van ons. Bel ons'), 'no gap told');
    const other = 'Fatma, woensdag 4 maart | Dag!';
    await until('the other message', () => messages(visit).at(-1) === other);
  });

  it('keeps what it has when the network goes, and looks again when asked', async () => {
    const visit = await openThread();
    visit.post.reply({ ...answer, n: 1 });
    await look(visit);
    visit.post.online = false;
    await look(visit);
    assert(textOf(visit.app).includes('Er is nu geen internet'), 'no words');
    equal(messages(visit).length, 2, 'messages');
    visit.post.online = true;
    visit.post.reply({ ...answer, text: 'Nog iets', n: 2 });
    window.dispatchEvent(new Event('online'));
    await until('the next', () => messages(visit).length === 3);
  });

  it('goes into a file as a person keeps it', async () => {
    const visit = await openThread();
    visit.post.reply({ ...answer, n: 1 });
    await look(visit);
    const [name, text] = await downloadOf(() => visit.press('Bewaar als bestand'));
    equal(name, 'mijn-vraag.txt', 'name');
    const lines = [
      'Ouder- en jeugdsteunpunt De Linde',
      'U, vandaag\r\nMijn vraag',
      'Fatma, woensdag 4 maart\r\nDag!',
    ];
    equal(text, `${lines.join('\r\n\r\n')}\r\n`, 'text');
  });

  it('wipes only after "ja", then starts anew', async () => {
    const visit = await openThread();
    find(visit.app, '.danger').click();
    visit.press('Nee, bewaar het');
    equal(messages(visit).length, 1, 'after no');
    find(visit.app, '.danger').click();
    visit.press('Ja, wis alles');
    await visit.screen('steunpunt-start');
    assert(textOf(visit.app).includes('Alles is gewist'), 'no words');
    assert(!textOf(visit.app).includes('Verder met uw vraag'), 'still there');
  });

  it('does not say "gewist" when the hub could not be asked', async () => {
    const visit = await openThread();
    visit.post.online = false;
    find(visit.app, '.danger').click();
    visit.press('Ja, wis alles');
    await until('words', () => textOf(visit.app).includes('Bij ons is nog niets gewist'));
    equal(messages(visit).length, 1, 'messages');
  });
});

describe('wiping without a network', () => {
  it('what waited here is wiped, is never promised again, and its words are gone', async () => {
    const post = new MemoryPost();
    post.online = false;
    const visit = await openThread(post);
    assert(textOf(visit.app).includes('Bewaard op dit apparaat'), 'control: it waits');
    find(visit.app, '.danger').click();
    visit.press('Ja, wis alles');
    await until('words', () => textOf(visit.app).includes('is hier gewist'));
    await until('its state', () => textOf(visit.app).includes('Hier gewist. Wij versturen dit'));
    const text = textOf(visit.app);
    for (const gone of ['Mijn vraag', 'Zodra er internet is', 'zodra er internet is', 'Bij ons is'])
      assert(!text.includes(gone), `${gone} in: ${text}`);
  });
});

describe('the way back', () => {
  it('remembered on this device: on the first screen next time, until forgotten', async () => {
    const post = new MemoryPost();
    const first = await openVisit({ post });
    await first.ask('Mijn vraag');
    first.press('Onthoud op deze');
    await until('words', () => textOf(first.app).includes('Dan staat uw vraag bovenaan'));

    const second = await openVisit({ post });
    await until('the way back', () => textOf(second.app).includes('Verder met uw vraag'));
    second.press('Verder met uw vraag');
    await second.screen('steunpunt-thread');
    assert(!textOf(second.app).includes('Mijn vraag'), 'own words of an earlier visit');
    second.press('Vergeet op deze');
    await until('words', () => textOf(second.app).includes('Met uw code kunt u'));

    const third = await openVisit({ post });
    await third.screen('steunpunt-start');
    equal(await post.remembered(), [], 'remembered');
    assert(!textOf(third.app).includes('Verder met uw vraag'), 'still offered');
  });

  it('a device that cannot remember says so', async () => {
    const post = new MemoryPost();
    post.canRemember = false;
    const visit = await openVisit({ post });
    await visit.ask();
    visit.press('Onthoud op deze');
    await until('words', () => textOf(visit.app).includes('Onthouden lukt niet'));
  });

  it('the code: twenty digits in groups, copied and kept as a file', async () => {
    const visit = await openVisit();
    await visit.ask();
    const shown = find(visit.app, '.code').textContent.trim().replaceAll(/\s+/g, ' ');
    assert(/^(\d{4} ){4}\d{4}$/.test(shown), `not a code: ${shown}`);
    let copied = '';
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve((copied = text)) },
    });
    visit.press('Kopieer');
    await until('words', () => textOf(visit.app).includes('De code is gekopieerd.'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    equal(copied, shown, 'copied');
    const [name, text] = await downloadOf(() => visit.press('Bewaar als bestand'));
    equal(name, 'mijn-code.txt', 'name');
    assert(text.includes(shown) && text.includes('020 123 45 67'), text);
  });

  it('where copying is not allowed the code is selected and the words say what to do', async () => {
    const visit = await openVisit();
    await visit.ask();
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    visit.press('Kopieer');
    await until('words', () => textOf(visit.app).includes('Schrijf de code op'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });
});

describe('a thread that is open', () => {
  it('shows an answer as it comes, and says so once', async () => {
    const visit = await openThread();
    equal(visit.post.watched, 1, 'watched');
    visit.post.reply({ ...answer, n: 1 });
    await until('the answer', () => textOf(visit.app).includes('Dag!'));
    const said = visit.said.filter((words) => words === 'Er is iets nieuws voor u.');
    equal(said.length, 1, 'said');
  });

  it('shows who to call when what is typed may tell of danger', async () => {
    const visit = await openThread();
    visit.type('Ik denk aan zelfmoord.');
    await until('the panel', () => textOf(visit.app).includes('Is er nu gevaar?'));
    equal(visit.post.drafts.length, 1, 'sent besides the question');
  });

  it('is no longer listened to once the person is elsewhere', async () => {
    const visit = await openThread();
    visit.press('Terug');
    await visit.screen('steunpunt-sent');
    equal(visit.post.watched, 0, 'watched');
  });
});
