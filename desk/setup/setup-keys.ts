import { unlockRecovery } from '../../src/seal/recovery.ts';
import { makeSetup, type SetupBody, type SetupInput } from '../../src/seal/set-up.ts';
import { pointId } from './point-form.ts';

/** What the person said in the first two steps. */
export interface SetupForm {
  readonly name: string;
  readonly phone: string;
  readonly openDays: readonly number[];
  readonly origins: readonly string[];
  readonly staffName: string;
  readonly passphrase: string;
}

/** Everything that was made for a new point and is not at the hub yet. */
export interface PreparedPoint {
  readonly body: SetupBody;
  readonly recoveryCode: string;
}

/** Where "Snel weg" leads until the point chooses: the weather, which says nothing of a person. */
const EXIT_URL = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';

/** Makes keys, recovery sheet and records. As slow as logging in. */
export async function preparePoint(
  form: SetupForm,
  today: number,
  stretch: SetupInput['stretch'],
): Promise<PreparedPoint> {
  return makeSetup({ ...form, point: pointId(form.name), exitUrl: EXIT_URL, today, stretch });
}

/** Whether what was typed really opens the point's keys through the recovery record. */
export async function recoveryWorks({ body }: PreparedPoint, typed: string): Promise<boolean> {
  return (await unlockRecovery(body.content.point, typed, body.recovery)) !== null;
}
