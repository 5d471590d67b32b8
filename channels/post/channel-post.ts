import { join } from 'node:path';
import type { Content } from '../../src/core/content.ts';
import type { Door } from '../../src/core/doors.ts';
import type { VisitorLibrary } from '../../src/core/library/types.ts';
import type { PostOffice } from '../../src/core/post-office.ts';
import { verifyKeyList } from '../../src/seal/key-list.ts';
import { solveProof } from '../../src/seal/proof.ts';
import { Outbox } from '../../src/store/outbox.ts';
import { browserClock } from '../../src/sync/browser-clock.ts';
import { Courier } from '../../src/sync/courier.ts';
import { hubTransport } from '../../src/sync/hub-transport.ts';
import { shuffled } from '../../src/sync/shuffled.ts';
import { ChannelOffice } from './channel-office.ts';
import { diskRows } from './disk-rows.ts';
import { Published } from './published.ts';

const CONTENT = 'content';
/** Languages are asked for by name: nothing else becomes part of an address or of a file's name. */
const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/i;
/** Between two questions to a hub that never answered before, in ms: the first, and the longest. */
const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 60_000];

export interface ChannelPostConfig {
  /** Origin of the hub. */
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  /** Fingerprint of the point's identity; null: any key list that is whole. */
  readonly pin: string | null;
  /** Folder of the bridge. */
  readonly data: string;
  readonly log: (line: string) => void;
  readonly now: () => number;
}

export interface ChannelPost {
  /** What the point publishes of itself, as it was last had. */
  readonly content: Content;
  /** Null for a language that the hub does not know, and when it never answered about it. */
  readonly library: (locale: string, door: Door) => Promise<VisitorLibrary | null>;
  /** For one conversation; what it sent goes on being sent after its `close()`. */
  office(): PostOffice;
  /** Stops sending. What is not acknowledged stays on disk. */
  close(): Promise<void>;
}

/**
 * Opens the bridge's letterbox, and sends what an earlier run left. Waits for a hub that was never
 * heard before; once it was, starts without one. Rejects with a sentence for a person when the hub
 * does not know the point, or when its keys are not the pinned ones.
 */
export async function openChannelPost(config: ChannelPostConfig): Promise<ChannelPost> {
  const { hub, point, embedKey, data, now } = config;
  const published = new Published({
    base: `${hub}/v1/points/${encodeURIComponent(point)}`,
    folder: join(data, 'published'),
    clock: browserClock,
    good: (path, value) => isGood(config, path, value),
  });
  const outbox = new Outbox({ openRows: diskRows(join(data, 'outbox.db')), clock: browserClock });
  const courier = new Courier({
    // People come one after the other: what waited for a hub goes in no order.
    outbox: shuffled(outbox, Math.random),
    clock: browserClock,
    jitter: Math.random,
    // One process, one courier.
    lock: { tryRun: (work) => work().then(() => true) },
    // The platform's PBKDF2 runs beside this thread: conversations go on meanwhile.
    transport: hubTransport({ hub, solve: solveProof as (challenge: unknown) => Promise<string> }),
  });
  courier.start();
  const close = async (): Promise<void> => {
    published.close();
    courier.stop();
    await courier.idle();
    await outbox.refresh();
    outbox.close();
  };
  try {
    await firstContent(config, published);
  } catch (error) {
    await close();
    throw error;
  }
  const content = (): Content => published.held(CONTENT) as Content;
  return {
    get content() {
      return content();
    },
    library: async (locale, door) => {
      if (!LOCALE.test(locale)) return null;
      return (await published.get(`library/${locale}/${door}`)) as VisitorLibrary | null;
    },
    office: () =>
      new ChannelOffice({
        ...{ hub, point, embedKey, site: '', outbox, courier, now },
        keys: () => content().keyList.keys,
      }),
    close,
  };
}

/** Resolves once there is a content. Rejects when the hub says that there will be none. */
async function firstContent(config: ChannelPostConfig, published: Published): Promise<void> {
  const { hub, point, pin, log } = config;
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    const looked = await published.look(CONTENT);
    if (looked === 'here') return;
    if (looked === 'none') throw new Error(`De hub ${hub} kent geen steunpunt "${point}".`);
    if (looked === 'bad')
      throw new Error(
        pin === null
          ? `De gegevens van steunpunt "${point}" op ${hub} zijn niet heel.`
          : `De hub ${hub} heeft andere sleutels dan STEUNPUNT_PIN zegt. Er gaat niets heen.`,
      );
    if (await published.recall(CONTENT)) return;
    log(JSON.stringify({ event: 'hub away', hub }));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Whether this is what the hub publishes of the point; keys that are not the pinned ones are not. */
async function isGood(
  { point, pin }: ChannelPostConfig,
  path: string,
  value: unknown,
): Promise<boolean> {
  const { v, ...rest } = Object(value) as Partial<Content>;
  if (v !== 1 || path !== CONTENT) return v === 1;
  return (
    rest.point === point &&
    rest.keyList !== undefined &&
    (await verifyKeyList(point, rest.keyList, pin ?? undefined))
  );
}
