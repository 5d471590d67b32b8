import { assert, equal } from '../ui/support/assert.ts';
import { axe } from './axe.ts';
import { targets } from './targets.ts';

function fixture(css: string): HTMLElement {
  const host = document.createElement('main');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  for (const words of ['Een', 'Twee']) {
    const button = document.createElement('button');
    button.textContent = words;
    root.append(button);
  }
  document.body.replaceChildren(host);
  return host;
}

describe('the walker over targets', () => {
  it('finds small ones through a shadow root', () => {
    fixture('button{inline-size:18px;block-size:18px;padding:0}');
    const { checked, small } = targets(document);
    equal([checked, small.length], [2, 2], 'planted small targets');
  });

  it('finds one that is only low', () => {
    fixture('button{inline-size:200px;block-size:43px}');
    equal(targets(document).small.length, 2, 'planted low targets');
  });

  it('lets big ones pass', () => {
    fixture('button{inline-size:48px;block-size:48px}');
    const { checked, small } = targets(document);
    equal([checked, small.length], [2, 0], 'big targets');
  });
});

describe('axe as we run it', () => {
  it('objects to a planted fault of each kind that we rely on', async () => {
    const host = fixture('button{inline-size:18px;block-size:18px;padding:0}p{color:#ccc}');
    const faint = document.createElement('p');
    faint.textContent = 'Bijna niet te lezen';
    host.shadowRoot?.append(document.createElement('input'), faint);
    const rules = new Set((await axe()).map((line) => line.split(':')[0]));
    for (const rule of ['target-size', 'label', 'color-contrast'])
      assert(rules.has(rule), `axe let ${rule} pass, it found ${[...rules].join(', ')}`);
  });
});
