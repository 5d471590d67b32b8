import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Picture } from '../../src/core/library/types.ts';
import { baseStyles } from '../../src/ui/base-styles.ts';
import { pictureAt, pictureOf, pictureStyles } from '../../src/ui/picture.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll } from './support/deep.ts';
import { until } from './support/until.ts';
import { content } from './support/visit.ts';

const PICTURE: Picture = {
  ...{ digest: 'd', alt: 'Een bankje in de zon', width: 640, height: 480 },
};

class Shown extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, pictureStyles];
  static override properties = { shown: {} };
  shown: TemplateResult = html``;

  override render(): TemplateResult {
    return html`<main>
      ${this.shown}
      <p>Wat eronder staat</p>
    </main>`;
  }
}

const drawn = (width: number, height: number): string => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas.toDataURL('image/webp');
};

describe('a photo of what was made', () => {
  before(() => customElements.define('test-shown', Shown));
  afterEach(() => document.body.replaceChildren());

  async function show(shown: TemplateResult, width = '320px'): Promise<Shown> {
    const element = new Shown();
    element.style.cssText = `display: block; inline-size: ${width}`;
    element.shown = shown;
    document.body.replaceChildren(element);
    await element.updateComplete;
    return element;
  }
  const places = (element: Shown): number[] => [
    find(element, '.photo').getBoundingClientRect().height,
    find(element, 'p').getBoundingClientRect().top,
  ];
  const missing = (element: Shown): boolean => find(element, '.photo').hasAttribute('data-missing');

  it('takes its place before it comes, and nothing moves when it does', async () => {
    const element = await show(pictureAt(PICTURE, drawn(640, 480)));
    const before = places(element);
    equal(before[0], 240, 'the place of 640 by 480 in 320');
    const img = find(element, 'img') as HTMLImageElement;
    await until('the photo', () => img.naturalWidth === 640);
    equal(places(element), before, 'after it came');
    equal([img.loading, img.decoding, img.alt], ['lazy', 'async', PICTURE.alt], 'how it comes');
    assert(getComputedStyle(find(element, 'span')).display === 'none', 'the words are twice there');
    equal(await axe(element), [], 'axe');
  });

  it('has its words where it does not come, in the same place', async () => {
    const element = await show(pictureAt(PICTURE, 'data:,'));
    const before = places(element);
    await until('the end of waiting', () => missing(element));
    equal(places(element), before, 'after it did not come');
    const words = find(element, 'span');
    assert(words.checkVisibility() && words.textContent === PICTURE.alt, 'no words');
    assert(!find(element, 'img').checkVisibility({ visibilityProperty: true }), 'a broken photo');
    equal(await axe(element), [], 'axe');
    element.shown = pictureAt({ ...PICTURE, digest: 'e' }, drawn(640, 480));
    await element.updateComplete;
    await until('the next one', () => !missing(element));
  });

  it('of a tall photo leaves room for what is around it', async () => {
    await show(pictureAt({ ...PICTURE, width: 100, height: 1_280 }, drawn(100, 1_280)));
    const { height } = find(document.body, '.photo').getBoundingClientRect();
    assert(height <= innerHeight * 0.75 + 1, `${height} of ${innerHeight}`);
  });

  it('comes from where the hub has it, or whoever shows the visit', async () => {
    const visit = { content } as Parameters<typeof pictureOf>[1];
    const own = { ...visit, photo: (digest: string) => `data:,${digest}` };
    const urls: (string | null)[] = [];
    for (const one of [visit, own])
      urls.push(
        (await show(pictureOf(PICTURE, one))).renderRoot
          .querySelector('img')
          ?.getAttribute('src') ?? null,
      );
    equal(urls, [`/v1/points/${content.point}/pictures/d`, 'data:,d'], 'addresses');
    equal(findAll(document.body, 'img').length, 1, 'one at a time');
  });
});
