import { Clips } from '../../kiosk/clips.ts';
import { LocalSpeech } from '../../kiosk/local-speech.ts';
import { ClipPlayer } from '../../kiosk/sound.ts';
import { KioskVoice } from '../../kiosk/voice.ts';
import { Comfort } from '../../src/ui/kiosk/comfort.ts';
import type { Spoken } from '../../src/ui/kiosk/kiosk-visit.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';
import { clipLines, DeviceVoices, packOf, soundsBegun, tuneOf, voiceOf } from './support/spoken.ts';

/** Our clips of a few words, in the browser's own WebAudio: Chromium plays without a loudspeaker too. */

const begun = soundsBegun();
const words = [
  'Ja',
  'Nee',
  'donderdag',
  '26',
  'november',
  '2',
  '0',
  'In de ochtend',
  'Maakt niet uit',
];
let pack: Uint8Array<ArrayBuffer>;
/** Texts by what they sound like. */
const tunes = new Map<string, string>();

interface Device {
  readonly voices?: DeviceVoices;
  readonly clips?: Clips;
  readonly player?: ClipPlayer;
  readonly comfort?: Comfort;
}

const open = ({
  voices = new DeviceVoices(),
  clips = new Clips((lang) =>
    lang === 'nl' ? Promise.resolve(pack) : Promise.reject(new Error()),
  ),
  player = new ClipPlayer(),
  comfort = new Comfort(),
}: Device = {}): KioskVoice =>
  new KioskVoice({ comfort, clips, player, speech: new LocalSpeech(voices, voices.utterance) });

/** Until all is said; the texts that were being said, by their place, in order. */
async function heard(voice: KioskVoice, ...texts: readonly (string | Spoken)[]): Promise<number[]> {
  const places: number[] = [];
  const stop = voice.subscribe(() => {
    if (voice.at !== -1 && places.at(-1) !== voice.at) places.push(voice.at);
  });
  voice.say(texts);
  await until('silence', () => !voice.speaking);
  stop();
  return places;
}

/** Which clips began since the last time. */
const sounds = (): string[] => begun.splice(0).map((tune) => tunes.get(tune) ?? tune);

