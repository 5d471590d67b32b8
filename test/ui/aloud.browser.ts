import type { SteunpuntAloud } from '../../src/ui/visitor/steunpunt-aloud.ts';
import { defineAloud } from '../../widget/frame/aloud.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused } from './support/deep.ts';
import { until } from './support/until.ts';
import { localization, openVisit, type OpenVisit } from './support/visit.ts';

/**
 * Reading aloud with the browser's own object in a shape we can hear: the machines that run tests
 * have no voices, so whether a voice sounds is for people to try.
 */

interface Said {
  readonly text: string;
  readonly voice: string | undefined;
  readonly utterance: SpeechSynthesisUtterance;
}

const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');

/** What `speechSynthesis` is in a browser with these voices. */
class Speech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  said: Said[] = [];
  cancelled = 0;

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    const { text, voice } = utterance;
    this.said.push({ text, voice: voice?.name, utterance });
  }
  cancel(): void {
    this.cancelled++;
  }
}

const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: `${lang} ${String(localService)}`,
  default: false,
  voiceURI: '',
});

let speech: Speech;
before(async () => {
  defineAloud();
  await localization.show('nl');
});
beforeEach(() => {
  speech = new Speech();
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
  // A real utterance takes real voices only.
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', {
    value: null,
    writable: true,
    configurable: true,
  });
});
after(() => {
  if (own) Object.defineProperty(window, 'speechSynthesis', own);
});

const buttons = ({ app }: OpenVisit): string[] =>
  findAll(app, 'steunpunt-aloud').flatMap((one) =>
    findAll(one, 'button').map((button) => button.textContent.trim()),
  );

async function visitWith(...voices: SpeechSynthesisVoice[]): Promise<OpenVisit> {
  speech.voices = voices;
  const visit = await openVisit();
  await findAll<SteunpuntAloud>(visit.app, 'steunpunt-aloud')[0]?.updateComplete;
  return visit;
}

const texts = (): string => speech.said.map(({ text }) => text).join(' | ');

describe('reading aloud', () => {
  it('has a button only where a voice of the device speaks the language', async () => {
    let cases = 0;
    for (const [voices, shown] of [
      [[], 0],
      [[voice('nl-NL', false)], 0],
      [[voice('en-GB', true)], 0],
      [[voice('nl', true)], 1],
      [[voice('nl_BE', true), voice('nl-NL', false)], 1],
    ] as const) {
      equal(buttons(await visitWith(...voices)).length, shown, JSON.stringify(voices));
      cases++;
    }
    console.log(`${String(cases)} sets of voices`);
  });

  it('has it once voices have come', async () => {
    const visit = await visitWith();
    equal(buttons(visit), [], 'before');
    speech.voices = [voice('nl', true)];
    speech.dispatchEvent(new Event('voiceschanged'));
    await until('the button', () => buttons(visit).length === 1);
  });

  it('reads the screen with the local voice, and stops on a press', async () => {
    const visit = await visitWith(voice('nl-NL', false), voice('nl', true));
    visit.press('Lees voor');
    assert(texts().startsWith('Waarmee kunnen wij u helpen?'), texts());
    equal([...new Set(speech.said.map((one) => one.voice))], ['nl true'], 'voices');
    await until('the other button', () => buttons(visit)[0] === 'Stop voorlezen');
    visit.press('Stop voorlezen');
    equal(speech.cancelled, 1, 'stops');
    await until('the first button', () => buttons(visit)[0] === 'Lees voor');
    equal(
      focused(),
      find(visit.app, 'steunpunt-aloud').shadowRoot?.querySelector('button'),
      'focus',
    );
    visit.press('Lees voor');
    speech.said.at(-1)?.utterance.dispatchEvent(new Event('end'));
    await until('the end', () => buttons(visit)[0] === 'Lees voor');
  });

  it('never reads what was typed, sent or is secret', async () => {
    const visit = await visitWith(voice('nl', true));
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    visit.type('Kanarie in het veld');
    visit.press('Lees voor');
    assert(texts().includes('Stel uw vraag'), texts());
    assert(!texts().includes('Kanarie'), 'typed');
    await visit.ask('Kanarie die verstuurd is');
    visit.press('Lees voor');
    assert(texts().includes('Uw code') && !/\d{4}/.test(texts()), 'the code');
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    visit.post.reply({ v: 1, type: 'answer', text: 'Dag!', by: 'Fatma', day: '2026-03-04', n: 1 });
    dispatchEvent(new Event('focus'));
    await until('the answer', () => findAll(visit.app, '.bubble:not(.own)').length > 0);
    visit.press('Lees voor');
    assert(texts().includes('Dag!'), `our answer: ${texts()}`);
    assert(!texts().includes('Kanarie'), 'sent');
  });

  it('stops with each way to leave', async () => {
    let ways = 0;
    for (const leave of [
      (visit: OpenVisit) => visit.press('Stel een vraag'),
      (visit: OpenVisit) => visit.press('Snel weg'),
      () => dispatchEvent(new PageTransitionEvent('pagehide')),
      (visit: OpenVisit) => visit.app.remove(),
    ]) {
      const visit = await visitWith(voice('nl', true));
      visit.press('Lees voor');
      const before = speech.cancelled;
      leave(visit);
      await until('silence', () => speech.cancelled === before + 1);
      ways++;
    }
    console.log(`${String(ways)} ways to leave`);
  });
});
