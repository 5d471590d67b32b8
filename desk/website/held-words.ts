import * as waitingRoom from '../../src/ui/kiosk/kiosk-consent.ts';
import * as asking from '../../src/ui/visitor/consent-asking.ts';
import * as visitor from '../../src/ui/visitor/consent.ts';

/** What a person has to have read before a language shows it, in Dutch, by message. */
export const heldInDutch = (): readonly (readonly [id: string, dutch: string])[] => [
  ['start.promise', visitor.promise()],
  ['start.promise-danger', visitor.promiseInDanger()],
  ['start.youth-only', visitor.onlyYouthTeam()],
  ['ask.no-complaint', asking.noComplaint()],
  ['kiosk.start.privacy', waitingRoom.nobodyReadsBack()],
  ['kiosk.journey.to', waitingRoom.whereItGoes('…')],
  ['danger.heading', visitor.dangerHeading()],
  ['danger.talk', asking.dangerTalk()],
  ['danger.sends-nothing', asking.dangerSendsNothing()],
  ['kiosk.danger.desk', waitingRoom.askDeskToCall()],
];
