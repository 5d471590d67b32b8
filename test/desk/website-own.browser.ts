import { define } from '../../desk/rooms/website.ts';
import { defineDesk } from '../../desk/define.ts';
import { ideaFormFrom } from '../../desk/website/idea-form.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { axe } from '../a11y/axe.ts';
import { fill, FILLED, openWith, published, tick, type Filled } from '../browser/website-own.ts';
import { look, settled } from '../browser/website-room.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { spoken } from '../ui/support/spoken.ts';
import { task, until } from '../ui/support/until.ts';
import { done, idea, meeting } from './support/own-things.ts';

/** What a point publishes of its own: what was done, meetings, ideas. */

before(() => {
  document.adoptedStyleSheets.push(look);
  defineDesk();
  define();
});
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  document.body.replaceChildren();
});

describe('what a point publishes of its own', () => {
  it('is written, looked at, and published', async () => {
    for (const form of FILLED) {
      const room = await openWith({ done: [], meetings: [], ideas: [] });
      await fill(room, form);
      equal(await axe(room.room), [], form.view);
      const [title = ''] = Object.values(form.fields);
      const preview = find(room.room, 'steunpunt-website-preview');
      equal(find(preview, 'h1').textContent, title, 'as a visitor sees it');
      const { done = [], meetings = [], ideas = [] } = await published(room);
      const all = [...done, ...meetings, ...ideas];
      equal(
        all.map((one) => [one.title, one.doors]),
        [[title, ['parent', 'youth']]],
        'published',
      );
      equal(room.room.hasUnfinished, false, 'nothing left');
    }
    console.log(`${FILLED.length} forms published`);
  });

  it('nothing is published that is not right, and the first field of it says why', async () => {
    const [aDone, aMeeting, anIdea] = FILLED;
    const refusals: [Filled, Record<string, string>, string][] = [
      [aDone, { 'Waar gaat het over?': '' }, 'Hier staat nog niets.'],
      [aDone, { 'Welke dag': '' }, 'Kies een dag.'],
      [aDone, { 'Welke dag': '2036-01-01' }, 'Deze dag moet nog komen.'],
      [aDone, { 'Dit hoorden wij': '' }, 'Hier staat nog niets.'],
      [aDone, { 'Dit kan nog niet': ' ' }, 'Schrijf wat er gedaan is, of wat nog niet kan'],
      [aDone, { 'Wat zeiden zij daar?': 'Ja.' }, 'Schrijf ook waar dit gezegd werd.'],
      [aMeeting, { 'Hoe heet de bijeenkomst?': '' }, 'Hier staat nog niets.'],
      [aMeeting, { 'Op welke dag?': '' }, 'Kies een dag.'],
      [aMeeting, { 'Op welke dag?': '2026-11-19' }, 'Deze dag is al voorbij.'],
      [aMeeting, { 'Hoe laat begint het?': '' }, 'Kies een tijd.'],
      [aMeeting, { 'Hoe laat is het klaar?': '09:00' }, 'De eindtijd is voor de begintijd.'],
      [aMeeting, { 'Waar is het?': '' }, 'Hier staat nog niets.'],
      [aMeeting, { 'Wie is welkom?': 'Bel 020 555 01 23.' }, 'Haal het telefoonnummer'],
      [anIdea, { 'Hoe heet het idee?': '' }, 'Hier staat nog niets.'],
      [anIdea, { 'Wat is het idee?': '' }, 'Hier staat nog niets.'],
      [anIdea, { 'Wat is er gemaakt?': '' }, 'Schrijf wat er gemaakt is.'],
    ];
    let refused = 0;
    for (const [form, wrong, words] of refusals) {
      const room = await openWith();
      await fill(room, form, wrong);
      await room.press('Zet op de website');
      const [label = ''] = Object.keys(wrong);
      await until(`${label}: ${words}`, () => spoken(focused() ?? document.body).includes(words));
      const at = words.startsWith('Schrijf ook waar')
        ? 'Waar vertelden'
        : words.startsWith('Schrijf wat er gedaan')
          ? 'Dit deden wij'
          : label;
      assert(spoken(focused() ?? document.body).startsWith(at), spoken(focused() ?? document.body));
      equal(room.hub.published.length, 0, 'published');
      equal(await axe(room.room), [], label);
      refused++;
    }
    for (const form of FILLED) {
      const room = await openWith();
      await fill(room, form);
      await tick(room.room, 'Ouders');
      await tick(room.room, 'Jongeren');
      await room.press('Zet op de website');
      await until('doors', () => textOf(room.room).includes('Kies voor wie dit is.'));
      equal(room.hub.published.length, 0, 'for nobody');
      await tick(room.room, 'Jongeren');
      await published(room);
      refused++;
    }
    console.log(`${refused} refused, 3 controls published`);
  });

  it('a colleague’s words are shown and nobody’s are lost', async () => {
    const room = await openWith();
    await room.press('Wat wij deden');
    await room.press(done.title);
    await room.type('Dit deden wij', 'Mijn woorden.');
    room.hub.local = { ...room.hub.local, done: [{ ...done, did: 'Haar woorden.' }] };
    await room.press('Zet op de website');
    await until('her words', () => textOf(room.room).includes('Haar woorden.'));
    equal(room.hub.published.length, 0, 'nothing written over');
    const mine = findAll<HTMLTextAreaElement>(room.room, 'textarea').map(({ value }) => value);
    assert(mine.includes('Mijn woorden.'), 'still here');
    await room.press('Zet mijn tekst op de website');
    await until('published', () => room.hub.local.done?.[0]?.did === 'Mijn woorden.');
  });

  it('two colleagues who call it the same get two, and a lost answer makes no second', async () => {
    const [, aMeeting] = FILLED;
    const room = await openWith({ meetings: [] });
    await fill(room, aMeeting);
    const hers = { ...meeting, id: 'koffie-voor-ouders', title: 'Koffie voor ouders' };
    room.hub.local = { ...room.hub.local, meetings: [hers] };
    const { meetings = [] } = await published(room);
    equal(
      meetings.map(({ id }) => id),
      ['koffie-voor-ouders', 'koffie-voor-ouders-2'],
      'both',
    );
    await fill(room, aMeeting, { 'Hoe heet de bijeenkomst?': 'Soep' });
    room.hub.deaf = true;
    await room.press('Zet op de website');
    await until('trouble', () => textOf(room.room).includes('Uw tekst blijft hier staan.'));
    equal(room.hub.local.meetings?.length, 3, 'it did arrive');
    room.hub.deaf = false;
    await room.type('Waar is het?', 'In de tuin');
    const after = (await published(room)).meetings ?? [];
    equal(
      after.map(({ id, where }) => [id, where]).slice(2),
      [['soep', 'In de tuin']],
      'one, as it was written last',
    );
  });

  it('without a network, in another view and until the lock, what was written stays', async () => {
    for (const form of FILLED) {
      const room = await openWith();
      await fill(room, form);
      room.hub.online = false;
      await room.press('Zet op de website');
      await until('trouble', () => textOf(room.room).includes('Uw tekst blijft hier staan.'));
      await room.press('Vragen');
      room.hub.online = true;
      await room.press(form.view);
      equal(room.room.hasUnfinished, true, 'not lost');
      assert(textOf(room.room).includes('Nog niet geplaatst'), 'said in the list');
      const [title = ''] = Object.values(form.fields);
      await room.press(title);
      await published(room);
      await room.press(form.begin);
      await room.type(Object.keys(form.fields)[0] ?? '', 'Iets nieuws');
      room.room.remove();
      await task();
      equal(room.room.hasUnfinished, false, 'gone with the lock');
      assert(!textOf(room.room).includes('Iets nieuws'), 'no words left');
    }
    console.log(`${FILLED.length} forms kept and wiped`);
  });

  it('a meeting that is over is copied to a new day, or taken away', async () => {
    const room = await openWith();
    await room.press('Agenda');
    const lines = findAll(room.room, '.line').map(textOf);
    equal([lines.length, lines[0]?.startsWith(meeting.title)], [1, true], 'what comes');
    equal(find(room.room, '.over h2').textContent, 'Voorbij', 'heading');
    await room.press('Kopieer naar een nieuwe dag: Soep');
    await room.type('Op welke dag?', '2036-11-19');
    const { meetings = [] } = await published(room);
    equal(
      meetings.map(({ id, day }) => [id, day]),
      [
        ['koffie', meeting.day],
        ['oud', '2026-11-19'],
        ['soep', '2036-11-19'],
      ],
      'a copy of its own',
    );
    await room.press('Haal weg: Soep');
    await room.press('Ja, haal weg');
    await until('gone', () => room.hub.local.meetings?.length === 2);
    equal(findAll(room.room, '.over').length, 0, 'nothing is over');
  });

  it('what stands there is taken away after a second question', async () => {
    const room = await openWith();
    await room.press('Ideeën');
    await room.press(idea.title);
    await room.press('Haal dit idee weg');
    await room.press('Nee, ga terug');
    equal(room.hub.published.length, 0, 'not yet');
    await room.press('Haal dit idee weg');
    await room.press('Ja, haal weg');
    await until('gone', () => room.hub.local.ideas?.length === 0);
  });

  it('an idea of a thread comes as a form, and on the website only by a press', async () => {
    const room = await openWith();
    await room.press('Ideeën');
    await room.press('Nieuw idee');
    await room.press('Zet op de website');
    await until('what is missing', () => textOf(room.room).includes('Hier staat nog niets.'));
    const form = ideaFormFrom({ words: 'Bankje\nop het plein', drawing: ['1,1 90,70'] });
    await room.room.writeIdea('m', form);
    await until('the form', () => findAll(room.room, 'svg[aria-label^="Tekening"]').length > 0);
    equal(room.hub.published.length, 0, 'not by itself');
    assert(!textOf(room.room).includes('Hier staat nog niets.'), 'said of the other one');
    await room.type('Hoe heet het idee?', 'Bankje');
    await room.press('Alle ideeën');
    await room.room.writeIdea('m', form);
    await until(
      'as it was left',
      () => findAll(room.room, 'h2[tabindex]')[0]?.textContent.trim() === 'Bankje',
    );
    await room.press('Haal de tekening weg');
    const { ideas = [] } = await published(room);
    const { words, drawing } = ideas.at(-1) ?? {};
    equal([words, drawing], ['Bankje op het plein', undefined], 'as it was looked at');
    await room.press(idea.title);
    await room.press('Alle ideeën');
    equal(findAll(room.room, '.line').length, 2, 'the list');
  });

  it('stickers are counted when an idea is published again, whoever wrote nothing', async () => {
    const room = await openWith();
    const lines = Array.from({ length: 13 }, () => ({ script: 'sticker', about: idea.id }));
    const { documents } = room.room.desk;
    const get = documents.get.bind(documents);
    const counting = (kind: typeof feedbackKind, id: string): object =>
      kind === feedbackKind && id === '2026-11' ? { ...feedbackKind.empty, lines } : get(kind, id);
    Object.assign(documents, { get: counting });
    await room.press('Ideeën');
    await room.press(idea.title);
    await until('the count', () => textOf(room.room).includes('10 stickers.'));
    equal(room.room.hasUnfinished, false, 'nobody wrote');
    const { ideas = [] } = await published(room);
    equal(ideas[0]?.stickers, 10, 'in full batches');
    await room.press(idea.title);
    await until('the same count', () => textOf(room.room).includes('10 stickers.'));
    await room.press('Zet op de website');
    await until('said', () => textOf(room.room).includes('U heeft hier nog niets veranderd.'));
  });

  it('every list says nothing to axe and fits a phone', async () => {
    let lists = 0;
    for (const width of ['1000px', '345px']) {
      document.body.style.inlineSize = width;
      for (const { view } of FILLED) {
        const { room, press } = await openWith({
          ideas: [{ ...idea, title: 'Hottentottententententoonstelling '.repeat(3).trim() }],
        });
        await press(view);
        equal(await axe(room), [], view);
        assert(room.scrollWidth <= room.clientWidth, `${view} is wider than ${width}`);
        lists++;
      }
    }
    document.body.style.inlineSize = '';
    console.log(`${lists} lists without a finding`);
  });

  it('hostile words are words, in the list, in the form and in the preview', async () => {
    const hostile = '<img src=x onerror=alert(1)> {{x}} ${y}';
    let screens = 0;
    for (const form of FILLED) {
      const room = await openWith();
      const [title = ''] = Object.keys(form.fields);
      const all = Object.keys(form.fields).filter((label) => !/dag|laat/.test(label));
      await fill(room, form, Object.fromEntries(all.map((label) => [label, hostile])));
      const preview = find(room.room, 'steunpunt-website-preview');
      await settled(preview);
      equal(find(room.room, 'h2[tabindex]').textContent.trim(), hostile, `${title} in the form`);
      equal(textOf(preview).split(hostile).length - 1, all.length, `${form.view} in the preview`);
      equal(findAll(room.room, 'img').length, 0, form.view);
      await room.press('Zet op de website');
      await until('refused', () => textOf(room.room).includes('Laat opmaak tussen < en > weg.'));
      equal(room.hub.published.length, 0, 'not published');
      await room.press(form.view);
      assert(
        findAll(room.room, '.line').some((line) => textOf(line).startsWith(hostile)),
        'list',
      );
      equal(findAll(room.room, 'img').length, 0, `${form.view}, the list`);
      screens += 2;
    }
    console.log(`${screens} screens with hostile words`);
  });
});
