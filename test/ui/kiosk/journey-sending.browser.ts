import { MemoryPost } from '../../post/memory-post.ts';
import { assert, equal } from '../support/assert.ts';
import { findAll, focused, textOf } from '../support/deep.ts';
import { task, until } from '../support/until.ts';
import { field, openJourney, press, toCheck } from './support/journeys.ts';

describe('sending from the kiosk', () => {
  it('says to whom before, and what is sent is no longer here', async () => {
    const visit = await openJourney('vraag');
    const to = 'Dit gaat naar Ouder- en jeugdsteunpunt De Linde. Alleen zij lezen het.';
    assert(textOf(visit.kiosk).includes(to), 'to whom');
    visit.type('Mijn zoon zit thuis.');
    visit.press('Verstuur uw vraag');
    await visit.screen('sent');
    equal(
      visit.post.drafts.map(({ text }) => text),
      ['Mijn zoon zit thuis.'],
      'drafts',
    );
    equal(visit.kiosk.memory.talk('vraag').unfinished.text, '', 'text');
    equal(findAll(visit.kiosk, '.back').length, 0, 'nothing to go back to');
  });

  it('nothing written: says what to do', async () => {
    const visit = await openJourney('vraag');
    visit.press('Verstuur uw vraag');
    await until('the words', () => textOf(visit.kiosk).includes('Schrijf eerst iets op.'));
    equal(focused(), field(visit), 'the cursor');
    equal(visit.post.drafts, [], 'drafts');
  });

  it('without a post office it waits, says so, and sends what is there then', async () => {
    const visit = await openJourney('vraag', { arrived: false });
    visit.type('Mijn zoon');
    visit.press('Verstuur uw vraag');
    await until('patience', () => textOf(visit.kiosk).includes('Even geduld…'));
    visit.access.beLate();
    await until('honest words', () => textOf(visit.kiosk).includes('Wij wachten op internet.'));
    visit.type('Mijn zoon zit thuis.');
    visit.access.arrive(visit.post);
    await visit.screen('sent');
    equal(visit.post.drafts[0]?.text, 'Mijn zoon zit thuis.', 'text');
  });

  it('gone back while it waits, nothing is sent unseen', async () => {
    const visit = await openJourney('bel-mij', { arrived: false });
    await toCheck(visit);
    visit.press('Bel mij terug');
    await press(visit, 'Vorige', 'Waar wilt u over praten?');
    visit.access.arrive(visit.post);
    await task();
    equal(visit.post.drafts, [], 'drafts');
  });

  it('when it fails the words stay, and the next try works', async () => {
    const visit = await openJourney('vraag');
    visit.type('Mijn zoon');
    visit.post.broken = true;
    visit.press('Verstuur uw vraag');
    await until('the words', () => textOf(visit.kiosk).includes('Dat lukte niet.'));
    equal(field(visit).value, 'Mijn zoon', 'text');
    visit.press('Verstuur uw vraag');
    await visit.screen('sent');
  });

  it('too long for one envelope: by how many letters', async () => {
    const post = new MemoryPost();
    post.room = 10;
    const visit = await openJourney('vraag', { post });
    visit.type('Mijn zoon zit al weken thuis.');
    visit.press('Verstuur uw vraag');
    await until('the words', () => textOf(visit.kiosk).includes('Uw tekst past niet in één keer.'));
    equal(field(visit).value, 'Mijn zoon zit al weken thuis.', 'text');
  });

  it('a screen that cannot seal says who to call, and stays where it is', async () => {
    const post = new MemoryPost();
    post.canSeal = false;
    const visit = await openJourney('vraag', { post });
    visit.type('Mijn zoon');
    visit.press('Verstuur uw vraag');
    await until('the words', () =>
      textOf(visit.kiosk).includes('Dit scherm kan nu niets versturen.'),
    );
    assert(textOf(visit.kiosk).includes('020 123 45 67'), 'phone');
    equal([visit.kiosk.place.screen, field(visit).value], ['journey', 'Mijn zoon'], 'the page');
  });

  it('who to call comes up while typing of danger, and sending goes on', async () => {
    const visit = await openJourney('vraag');
    visit.type('ik denk aan zelfmoord');
    await until('the panel', () => textOf(visit.kiosk).includes('Is er nu gevaar? Bel 112.'));
    visit.press('Verstuur uw vraag');
    await visit.screen('sent');
  });
});
