import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { freePort, openStage, type Stage } from './support/stage.ts';
import { serveHostPages, type HostPages } from './support/host-pages.ts';
import { until } from './support/until.ts';

/** Who may frame the page of an embed, asked of a browser: sites that look nearly right. */

let stage: Stage;
let browser: RealBrowser;
let host: HostPages;
let other: HostPages;
let port = '';
before(async () => {
  host = await serveHostPages('school');
  other = await serveHostPages('school');
  port = new URL(host.origin).port;
  const listed = [host.origin, `http://127.0.0.1:${await freePort()}`];
  // A page on plain http where only https is listed.
  stage = await openStage({}, [...listed, `https://veilig.example:${port}`]);
  browser = await openBrowser(undefined, ['--host-resolver-rules=MAP *.example* 127.0.0.1']);
});
after(async () => {
  await browser.close();
  await stage.close();
  await host.close();
  await other.close();
});

const framing = (address: string, more = ''): string =>
  `<!doctype html><html lang="nl"><title>Gast</title><iframe ${more} src="${address}"></iframe>`;

/** What became of the innermost frame of a page: the hub's own page, or none. */
async function outcome(page: Page): Promise<'shown' | 'blocked'> {
  const inner = await until('the innermost frame', () => {
    const frames = page.frames();
    const last = frames.at(-1);
    const there = frames.length > 1 && frames.every((frame) => frame.url() !== '');
    return there && last && /^(chrome-error:|.*\/w\/)/.test(last.url()) ? last : null;
  });
  if (!inner.url().startsWith('chrome-error:')) await stands(inner);
  return inner.url().startsWith('chrome-error:') ? 'blocked' : 'shown';
}

/** The first view, or a refusal that took its place. */
const stands = (frame: Frame): Promise<unknown> =>
  until('the first view or a refusal', async () => {
    if (frame.url().startsWith('chrome-error:')) return true;
    return frame.getByRole('heading', { name: 'Waarmee kunnen wij u helpen?' }).isVisible();
  });

void test('foreign framings are blocked, and those of the list are not', async (t) => {
  const address = `${stage.hub}/w/${stage.demo.embedKey}?frame`;
  const path = '/gast';
  for (const pages of [host, other]) pages.add(path, { body: framing(address) });
  const at = (name: string, on = port): string => `http://${name}:${on}${path}`;
  const nested = (inner: string, where = host.origin): string => {
    const outer = `/om-${encodeURIComponent(inner)}`;
    host.add(new URL(outer, where).pathname, { body: framing(inner) });
    return where + outer;
  };
  host.add('/doos', {
    body: framing(
      'about:blank',
      `sandbox="allow-scripts" srcdoc='<iframe src="${address}"></iframe>'`,
    ),
  });

  const foreign: Record<string, string> = {
    'another site': at('vreemd.localhost'),
    'another port of a listed name': `${other.origin}${path}`,
    'http where https is listed': at('veilig.example'),
    'a name under a listed one': at('www.school.localhost'),
    'a name above a listed one': at('localhost'),
    'a sibling of a listed one': at('schoo1.localhost'),
    'a listed name with a dot behind it': at('school.localhost.'),
    'a name that begins as a listed one': at('school.localhost.example.example'),
    'a name that looks like a listed one': at('xn--shool-2nf.localhost'),
    'the address behind a listed name': at('127.0.0.1'),
    'a page without an origin': `data:text/html,${encodeURIComponent(framing(address))}`,
    'a sandboxed page on a listed site': `${host.origin}/doos`,
    'a listed site in a foreign one': nested(
      `${host.origin}${path}`,
      `http://vreemd.localhost:${port}`,
    ),
  };
  const allowed: Record<string, string> = {
    'a listed site': `${host.origin}${path}`,
    'a listed site in itself': nested(`${host.origin}${path}`),
  };
  const outcomes = async (cases: Record<string, string>): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const [name, url] of Object.entries(cases)) {
      const page = await browser.context.newPage();
      await page.goto(url);
      found[name] = await outcome(page);
      await page.close();
    }
    return found;
  };
  const all = (cases: object, what: string): Record<string, string> =>
    Object.fromEntries(Object.keys(cases).map((name) => [name, what]));

  assert.deepEqual(await outcomes(foreign), all(foreign, 'blocked'));
  assert.deepEqual(await outcomes(allowed), all(allowed, 'shown'), 'control');
  const blocked = Object.keys(foreign).length;
  t.diagnostic(`foreign framings: ${blocked} blocked, 0 shown; listed: 2 shown`);
  assert.ok(blocked >= 12);
});
