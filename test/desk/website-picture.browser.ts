import type * as v from 'valibot';
import { troubleOf, type Answer } from '../../desk/answer.ts';
import { define } from '../../desk/rooms/website.ts';
import { defineDesk } from '../../desk/define.ts';
import { LibraryHub } from '../../desk/website/library-hub.ts';
import { SteunpuntWebsitePicture } from '../../desk/website/steunpunt-website-picture.ts';
import { Website } from '../../desk/website/website.ts';
import { digestOf } from '../../src/seal/hash.ts';
import { axe } from '../a11y/axe.ts';
import { settled } from '../browser/website-room.ts';
import { png } from '../core/support/pictures.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { halves, letters, painted } from './support/painted.ts';
import { WebsiteHub } from './support/website-hub.ts';

/** A hub that remembers what photos came, by their digest. */
class PhotoHub extends WebsiteHub {
  readonly photos = new Map<string, Uint8Array>();
  /** It has two hundred already. */
  full = false;

  override async ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<v.InferOutput<S>>> {
    const answer = await super.ask(schema, method, path, body);
    if (this.full) return troubleOf(new Response('', { status: 409 }));
    const digest = /^pictures\/(.+)$/.exec(path)?.[1];
    if (answer.kind === 'ok' && digest && body instanceof Uint8Array) this.photos.set(digest, body);
    return answer;
  }
}

describe('the field for a photo', () => {
  before(() => {
    defineDesk();
    define();
  });
  after(() => document.body.replaceChildren());

  async function open(): Promise<{
    field: SteunpuntWebsitePicture;
    hub: PhotoHub;
    told: unknown[];
    choose: (bytes: Uint8Array) => Promise<void>;
  }> {
    const hub = new PhotoHub();
    const field = new SteunpuntWebsitePicture();
    const told: unknown[] = [];
    Object.assign(field, { site: new Website(new LibraryHub(hub)) });
    field.addEventListener('steunpunt-website-picture', ({ picture }) => told.push(picture));
    document.body.replaceChildren(field);
    await settled(field);
    const choose = async (bytes: Uint8Array): Promise<void> => {
      const input = find(field, 'input[type=file]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(bytes)], 'IMG_0001.jpg', { type: 'image/jpeg' }));
      input.files = files.files;
      let turns = 0;
      const watch = new MutationObserver((changes) => (turns += changes.length));
      watch.observe(find(field, '[role=group]'), { attributeFilter: ['aria-busy'] });
      input.dispatchEvent(new Event('change'));
      await until('busy, and the end of it', () => turns === 2);
      watch.disconnect();
      await settled(field);
    };
    return { field, hub, told, choose };
  }
  const typed = async (field: Element, words: string): Promise<void> => {
    const text = find(field, '.control') as HTMLInputElement;
    text.value = words;
    text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled(field);
  };

  it('brings a photo, asks what there is to see, and takes it away again', async () => {
    const { field, hub, told, choose } = await open();
    equal(await axe(field), [], 'axe, empty');
    assert(textOf(field).includes('zonder toestemming van kind en ouder'), 'nothing of children');
    await choose(await painted([640, 480], halves));
    const [digest = ''] = [...hub.photos.keys()];
    equal(told, [{ digest, alt: '', width: 640, height: 480 }], 'what is told');
    equal(digest, await digestOf(new Uint8Array(hub.photos.get(digest) ?? [])), 'the digest');
    equal(focused()?.localName, 'input', 'the words are next');
    equal(
      (find(field, 'img') as HTMLImageElement).getAttribute('src'),
      `/v1/desk/pictures/${digest}`,
      '',
    );
    await typed(field, 'Een bankje in de zon');
    equal(told.at(-1), { digest, alt: 'Een bankje in de zon', width: 640, height: 480 }, 'words');
    equal(await axe(field), [], 'axe, with a photo');
    control(field, 'Haal de foto weg').click();
    await settled(field);
    equal([told.at(-1), findAll(field, 'img').length], [null, 0], 'taken away');
  });

  it('loses nothing without a network, and says what to do', async () => {
    const { field, hub, told, choose } = await open();
    await choose(await painted([64, 48], halves));
    await typed(field, 'Een bankje');
    const before = told.at(-1);
    hub.online = false;
    await choose(await painted([48, 64], halves));
    equal(find(field, '[role=alert]').textContent.includes('internet'), true, 'it says so');
    equal([told.at(-1), hub.photos.size], [before, 1], 'what was there stays');
    equal((find(field, '.control') as HTMLInputElement).value, 'Een bankje', 'the words too');
    equal(await axe(field), [], 'axe, offline');
    hub.online = true;
    hub.full = true;
    control(field, 'Probeer het nog eens').click();
    await until('the words', () => find(field, '[role=alert]').textContent.includes('geen plaats'));
    hub.full = false;
    control(field, 'Probeer het nog eens').click();
    await until('the second photo', () => hub.photos.size === 2);
    await settled(field);
    const { width, height } = field.picture ?? {};
    equal([width, height, findAll(field, '[role=alert]').length], [48, 64, 0], 'the second');
  });

  it('says in plain words why a file is no photo', async () => {
    const { field, hub, told, choose } = await open();
    await choose(Uint8Array.from(letters('<svg xmlns="http://www.w3.org/2000/svg"/>')));
    assert(find(field, '[role=alert]').textContent.includes('Kies een foto die'), 'no photo');
    await choose(png({ width: 20_000, height: 20_000 }));
    assert(find(field, '[role=alert]').textContent.includes('te groot'), 'too large');
    equal([told.length, hub.photos.size], [0, 0], 'nothing came');
    await choose(await painted([8, 8], halves));
    equal([hub.photos.size, findAll(field, '[role=alert]').length], [1, 0], 'control');
  });
});
