import { chromePath } from '../../browser/chrome-path.mjs';
import type { Engine } from './engine.ts';
import { firefoxPath, webkitPrograms } from './programs.ts';
import { openPuppeteer } from './puppeteer-engine.ts';
import { openWebKitEngine } from './webkit-engine.ts';

/** Per engine how to open it; null when this machine does not have it. */
export const engines: Readonly<Record<string, (() => Promise<Engine>) | null>> = {
  Chromium: () => openPuppeteer('chrome', chromePath()),
  Firefox: opener(firefoxPath(), (path) => openPuppeteer('firefox', path)),
  WebKitGTK: opener(webkitPrograms(), openWebKitEngine),
};

function opener<T>(found: T | null, open: (found: T) => Promise<Engine>) {
  return found === null ? null : (): Promise<Engine> => open(found);
}
