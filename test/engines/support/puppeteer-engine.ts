import { launch, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import type { Engine, EnginePage, Found, View } from './engine.ts';

/** Chromium over its own protocol, Firefox over WebDriver BiDi: one library, real input in both. */
export async function openPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string,
): Promise<Engine> {
  const running = await launch({
    browser,
    executablePath,
    headless: true,
    args: browser === 'chrome' ? ['--no-sandbox', '--disable-gpu', '--no-first-run'] : [],
  });
  // The page that Firefox starts with never has the focus, and keys press no button in it.
  const page = await running.newPage();
  return {
    version: await running.version(),
    page: pageOf(page),
    close: () => running.close(),
  };
}

function pageOf(page: Page): EnginePage {
  const frame = (address: string): View =>
    viewOf(() => page.frames().find((each) => each.url().startsWith(address)));
  return {
    ...viewOf(() => page.mainFrame()),
    frame,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
  };
}

function viewOf(now: () => Frame | undefined): View {
  return {
    find: async (role, name) => {
      const frame = now();
      for (const root of frame ? await rootsOf(frame) : []) {
        const found = await root.$(`aria/${name}[role="${role}"]`);
        if (found) return foundOf(found);
      }
      return null;
    },
    read: async (expression) => now()?.evaluate(expression),
  };
}

/** The document and every open shadow root: Firefox looks for names in one tree at a time. */
async function rootsOf(frame: Frame): Promise<ElementHandle[]> {
  const list = await frame.evaluateHandle(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot);
    return roots;
  });
  const handles = [...(await list.getProperties()).values()];
  return handles.flatMap((handle) => (handle.asElement() as ElementHandle | null) ?? []);
}

function foundOf(handle: ElementHandle): Found {
  return {
    click: () => handle.click(),
    keys: async (text) => {
      if (text === '\uE007') await handle.press('Enter');
      else await handle.type(text);
    },
  };
}
