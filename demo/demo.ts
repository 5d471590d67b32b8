import { loadConfig } from '../hub/config.ts';
import { startHub, type RunningHub } from '../hub/server.ts';
import { DeskSession } from './desk-session.ts';
import { keepCodeOpen } from './kiosk-code.ts';
import { seed, type DemoPoint } from './seed.ts';
import { startSites } from './sites.ts';

/** The line that `npm start` prints: URLs with ports, and who may log in. */
export interface Ready {
  readonly hub: string;
  readonly desk: string;
  readonly site: string;
  readonly partner: string;
  /** The waiting-room screen, with a code in its hash that lets it in. */
  readonly kiosk: string;
  readonly point: string;
  readonly embedKey: string;
  readonly staff: DemoPoint['staff'];
}

export interface Demo {
  readonly ready: Ready;
  close(): Promise<void>;
}

/** Starts hub and desk on `port`, the demo's sites on the next one. Rejects when one is taken. */
export async function startDemo({ port, data }: { port: number; data: string }): Promise<Demo> {
  const hub = await startHub(
    loadConfig({ ...process.env, STEUNPUNT_PORT: String(port), STEUNPUNT_DATA: data }),
  );
  const urls = { hub: `http://hub.localhost:${port}`, desk: `http://desk.localhost:${port}` };
  const sites = {
    site: `http://steunpunt.localhost:${port + 1}`,
    partner: `http://school.localhost:${port + 1}`,
  };
  try {
    const { point, embedKey, staff } = await seed({
      desk: urls.desk,
      token: hub.setupToken,
      data,
      origins: Object.values(sites),
      exitUrl: `http://weer.localhost:${port + 1}/`,
    });
    await takeNewest(hub, point);
    const { kiosks } = hub.services.store;
    const screens = (): ReturnType<typeof kiosks.list> =>
      kiosks.list(point, Math.floor(Date.now() / 60_000));
    const open = await keepCodeOpen(new DeskSession(urls.desk, staff), screens);
    const kiosk = `${urls.hub}/kiosk/#${open.code}`;
    const served = await startSites({ port: port + 1, hub: urls.hub, embedKey });
    return {
      ready: { ...urls, desk: `${urls.desk}/desk/`, ...sites, kiosk, point, embedKey, staff },
      close: async () => {
        open.stop();
        await served.close();
        await hub.close();
      },
    };
  } catch (error) {
    await hub.close();
    throw error;
  }
}

/** Nobody sits at the demo's desk to take a newer starter set, so it takes each by itself. */
async function takeNewest({ services }: RunningHub, point: string): Promise<void> {
  const { waiting } = (await services.library.desk(point)) ?? {};
  if (waiting) await services.library.adopt(point, waiting.version);
}
