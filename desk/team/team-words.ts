import { msg, str } from '@lit/localize';
import type { Act } from '../../src/core/audit.ts';
import type { Role } from '../../src/core/staff.ts';
import type { PasskeyDone } from './own-keys.ts';
import type { TeamDone } from './team.ts';
import { troubleWords } from '../words.ts';

/** The words about who works here. */

export function roleWords(role: Role): string {
  switch (role) {
    case 'coordinator':
      return msg('Coördinator', { id: 'desk.team.coordinator' });
    case 'colleague':
      return msg('Collega', { id: 'desk.team.colleague' });
    case 'network':
      return msg('Netwerkgroep', { id: 'desk.team.network' });
  }
}

/** What somebody in this role can do. */
export function roleMeaning(role: Role): string {
  switch (role) {
    case 'coordinator':
      return msg('Leest en beantwoordt berichten, en laat collega’s toe.', {
        id: 'desk.team.coordinator-does',
      });
    case 'colleague':
      return msg('Leest en beantwoordt berichten.', { id: 'desk.team.colleague-does' });
    case 'network':
      return msg('Ziet alleen wat u met de netwerkgroep deelt. Leest nooit een bericht.', {
        id: 'desk.team.network-does',
      });
  }
}

/** Why a change of the team did not happen; '' when it did. */
export function teamWords(done: TeamDone): string {
  switch (done.kind) {
    case 'ok':
      return '';
    case 'doubtful':
      return msg(
        'De server geeft andere gegevens van uw team dan u heeft vastgelegd. Wij hebben niets veranderd. Bel uw beheerder.',
        { id: 'desk.team.doubtful' },
      );
    case 'conflict':
      return msg(
        'Een collega veranderde net ook iets. Kijk hoe het nu is en probeer het opnieuw.',
        {
          id: 'desk.team.conflict',
        },
      );
    case 'gone':
      return msg('Deze uitnodiging is voorbij. Maak een nieuwe.', { id: 'desk.team.gone' });
    case 'refused':
      return msg('Deze code is net anders dan die op het blad. Kijk hem nog eens na.', {
        id: 'desk.recovery.unlike',
      });
    default:
      return troubleWords(done);
  }
}

/** Why a person's own way in did not change; '' when it did. */
export function ownWords(done: PasskeyDone): string {
  switch (done.kind) {
    case 'ok':
      return '';
    case 'refused':
      return msg('Dit is niet uw wachtzin van nu. Kijk hem nog eens na.', {
        id: 'desk.own.refused',
      });
    case 'no-prf':
      return msg(
        'Deze browser of dit apparaat kan dit niet. Blijf uw wachtzin gebruiken. Die werkt altijd.',
        { id: 'desk.own.no-prf' },
      );
    case 'cancelled':
      return msg('Het is niet afgemaakt. Probeer het nog eens, of blijf uw wachtzin gebruiken.', {
        id: 'desk.own.cancelled',
      });
    case 'cannot-open':
      return msg('Dat lukt niet in deze browser. Gebruik een nieuwe browser.', {
        id: 'desk.own.cannot-open',
      });
    case 'conflict':
      return msg('Een collega veranderde net ook iets. Probeer het nog eens.', {
        id: 'desk.own.conflict',
      });
    default:
      return troubleWords(done);
  }
}

/** What somebody did, after her name. `subject` is the name of the colleague or screen that it was about. */
export function actWords(act: Act, subject: string): string {
  switch (act) {
    case 'thread-exported':
      return msg('nam een gesprek over in een dossier', { id: 'desk.audit.thread-exported' });
    case 'report-exported':
      return msg('bewaarde een verslag', { id: 'desk.audit.report-exported' });
    case 'sheet-tried':
      return msg('probeerde het herstelblad', { id: 'desk.audit.sheet-tried' });
    case 'thread-erased':
      return msg('wiste een gesprek', { id: 'desk.audit.thread-erased' });
    case 'thread-expired':
      return msg('wiste een gesprek, omdat de bewaartijd om was', {
        id: 'desk.audit.thread-expired',
      });
    case 'published':
      return msg('veranderde de website', { id: 'desk.audit.published' });
    case 'starter-taken':
      return msg('nam nieuwe landelijke teksten over', { id: 'desk.audit.starter-taken' });
    case 'member-joined':
      return msg(str`liet ${subject} toe`, { id: 'desk.audit.member-joined' });
    case 'member-left':
      return msg(str`haalde ${subject} weg`, { id: 'desk.audit.member-left' });
    case 'member-doors':
      return msg(str`veranderde welke berichten ${subject} leest`, {
        id: 'desk.audit.member-doors',
      });
    case 'doors-apart':
      return msg('gaf ouders en jongeren elk een eigen slot', { id: 'desk.audit.doors-apart' });
    case 'doors-together':
      return msg('gaf ouders en jongeren weer één slot', { id: 'desk.audit.doors-together' });
    case 'recovery-used':
      return msg('kwam binnen met het herstelblad', { id: 'desk.audit.recovery-used' });
    case 'sheet-renewed':
      return msg('maakte een nieuw herstelblad', { id: 'desk.audit.sheet-renewed' });
    case 'kiosk-opened':
      return msg(str`maakte een code voor het scherm ${subject}`, {
        id: 'desk.audit.kiosk-opened',
      });
    case 'kiosk-changed':
      return msg(str`veranderde het scherm ${subject}`, { id: 'desk.audit.kiosk-changed' });
    case 'kiosk-revoked':
      return msg(str`trok het scherm ${subject} in`, { id: 'desk.audit.kiosk-revoked' });
    case 'embed-made':
      return msg(str`maakte de plek ${subject}`, { id: 'desk.audit.embed-made' });
    case 'embed-changed':
      return msg(str`veranderde de plek ${subject}`, { id: 'desk.audit.embed-changed' });
    case 'embed-paused':
      return msg(str`zette de plek ${subject} stil`, { id: 'desk.audit.embed-paused' });
    case 'embed-resumed':
      return msg(str`opende de plek ${subject} weer`, { id: 'desk.audit.embed-resumed' });
    case 'embed-revoked':
      return msg(str`trok de plek ${subject} in`, { id: 'desk.audit.embed-revoked' });
    case 'kiosk-removed':
      return msg(str`haalde het scherm ${subject} van de lijst`, {
        id: 'desk.audit.kiosk-removed',
      });
  }
}
