import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { toBase64Url } from '../src/core/bytes.ts';
import { CATALOGS, LANGUAGES } from './pages/template.ts';
import { createApp } from './app.ts';
import type { HubConfig } from './config.ts';
import { watchConnections } from './connections.ts';
import { mac, randomBytes } from './crypto.ts';
import { DeskEvents } from './services/desk-events.ts';
import { Events } from './services/events.ts';
import { loadFiles } from './services/files.ts';
import { Guard } from './services/guard.ts';
import { KioskSignatures } from './services/kiosk-signature.ts';
import { Mail } from './services/mail.ts';
import { Proofs } from './services/proofs.ts';
import { keepRetention } from './services/retention.ts';
import type { Services } from './services/services.ts';
import { Sessions } from './services/sessions.ts';
import { Sightings } from './services/sightings.ts';
import { Sources } from './services/source.ts';
import { StaffNotices } from './services/staff-notices.ts';
import { PointLibrary } from './services/starter-library.ts';
import { readShippedLanguages } from './services/shipped-languages.ts';
import { StarterSet } from './services/starter.ts';
import { openStore } from './store/store.ts';

const DAY_MS = 86_400_000;

export interface RunningHub {
  readonly port: number;
  /** Origins. */
  readonly urls: { readonly hub: string; readonly desk: string };
  /** Opens set-up; null once the hub has a point. */
  readonly setupToken: string | null;
  /** For tests and the bench: the store behind this hub. */
  readonly services: Services;
  /** Stops accepting, finishes what runs, closes the database. */
  close(): Promise<void>;
}

/** Starts a hub. Rejects when the port is taken or the database cannot be used. */
export async function startHub(config: HubConfig): Promise<RunningHub> {
  const [store, files] = await Promise.all([
    openStore(config),
    loadFiles(config.dist, config.earlier),
  ]);
  const server = createServer({
    maxHeaderSize: 8_192,
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    // Longer than a proxy keeps its side open, so that it never writes into a closing connection.
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: 5_000,
  });
  const stop = watchConnections(server);
  let stopping = false;
  try {
    const starter = await StarterSet.open(config, store.libraries);
    const languages = await readShippedLanguages(
      CATALOGS,
      Object.keys(LANGUAGES).filter((lang) => lang !== 'nl'),
    );
    const isNew = (await store.points.only()) === null;
    const port = await listen(server, config);
    // No waiting from here on: a request must find its listener.
    const setupToken = mac(store.secret, 'steunpunt/setup/v1');
    const urls = {
      hub: config.url ?? `http://hub.localhost:${port}`,
      desk: config.deskUrl ?? `http://desk.localhost:${port}`,
    };
    const mail = config.mail && new Mail(config.mail);
    const events = new Events((mailboxes) => store.mailboxes.counts(mailboxes));
    const services: Services = {
      config,
      store,
      files,
      proofs: new Proofs(store.secret, config.proofCost),
      guard: new Guard(config.budgets, config.now),
      kioskSignatures: new KioskSignatures(store.kiosks, config.now),
      sources: new Sources(config.now),
      sightings: new Sightings(store, config.now),
      sessions: new Sessions(store.secret, config.now),
      events,
      deskEvents: new DeskEvents({
        wire: store.wire,
        present: () => events.present(),
        holds: (staff) => store.staff.inSession(staff),
      }),
      starter,
      library: new PointLibrary(store, starter, languages),
      mail,
      notices: new StaffNotices({ store, config, mail, link: `${urls.desk}/desk/` }),
      urls,
      hubRun: toBase64Url(randomBytes(9)),
      setupToken,
      today: () => Math.floor(config.now() / DAY_MS),
      stopping: () => stopping,
    };
    const fetch = createApp(services);
    const answer = getRequestListener((request, env) => fetch(request, env as HttpBindings));
    server.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
    const stopRetention = keepRetention(services);
    return {
      port,
      urls: services.urls,
      setupToken: isNew ? toBase64Url(setupToken) : null,
      services,
      close: async () => {
        stopping = true;
        services.events.close();
        services.deskEvents.close();
        await stop();
        await stopRetention();
        await services.notices.close();
        await services.sightings.idle();
        await starter.close();
        await store.close();
      },
    };
  } catch (error) {
    server.close();
    await store.close();
    throw error;
  }
}

function listen(server: Server, { port, bind }: HubConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