describe('the voice of a screen', () => {
  before(async () => {
    pack = await packOf('nl', words);
    const context = new OfflineAudioContext(1, 1, 44_100);
    const clips = new Clips(() => Promise.resolve(pack));
    const byName = await clips.in('nl');
    const lines = new Map((await clipLines('nl')).map(([name, { text }]) => [name, text]));
    for (const [name, bytes] of byName)
      tunes.set(
        tuneOf(await context.decodeAudioData(new Uint8Array(bytes).buffer)),
        lines.get(name) ?? '',
      );
    equal(tunes.size, words.length, 'clips that can be told apart');
  });

  beforeEach(() => void begun.splice(0));

  it('says one text after the other, and then is silent', async () => {
    const voice = open();
    equal(await heard(voice, 'Ja.', 'Nee', 'Maakt niet uit'), [0, 1, 2], 'in order');
    equal(sounds(), ['Ja', 'Nee', 'Maakt niet uit'], 'clips');
    equal([voice.at, voice.missed], [-1, 'none'], 'afterwards');
  });

  it('stops at once, and says nothing of the rest', async () => {
    const voice = open();
    voice.say(['In de ochtend', 'Ja', 'Nee']);
    await until('the first clip', () => begun.length > 0);
    voice.stop();
    equal([voice.speaking, voice.at], [false, -1], 'at once');
    equal(await heard(voice, '2'), [0], 'what is asked next');
    equal(sounds(), ['In de ochtend', '2'], 'clips');
  });

  it('says what was asked last, and of the earlier only what was begun', async () => {
    const voice = open();
    voice.say(['Ja', 'Nee']);
    voice.say(['donderdag']);
    await until('silence', () => !voice.speaking);
    equal(sounds(), ['donderdag'], 'clips');
  });

  it('is as loud as the visitor wants', async () => {
    const loudness: number[] = [];
    const comfort = new Comfort();
    let analyser: AnalyserNode | null = null;
    class Measured extends AudioContext {
      override get destination(): AudioDestinationNode {
        if (!analyser) {
          analyser = new AnalyserNode(this, { fftSize: 2048 });
          analyser.connect(super.destination);
        }
        return analyser as unknown as AudioDestinationNode;
      }
    }
    const voice = open({ comfort, player: new ClipPlayer(() => new Measured()) });
    const samples = new Float32Array(2048);
    const loudestNow = (): number => {
      analyser?.getFloatTimeDomainData(samples);
      return Math.max(...samples.map(Math.abs));
    };
    for (const volume of [1, 0.1]) {
      comfort.change({ volume });
      voice.say(['Maakt niet uit']);
      let loudest = 0;
      await until('the end', () => {
        loudest = Math.max(loudest, loudestNow());
        return !voice.speaking;
      });
      loudness.push(loudest);
      await until('silence', () => loudestNow() === 0);
    }
    const [loud = 0, soft = 0] = loudness;
    assert(loud > 0.1 && soft > 0 && soft < loud / 4, `loud ${loud}, soft ${soft}`);
    console.log(`loudest sample ${loud.toFixed(3)} at 1, ${soft.toFixed(3)} at 0.1`);
  });

  it('puts a day and a number together from their parts, where no voice is on the device', async () => {
    const voice = open();
    await heard(voice, 'Donderdag is niet donderdag', 'donderdag 26 november', '020-2');
    equal(sounds(), ['donderdag', '26', 'november', '0', '2', '0', '2'], 'clips');
    equal(voice.missed, 'some', 'and says that it missed one');
  });

  it('leaves a text out as a whole when it cannot say a part', async () => {
    const voice = open();
    await heard(voice, 'Ja. Dat mag u niet doen.');
    equal([sounds(), voice.missed], [[], 'all'], 'nothing, and that');
  });

  it('a voice of the device says what has no clip; never one of the network', async () => {
    const voices = new DeviceVoices(
      voiceOf('nl-NL', false, true),
      voiceOf('en-GB', true),
      voiceOf('nl', true),
    );
    const voice = open({ voices });
    await heard(voice, 'Ja', 'Dit staat nergens. Dit ook niet.', {
      text: 'Good morning',
      lang: 'en',
    });
    equal(sounds(), ['Ja'], 'clips');
    const said = voices.said.map(({ text, by }) => [text, by]);
    const expected = [
      ['Dit staat nergens', 'nl here'],
      ['Dit ook niet', 'nl here'],
      ['Good morning', 'en-GB here'],
    ];
    equal(said, expected, 'by voices of the device');
    equal(voice.missed, 'none', 'missed');

    const far = new DeviceVoices(voiceOf('nl-NL', false, true), voiceOf('en', true));
    const without = open({ voices: far });
    await heard(without, 'Dit staat nergens');
    equal([far.said.length, without.missed], [0, 'all'], 'only network voices in the language');
  });

  for (const headphones of [false, true])
    for (const local of [false, true])
      it(`what was typed, ${headphones ? 'with' : 'without'} a headphone, ${local ? 'with' : 'without'} a voice`, async () => {
        const comfort = new Comfort();
        comfort.headphones = headphones;
        const voices = new DeviceVoices(
          voiceOf('nl', false),
          ...(local ? [voiceOf('nl', true)] : []),
        );
        const voice = open({ voices, comfort });
        voice.say(['Nee', { text: 'Mijn zoon heet Bram', own: true }], ['06 in het geheim']);
        await until('silence', () => !voice.speaking);
        equal(sounds(), ['Nee'], 'clips');
        const own = ['Mijn zoon heet Bram', '06 in het geheim'];
        equal(
          voices.said.map(({ text }) => text),
          headphones && local ? own : [],
          'own words',
        );
        equal(voice.missed, 'none', 'own words are not missed');
      });

  it('an answer that was chosen is own too: said by our clips, but only with a headphone', async () => {
    const comfort = new Comfort();
    const voice = open({ comfort });
    await heard(voice, { text: 'In de ochtend', own: true });
    equal(sounds(), [], 'without');
    comfort.headphones = true;
    await heard(voice, { text: 'In de ochtend', own: true });
    equal(sounds(), ['In de ochtend'], 'with');
  });

  it('can say something once clips or a voice are there, and tells so', async () => {
    const none = new Clips(() => Promise.reject(new Error('no network')));
    const voices = new DeviceVoices();
    const voice = open({ voices, clips: none });
    let told = 0;
    voice.subscribe(() => {
      told++;
    });
    await task();
    equal(voice.can, false, 'without either');
    voices.arrive(voiceOf('nl-NL', false));
    await task();
    equal(voice.can, false, 'with a network voice');
    voices.arrive(voiceOf('nl-BE', true));
    await until('a voice', () => voice.can);
    equal([told, voice.languages], [1, ['nl-BE']], 'told once');
    const other = open();
    await until('clips', () => other.can);
    equal([voice.clips, other.clips], [false, true], 'whose clips are there');
  });

  it('half a pack, or a login page: no clips; the next time they are there', async () => {
    const answers = [pack.slice(0, 500), new TextEncoder().encode('<!doctype html>'), pack];
    const clips = new Clips(() => Promise.resolve(answers.shift() ?? pack));
    equal((await clips.in('nl')).size, 0, 'half');
    equal((await clips.in('nl')).size, 0, 'login page');
    equal((await clips.in('nl')).size, words.length, 'whole');
    await clips.in('nl');
    equal(answers.length, 0, 'loads');
  });

  it('without a loudspeaker it does not speak for ever', async () => {
    class Deaf extends AudioContext {
      override get state(): AudioContextState {
        return 'suspended';
      }
      override resume(): Promise<void> {
        return new Promise(() => undefined);
      }
    }
    const voice = open({ player: new ClipPlayer(() => new Deaf()) });
    await heard(voice, 'Ja');
    const voices = new DeviceVoices(voiceOf('nl', true));
    voices.ends = false;
    await heard(open({ voices }), 'Zo');
    equal([begun.length, voices.cancelled], [0, 1], 'nothing began; the voice was sent away');
  });
});
