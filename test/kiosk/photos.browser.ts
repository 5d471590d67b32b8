import type { Idea, VisitorLibrary } from '../../src/core/library/types.ts';
import {
  clearPhotos,
  MOST_PHOTOS,
  readPhotos,
  renewPhotos,
  type PhotoSource,
} from '../../kiosk/photos.ts';
import { assert, equal } from '../ui/support/assert.ts';

const libraryOf = (...digests: string[]): VisitorLibrary =>
  ({
    ideas: [
      { id: 'without' },
      ...digests.map((digest) => ({ id: digest, picture: { digest } })),
    ] as Idea[],
  }) as unknown as VisitorLibrary;

/** A hub with every photo but `missing`, which counts what is asked of it. */
function hub(missing: readonly string[] = []): { photo: PhotoSource; asked: string[] } {
  const asked: string[] = [];
  const photo: PhotoSource = (point, digest) => {
    asked.push(digest);
    return missing.includes(digest)
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(`data:image/webp;base64,${point}/${digest}`);
  };
  return { photo, asked };
}
const kept = async (): Promise<string[]> => Object.keys(await readPhotos());

describe('the photos of a waiting-room screen', () => {
  beforeEach(() => clearPhotos());
  after(() => clearPhotos());

  it('are those of what is published, each fetched once', async () => {
    const { photo, asked } = hub();
    await renewPhotos('de-linde', [libraryOf('a', 'b'), libraryOf('b', 'c')], photo);
    equal((await kept()).sort(), ['a', 'b', 'c'], 'every door');
    equal((await readPhotos())['a'], 'data:image/webp;base64,de-linde/a', 'the photo');
    await renewPhotos('de-linde', [libraryOf('a', 'b'), libraryOf('b', 'c')], photo);
    equal(asked.length, 3, 'asked');
    await renewPhotos('de-linde', [libraryOf('b', 'd')], photo);
    equal((await kept()).sort(), ['b', 'd'], 'what went from the site went from the screen');
    equal(asked.length, 4, 'asked');
  });

  it('stay without a network, and come once there is one', async () => {
    await renewPhotos('de-linde', [libraryOf('a')], hub().photo);
    const { photo, asked } = hub(['b']);
    await renewPhotos('de-linde', [libraryOf('a', 'b', 'c')], photo);
    equal((await kept()).sort(), ['a', 'c'], 'one that cannot be had takes no other along');
    equal(asked.sort(), ['b', 'c'], 'asked');
    await renewPhotos('de-linde', [libraryOf('a', 'b', 'c')], hub().photo);
    equal((await kept()).sort(), ['a', 'b', 'c'], 'later');
  });

  it('are so many and no more: the newest of each door', async () => {
    const names = (door: string): string[] => Array.from({ length: 60 }, (_, i) => `${door}${i}`);
    const { photo, asked } = hub();
    await renewPhotos('de-linde', [libraryOf(...names('p')), libraryOf(...names('y'))], photo);
    const there = await kept();
    equal([there.length, asked.length], [MOST_PHOTOS, MOST_PHOTOS], 'how many');
    for (let i = 40; i < 60; i++)
      assert(there.includes(`p${i}`) && there.includes(`y${i}`), `${i} is not there`);
  });

  it('go when the screen goes to another point', async () => {
    await renewPhotos('de-linde', [libraryOf('a')], hub().photo);
    equal(await kept(), ['a'], 'control');
    await clearPhotos();
    equal(await kept(), [], 'gone');
  });
});
