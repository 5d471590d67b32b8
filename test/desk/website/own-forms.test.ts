import assert from 'node:assert/strict';
import test from 'node:test';
import { doneForm, doneOf } from '../../../desk/website/done-form.ts';
import { ideaForm, ideaFormFrom, ideaOf } from '../../../desk/website/idea-form.ts';
import { copyOf, isOver, meetingForm, meetingOf } from '../../../desk/website/meeting-form.ts';
import {
  draftName,
  newDraftName,
  OWN_LISTS,
  ownName,
  type OwnEdit,
} from '../../../desk/website/own-things.ts';
import { complaintsAt } from '../../../desk/website/problems.ts';
import { edited } from '../../../src/core/library/edit.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import type { Done, Idea, Meeting } from '../../../src/core/library/types.ts';
import { done, idea, meeting, smallStarter } from '../../core/library/support/small-set.ts';

const starter = smallStarter();

/** What the desk says of an edit, by field; null where it can be published. */
function complaints(edit: OwnEdit): Readonly<Record<string, string>> | null {
  const read = readLocal(edited(EMPTY_LAYER, edit), starter);
  return read.ok ? null : complaintsAt(read.reasons, `${OWN_LISTS[edit.kind]}.0`);
}
const ofDone = (part: object): OwnEdit => ({
  kind: 'done',
  done: doneOf({ ...doneForm(done), ...part }, done.id),
});
const ofMeeting = (part: object): OwnEdit => ({
  kind: 'meeting',
  meeting: meetingOf({ ...meetingForm(meeting), ...part }, meeting.id),
});
const ofIdea = (part: object): OwnEdit => ({
  kind: 'idea',
  idea: ideaOf({ ...ideaForm(idea), ...part }, idea.id),
});

test('whatever stands on the website is the same after it was opened in a form', (t) => {
  const picture = { digest: 'A'.repeat(43), alt: 'Een bank.', width: 800, height: 600 };
  const dones: Done[] = [
    done,
    { ...done, notYet: 'Nog geen geld.', table: 'Overleg', said: 'Volgend jaar.' },
  ];
  const meetings: Meeting[] = [meeting, { ...meeting, welcome: [], signUp: false }];
  const ideas: Idea[] = [
    idea,
    { ...idea, stage: 'made', made: 'Een bank op het plein.', picture, stickers: 15 },
  ];
  for (const one of dones) assert.deepEqual(doneOf(doneForm(one), one.id), one);
  for (const one of meetings) assert.deepEqual(meetingOf(meetingForm(one), one.id), one);
  for (const one of ideas) assert.deepEqual(ideaOf(ideaForm(one), one.id), one);
  t.diagnostic(`forms: ${dones.length + meetings.length + ideas.length} the same, 0 otherwise`);
});

test('each thing that is not right is said at its field, in words for a colleague', (t) => {
  const wrong: [OwnEdit, string, RegExp][] = [
    [ofDone({ doors: [] }), 'doors', /^Kies voor wie dit is\.$/],
    [ofDone({ title: ' ' }), 'title', /^Hier staat nog niets\.$/],
    [ofDone({ day: '' }), 'day', /^Kies een dag\.$/],
    [ofDone({ heard: '' }), 'heard', /^Hier staat nog niets\.$/],
    [ofDone({ did: '', notYet: '' }), 'did', /^Schrijf wat er gedaan is, of wat nog niet kan/],
    [ofDone({ did: 'x'.repeat(601) }), 'did', /^Er staan 601 tekens, .* 600/],
    [ofDone({ notYet: 'Bel 020 555 01 23.' }), 'notYet', /^Haal het telefoonnummer 020 555 01 23/],
    [ofDone({ heard: 'Zie www.x.nl' }), 'heard', /^Haal het adres van de site weg\.$/],
    [ofDone({ said: 'Een <b>ja</b>' }), 'said', /^Laat opmaak tussen < en > weg\.$/],
    [ofMeeting({ doors: [] }), 'doors', /^Kies voor wie dit is\.$/],
    [ofMeeting({ day: '' }), 'day', /^Kies een dag\.$/],
    [ofMeeting({ from: '' }), 'from', /^Kies een tijd\.$/],
    [ofMeeting({ until: '' }), 'until', /^Kies een tijd\./],
    [ofMeeting({ from: '11:00', until: '10:00' }), 'until', /^De eindtijd is voor de begintijd\.$/],
    [ofMeeting({ where: '' }), 'where', /^Hier staat nog niets\.$/],
    [ofMeeting({ what: '' }), 'what', /^Hier staat nog niets\.$/],
    [ofMeeting({ forWhom: '' }), 'forWhom', /^Hier staat nog niets\.$/],
    [ofIdea({ doors: [] }), 'doors', /^Kies voor wie dit is\.$/],
    [ofIdea({ title: '' }), 'title', /^Hier staat nog niets\.$/],
    [ofIdea({ words: '' }), 'words', /^Hier staat nog niets\.$/],
    [ofIdea({ made: 'Zie https://x.nl' }), 'made', /^Haal het adres van de site weg\.$/],
  ];
  for (const [edit, field, words] of wrong) {
    const said = complaints(edit);
    assert.match(said?.[field] ?? '', words, `${edit.kind} ${field}: ${JSON.stringify(said)}`);
    assert.doesNotMatch(JSON.stringify(said), /\.json|“contacts”|blok|deuren/);
  }
  for (const edit of [ofDone({}), ofMeeting({}), ofIdea({})]) assert.equal(complaints(edit), null);
  t.diagnostic(`complaints: ${wrong.length} passed, 0 failed; 3 controls published`);
});

test('lines that a colleague breaks become one paragraph, and nothing else is changed', () => {
  const { words } = ideaOf(ideaFormFrom({ words: ' Een bank\n\n op  het plein. ' }), 'bank');
  assert.equal(words, 'Een bank op het plein.');
});

test('a copy is the same meeting without its day, and a day is over after its last hour', () => {
  const copy = copyOf(meeting);
  assert.deepEqual({ ...copy, day: meeting.day }, meetingForm(meeting));
  assert.equal(copy.day, '');
  const days = ['2026-12-02', '2026-12-03', '2026-12-04'];
  assert.deepEqual(
    days.map((today) => isOver(meeting, today)),
    [false, false, true],
  );
});

test('a draft is known by what it is about, and a new one by what it began with', () => {
  assert.equal(ownName(draftName('meeting', 'koffie')), 'koffie');
  assert.equal(ownName(newDraftName('meeting', 'koffie')), null);
  assert.equal(ownName(newDraftName('idea')), null);
  assert.notEqual(newDraftName('meeting', 'koffie'), newDraftName('meeting'));
});
