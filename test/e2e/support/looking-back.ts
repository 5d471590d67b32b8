import type { CDPSession, Page } from 'playwright-core';
import { searchStorage } from './canary.ts';

/** All that the next person could do to find words of the one before, by name. */
export const LOOKS = [
  ...(['the page', 'back', 'forward', 'reload', 'undo', 'autofill'] as const),
  ...(['a reopened tab', 'memory', 'what is kept'] as const),
] as const;
export type Look = (typeof LOOKS)[number];

/** How often `words` are found on `page` by one of the {@link LOOKS}. Gives the page that is there after it. */
export async function look(
  page: Page,
  what: Look,
  words: string,
  toField: (page: Page) => Promise<void>,
): Promise<number> {
  switch (what) {
    case 'back':
      await page.goBack();
      break;
    case 'forward':
      await page.goForward();
      break;
    case 'reload':
      await page.reload();
      break;
    case 'undo':
      await toField(page);
      for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z');
      break;
    case 'autofill':
      await toField(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      break;
    case 'a reopened tab':
      await page.keyboard.press('Control+Shift+t');
      break;
    case 'memory':
      return inMemory(page, words);
    case 'what is kept':
      return (await searchStorage(page.mainFrame(), words)).hits;
  }
  const pages = await Promise.all(
    page
      .context()
      .pages()
      .map((one) => onPage(one, words)),
  );
  return pages.reduce((sum, found) => sum + found, 0);
}

/** In fields and texts, through shadow roots, and in what a script of the page could ask for. */
function onPage(page: Page, words: string): Promise<number> {
  return page.evaluate((needle) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) =>
        one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
      );
    const texts = all(document).flatMap((one) => [
      ...[...one.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : '')),
      ...[...one.attributes].map(({ value }) => value),
      one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement ? one.value : '',
    ]);
    const asked = [window.name, location.href, document.title, document.referrer];
    const state = JSON.stringify(history.state);
    return [...texts, ...asked, state, String(getSelection())].filter((text) =>
      text.includes(needle),
    ).length;
  }, words);
}

/** How often `words` stand in a snapshot of everything the page's scripts hold. */
export async function inMemory(page: Page, words: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    const snapshot = await takeSnapshot(session);
    return snapshot.split(words).length - 1;
  } finally {
    await session.detach();
  }
}

async function takeSnapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}
