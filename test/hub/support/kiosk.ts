import assert from 'node:assert/strict';
import { utf8, type Bytes } from '../../../src/core/bytes.ts';
import { FIRST_SETTINGS, type KioskReport, type KioskSettings } from '../../../src/core/kiosk.ts';
import { newInviteCode } from '../../../src/seal/invite.ts';
import { makeKioskKey, signKioskRequest, type KioskKey } from '../../../src/seal/kiosk-key.ts';
import type { Answer } from './client.ts';
import type { Stage } from './stage.ts';

export const SETTINGS: KioskSettings = { ...FIRST_SETTINGS, name: 'Bibliotheek, bij de leestafel' };

export const REPORT: KioskReport = {
  ...{ v: 1, app: 'abc123', waiting: '', upHours: 3, unsent: 0, oldest: 'none', parked: 0 },
  ...{ persisted: true, roomUsed: 1, crashes: 0, awake: true, clockOff: 0, voices: ['nl'] },
  ...{ clips: true, supervised: true },
};

/** A new screen on the desk's list: its id and the code that is open. */
export async function openKiosk(
  stage: Stage,
  cookie: string,
  settings = SETTINGS,
): Promise<{ id: string; code: string }> {
  const code = newInviteCode();
  const answer = await stage.desk('/v1/desk/kiosks', 'POST', { code, settings }, cookie);
  assert.equal(answer.status, 201, answer.body.toString());
  return { id: answer.json()['id'] as string, code };
}

export function enrol(stage: Stage, code: string, publicKey: string): Promise<Answer> {
  return stage.ask(`${stage.urls.hub}/v1/kiosks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, publicKey }),
  });
}

/** What a screen signs, and when; the rest is as it should be. */
interface Signing {
  readonly method?: string;
  readonly path?: string;
  readonly body?: Bytes;
  readonly seconds?: number;
  readonly id?: string;
}

/** A screen that the hub let in, with the key it really makes. */
export class TestKiosk {
  readonly stage: Stage;
  readonly id: string;
  readonly key: KioskKey;

  constructor(stage: Stage, id: string, key: KioskKey) {
    this.stage = stage;
    this.id = id;
    this.key = key;
  }

  static async enrolled(stage: Stage, cookie: string): Promise<TestKiosk> {
    const [{ id, code }, key] = [await openKiosk(stage, cookie), await makeKioskKey()];
    assert.equal((await enrol(stage, code, key.publicKey)).status, 201);
    return new TestKiosk(stage, id, key);
  }

  /** The header for a request. */
  sign({ method = 'GET', path = '', body = new Uint8Array(), ...rest }: Signing): Promise<string> {
    const { seconds = this.seconds(), id = this.id } = rest;
    return signKioskRequest(id, this.key.key, { method, path, body, seconds });
  }

  /** The hub's clock. */
  seconds(): number {
    return Math.floor(this.stage.hub.services.config.now() / 1_000);
  }

  submissionPath(sid: string): string {
    return `/v1/points/${this.stage.point.id}/submissions/${sid}`;
  }

  /** Puts an envelope, signed; `signing` says what else to sign than what is sent. */
  async put(sealed: { sid: string; bytes: Bytes }, signing: Signing = {}): Promise<Answer> {
    const path = this.submissionPath(sealed.sid);
    const header = await this.sign({ method: 'PUT', path, body: sealed.bytes, ...signing });
    return this.putAs(sealed, header);
  }

  putAs(sealed: { sid: string; bytes: Bytes }, header: string): Promise<Answer> {
    return this.stage.put(sealed, { 'steunpunt-kiosk': header });
  }

  async config(signing: Signing = {}): Promise<Answer> {
    const path = `/v1/kiosks/${this.id}`;
    const header = await this.sign({ path, ...signing });
    return this.stage.ask(this.stage.urls.hub + path, { headers: { 'steunpunt-kiosk': header } });
  }

  async report(report: object): Promise<Answer> {
    const path = `/v1/kiosks/${this.id}/report`;
    const body = utf8(JSON.stringify(report));
    const header = await this.sign({ method: 'PUT', path, body });
    return this.stage.ask(this.stage.urls.hub + path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'steunpunt-kiosk': header },
      body,
    });
  }
}
