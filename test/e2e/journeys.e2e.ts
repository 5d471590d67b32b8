import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { feedbackKind, type FeedbackLine } from '../../src/core/desk/feedback.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { documentsOf } from './support/desk-documents.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { allVisits, publishSubjects, type Visit } from './support/journey-matrix.ts';
import {
  leave,
  openAt,
  says,
  tellAtKiosk,
  tellInWidget,
  type Libraries,
} from './support/journey-visits.ts';
import { deskWords, readThreads } from './support/journeys-at-desk.ts';
import { libraryOf, wholeText } from './support/journeys.ts';
import { openKiosk, type KioskScreen } from './support/kiosk.ts';
import { logIn } from './support/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/**
 * Every journey that sends something, in the widget and in the waiting room, through both doors, with
 * a network and without: from the first screen to the desk, where every answer is compared.
 */

const visits = allVisits();
const of = (screen: Visit['screen'], offline: boolean): readonly Visit[] =>
  visits.filter((visit) => visit.screen === screen && visit.offline === offline);

let stage: Stage;
let visitor: RealBrowser;
let staff: RealBrowser;
let kiosk: KioskScreen;
let libraries: Libraries;
before(async () => {
  stage = await openStage({ STEUNPUNT_PROOF_COST: '0' });
  await publishSubjects(stage);
  [visitor, staff, kiosk] = await Promise.all([openBrowser(), openBrowser(), openKiosk(stage)]);
  const [parent, youth] = await Promise.all([
    libraryOf(stage, 'parent'),
    libraryOf(stage, 'youth'),
  ]);
  libraries = { parent, youth };
});
after(async () => {
  await Promise.all([visitor.close(), staff.close(), kiosk.close()]);
  await stage.close();
});

/** What stands at the end: a way back to the answer, or none where nobody answers. */
async function wayBack(screen: Frame | Page, visit: Visit): Promise<void> {
  const code = screen.getByRole('region', { name: /^(Uw|Je) code$/ });
  const { script, counted } = visit.journey;
  // Who will be called needs no code to go home with.
  if (script === 'bel-mij' && visit.screen === 'kiosk') return;
  if (!counted) await code.waitFor();
  else {
    assert.equal(await code.count(), 0, `${script}: no way back`);
    assert.doesNotMatch(await wholeText(screen), /hoort voor|Naar mijn vraag/);
  }
}

/** Says of what goes wrong in which visit it did. */
async function during(visit: Visit, act: () => Promise<void>): Promise<void> {
  const { journey, screen, door, offline, mark } = visit;
  await act().catch((cause: unknown) => {
    const where = `${screen}, ${door}, ${offline ? 'offline' : 'online'}`;
    throw new Error(`${mark} ${journey.script}, ${where}`, { cause });
  });
}

/** The two screens at once; what fails at one is said when the other is done. */
async function both(...walks: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(walks);
  for (const end of ends) if (end.status === 'rejected') throw end.reason as Error;
}

async function online(): Promise<void> {
  for (const visit of of('widget', false)) {
    const { page, frame } = await openAt(visitor, stage, visit.door);
    await during(visit, async () => {
      await tellInWidget(frame, visit, libraries);
      await says(frame, visit, 'sent');
      await wayBack(frame, visit);
    });
    await page.close();
  }
}

async function atKiosk(offline: boolean): Promise<void> {
  for (const visit of of('kiosk', offline)) {
    const { page } = kiosk;
    await during(visit, async () => {
      await tellAtKiosk(page, visit, libraries);
      await says(page, visit, offline ? 'kept' : 'sent');
      await wayBack(page, visit);
      await leave(kiosk);
    });
  }
}

const arrived = (count: number): Promise<unknown> =>
  until(`${count} at the hub`, () => rowsAtHub(stage.data) === count, 180_000);

test('with a network each is there at once', async (t) => {
  await both(online(), atKiosk(false));
  const sent = visits.filter(({ offline }) => !offline).length;
  await arrived(sent);
  t.diagnostic(`${sent} journeys`);
});

