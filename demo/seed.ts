import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskPicturePath } from '../src/core/picture.ts';
import { argon2 } from '../src/seal/argon2.ts';
import { suggestPassphrase } from '../src/seal/passphrase.ts';
import { makeSetup } from '../src/seal/set-up.ts';
import { accepted, askDesk, DeskSession } from './desk-session.ts';
import { localLayer } from './local-layer.ts';
import { booklet } from './published.ts';

/** What the demo needs to remember between two starts. A real installation keeps none of this. */
export interface DemoPoint {
  readonly point: string;
  readonly embedKey: string;
  readonly staff: { readonly name: string; readonly passphrase: string };
  readonly recoveryCode: string;
}

export interface SeedOptions {
  readonly desk: string;
  /** One-time token of a hub that has no point yet; null when it has one. */
  readonly token: string | null;
  readonly data: string;
  readonly origins: readonly string[];
  readonly exitUrl: string;
}

const HOURS = 'maandag, dinsdag en donderdag van 9.00 tot 15.00 uur';

/**
 * The demo's support point: set up through the same route as a real one at the first start, read
 * back at the next. Throws when the hub has a point that this folder knows nothing of.
 */
export async function seed({
  desk,
  token,
  data,
  origins,
  exitUrl,
}: SeedOptions): Promise<DemoPoint> {
  const file = join(data, 'demo.json');
  if (token === null) return JSON.parse(readFileSync(file, 'utf8')) as DemoPoint;
  const staff = { name: 'Noor', passphrase: suggestPassphrase() };
  const { body, recoveryCode } = await makeSetup({
    point: 'de-linde',
    name: 'Ouder- en jeugdsteunpunt De Linde',
    phone: '020 555 01 23',
    openDays: [1, 2, 4],
    exitUrl,
    origins: [...origins],
    staffName: staff.name,
    passphrase: staff.passphrase,
    today: Math.floor(Date.now() / 86_400_000),
    stretch: argon2,
  });
  const content = { ...body.content, hours: HOURS };
  const url = `${desk}/v1/desk/setup`;
  accepted(url, 'POST', await askDesk(url, 'POST', { ...body, content, token }));
  const point = { point: body.content.point, embedKey: body.embed.key, staff, recoveryCode };
  writeFileSync(file, JSON.stringify(point, null, 2), { mode: 0o600 });
  const session = new DeskSession(desk, staff);
  const { headers } = await session.ask('/v1/desk/library', 'GET');
  const ifMatch = { 'if-match': String(headers.etag) };
  const photo = readFileSync(join(import.meta.dirname, 'boekje.webp'));
  await session.ask(deskPicturePath(booklet.digest), 'PUT', photo);
  await session.ask('/v1/desk/library', 'PUT', localLayer, ifMatch);
  return point;
}
