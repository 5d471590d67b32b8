import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openChannelPost, type ChannelPost } from '../../channels/post/channel-post.ts';
import { findLocalhost } from '../../channels/post/localhost.ts';
import type { Submission } from '../../src/core/message.ts';
import { openBrowser, type RealBrowser } from './support/browser.ts';
import { rowsAtHub } from './support/hub-rows.ts';
import { publishSubjects } from './support/journey-matrix.ts';
import { leave, openAt, says, toDoor, type Libraries } from './support/journey-visits.ts';
import { libraryOf } from './support/journeys.ts';
import { sent } from './support/kiosk-flows.ts';
import { openKiosk, type KioskScreen } from './support/kiosk.ts';
import { openedAtDesk } from './support/opened-at-desk.ts';
import { openStage, type Stage } from './support/stage.ts';
import { conversations, expected, lineOf, type Conversation } from './support/three-ways.ts';
import { until } from './support/until.ts';
import { walkInText } from './support/walk-in-text.ts';
import { walkOnScreen } from './support/walk-on-screen.ts';

/** The same conversations in the widget, in the waiting room and typed into a channel. */

const COUNT = 30;
const SEED = 1;
const MANY = '100000';
const NO_LIMITS = {
  ...{ STEUNPUNT_PROOF_COST: '0', STEUNPUNT_SOURCE_PLAIN: MANY, STEUNPUNT_SOURCE_HOUR: MANY },
  ...{ STEUNPUNT_LOOKUP_MINUTE: MANY, STEUNPUNT_CHALLENGE_HOUR: MANY, STEUNPUNT_KIOSK_HOUR: MANY },
};

let stage: Stage;
let visitor: RealBrowser;
let kiosk: KioskScreen;
let post: ChannelPost;
let libraries: Libraries;
let all: readonly Conversation[];
before(async () => {
  findLocalhost();
  stage = await openStage(NO_LIMITS);
  await publishSubjects(stage);
  const [parent, youth] = await Promise.all([
    libraryOf(stage, 'parent'),
    libraryOf(stage, 'youth'),
  ]);
  libraries = { parent, youth };
  all = conversations(libraries, COUNT, SEED);
  [visitor, kiosk, post] = await Promise.all([
    openBrowser(),
    openKiosk(stage),
    openChannelPost({
      ...{ hub: stage.hub, point: stage.demo.point, embedKey: stage.demo.embedKey, pin: null },
      ...{ data: join(stage.data, 'bridge'), log: () => undefined, now: Date.now },
    }),
  ]);
});
after(async () => {
  await Promise.all([visitor.close(), kiosk.close(), post.close()]);
  await stage.close();
});

/** Says of what goes wrong in which conversation it did. */
async function each(
  surface: string,
  have: (conversation: Conversation) => Promise<void>,
): Promise<void> {
  for (const conversation of all) {
    const { nth, door, journey, walk } = conversation;
    await have(conversation).catch((cause: unknown) => {
      const moves = walk.moves.map((move) => JSON.stringify('answer' in move ? move.answer : move));
      throw new Error(`${surface} ${nth}: ${journey.script}, ${door}, ${moves.join(' ')}`, {
        cause,
      });
    });
  }
}

const CODE = /^(Uw|Je) code$/;

const inWidget = (): Promise<void> =>
  each('widget', async (conversation) => {
    const { door, journey } = conversation;
    const { page, frame } = await openAt(visitor, stage, door);
    await walkOnScreen(frame, conversation, libraries[door], 'Meer manieren');
    // Its own title says already that we call.
    if (!journey.counted) await frame.getByRole('region', { name: CODE }).waitFor();
    await says(frame, conversation, 'sent');
    await page.close();
  });

const atKiosk = (): Promise<void> =>
  each('kiosk', async (conversation) => {
    const { page } = kiosk;
    const { door } = conversation;
    await toDoor(page, door);
    await walkOnScreen(page, conversation, libraries[door], 'Meer');
    await sent(page);
    await says(page, conversation, 'sent');
    await leave(kiosk);
  });

const inChannel = (): Promise<void> =>
  each('channel', (conversation) => {
    const link = `${stage.hub}/w/${stage.demo.embedKey}`;
    return walkInText(post, conversation, libraries[conversation.door], link);
  });

/** What came from one of the three, each as a line. */
const linesFrom = (from: (site: string) => boolean, all: readonly Submission[]): string[] =>
  all.flatMap((one) => (one.type === 'question' && from(one.site) ? [lineOf(one)] : [])).sort();

test(`${COUNT} conversations are the same at the desk from widget, kiosk and channel`, async (t) => {
  const moves = all.flatMap(({ walk }) => walk.moves);
  const began = Date.now();
  const took: string[] = [];
  const timed = async (name: string, walks: Promise<void>): Promise<void> => {
    await walks;
    took.push(`${name} ${Math.round((Date.now() - began) / 1000)} s`);
  };
  const ends = await Promise.allSettled([
    timed('widget', inWidget()),
    timed('kiosk', atKiosk()),
    timed('channel', inChannel()),
  ]);
  t.diagnostic(took.join(', '));
  for (const end of ends) if (end.status === 'rejected') throw end.reason as Error;

  await until('all to be at the hub', () => rowsAtHub(stage.data) === 3 * COUNT);
  const submissions = await openedAtDesk(stage);
  const oracle = all.map((one) => lineOf(expected(one))).sort();
  const widget = linesFrom((site) => site === stage.partner, submissions);
  const screen = linesFrom((site) => site.startsWith('kiosk:'), submissions);
  const channel = linesFrom((site) => site === '', submissions);
  assert.deepEqual(widget, oracle, 'widget');
  assert.deepEqual(screen, oracle, 'kiosk');
  assert.deepEqual(channel, oracle, 'channel');
  assert.equal(submissions.length, 3 * COUNT);
  assert.equal(new Set(all.map(({ journey }) => journey.script)).size, 7);
  assert.ok(moves.length > 4 * COUNT, 'the walks are short');
  assert.ok(moves.filter(({ kind }) => kind !== 'answer').length > COUNT, 'nobody went back');
  t.diagnostic(
    `seed ${SEED}: ${COUNT} conversations of ${moves.length} moves, ` +
      `${widget.length} + ${screen.length} + ${channel.length} submissions equal to the reducer's`,
  );
  const others = conversations(libraries, COUNT, SEED + 1).map((one) => lineOf(expected(one)));
  assert.notDeepEqual(widget, others.sort(), 'control: other conversations');
});