test('without one each is kept, and goes when it is back', async (t) => {
  const open: { visit: Visit; page: Page; frame: Frame }[] = [];
  for (const visit of of('widget', true))
    open.push({ visit, ...(await openAt(visitor, stage, visit.door)) });
  const before = rowsAtHub(stage.data);
  await kiosk.cut();
  await visitor.context.setOffline(true);
  const inWidget = async (): Promise<void> => {
    for (const { visit, page, frame } of open) {
      await page.bringToFront();
      await during(visit, async () => {
        await tellInWidget(frame, visit, libraries);
        await says(frame, visit, 'kept');
        assert.doesNotMatch(await wholeText(frame), /bij ons"/, 'not more than is true');
      });
    }
  };
  await both(inWidget(), atKiosk(true));
  assert.equal(rowsAtHub(stage.data), before, 'nothing left');
  await kiosk.mend();
  await visitor.context.setOffline(false);
  for (const { visit, page, frame } of open) {
    await page.bringToFront();
    await during(visit, async () => {
      await says(frame, visit, 'sent');
      await wayBack(frame, visit);
    });
    await page.close();
  }
  await arrived(visits.length);
  t.diagnostic(`${visits.length - before} journeys`);
});

test('at the desk each stands as it was told', async (t) => {
  const page = await staff.context.newPage();
  // So wide that the list stays beside the thread that is open.
  await page.setViewportSize({ width: 1280, height: 900 });
  await logIn(page, stage);
  const threads = visits.filter(({ journey }) => !journey.counted);
  const words = await deskWords(stage);
  const read = await readThreads(page, threads, words);
  const counted = await readCounts(page);
  t.diagnostic(`${visits.length} journeys, ${read + counted} answers compared`);
  assert.equal(visits.length, 2 * 2 * 2 * 8 + 2 * 2);
  assert.ok(read > 5 * threads.length, 'few answers');
});

/** What nobody replies to: the words on the screen, the lines in the sealed book of the month. */
async function readCounts(page: Page): Promise<number> {
  const counted = visits.filter(({ journey }) => journey.counted);
  const said = counted.flatMap(({ told }) =>
    told.flatMap(({ answer }) => (answer.kind === 'text' ? [answer.text] : [])),
  );
  await page.getByRole('navigation').getByRole('button', { name: 'Signalen' }).press('Enter');
  await page.getByRole('button', { name: 'Bekijk de antwoorden' }).press('Enter');
  for (const text of said) await page.getByText(text, { exact: true }).waitFor();

  const { documents } = await documentsOf(
    { urls: { hub: stage.hub, desk: stage.desk } },
    stage.demo.staff,
  );
  const month = monthId(Math.floor(Date.now() / 86_400_000));
  await documents.read(feedbackKind, [month]);
  const { lines, words } = documents.get(feedbackKind, month);
  assert.deepEqual(lines.map(ofLine).sort(), counted.map(ofVisit).sort());
  assert.deepEqual(words.map(({ text }) => text).sort(), said.sort());
  return counted.reduce((sum, { told }) => sum + told.length, 0);
}

const ASKED = ['with-whom', 'heard', 'about', 'way', 'good'];
const SCALE = ['no', 'little', 'yes'];
const FACES = ['bad', 'fair', 'good'];

const ofLine = ({ door, site, script, about = '', whom = '', scales }: FeedbackLine): string => {
  const said = ASKED.slice(1).map((step) => SCALE[scales[step] ?? -1] ?? '');
  const today = FACES[scales['today'] ?? -1] ?? '';
  return [door, site.startsWith('kiosk:'), script, about, whom, ...said, today].join(' ');
};

const ofVisit = ({ door, screen, journey, told }: Visit): string => {
  const chosen = (step: string): string => {
    const answer = told.find((one) => one.step === step)?.answer;
    return answer?.kind === 'option' ? answer.id : '';
  };
  const { script, about = '' } = journey;
  return [door, screen === 'kiosk', script, about, ...ASKED.map(chosen), chosen('today')].join(' ');
};
