import { LOCALES } from '../../src/i18n/locales.ts';
import { assert } from '../ui/support/assert.ts';
import { clipBytes, clipLines } from './support/spoken.ts';

/** Chromium pads the last packet of an Opus stream. */
const NEAR_MS = 70;
/** Of a whole clip, 0 to 1: less than this nobody hears. */
const HEARD = 0.01;

describe('clips in a browser', () => {
  it('plays Ogg Opus', () => {
    assert(new Audio().canPlayType('audio/ogg; codecs=opus') === 'probably', 'it can');
  });

  for (const lang of Object.keys(LOCALES))
    it(`${lang}: every clip is as long as its line says, and is heard`, async () => {
      const context = new OfflineAudioContext(1, 1, 48_000);
      let count = 0;
      for (const [name, { text, ms }] of await clipLines(lang)) {
        const buffer = await context.decodeAudioData((await clipBytes(lang, name)).buffer);
        const long = buffer.duration * 1000;
        assert(Math.abs(long - ms) <= NEAR_MS, `“${text}” is ${long} ms, not ${ms}`);
        assert(loudness(buffer) > HEARD, `“${text}” is not silent`);
        count++;
      }
      const silence = context.createBuffer(1, 4_800, 48_000);
      assert(loudness(silence) <= HEARD, 'control: silence is found');
      assert(count > 100, 'enough of them');
      console.log(`${lang}: ${count} clips passed, 0 failed`);
    });
});

function loudness(buffer: AudioBuffer): number {
  const samples = buffer.getChannelData(0);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
