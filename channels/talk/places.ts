import { journeyPlace } from './asking.ts';
import { codePlace } from './code.ts';
import { doorPlace, languagePlace } from './doors.ts';
import { entryPlace, findPlace, foundPlace, topicPlace } from './finding.ts';
import { followPlace, sentPlace } from './follow.ts';
import { menuPlace } from './menu.ts';
import type { Goal, Place } from './place.ts';
import { publishedPlace } from './published.ts';
import { threadPlace, wipePlace } from './thread.ts';
import type { Visit } from './visit.ts';

/** The place of a goal; who nobody knows yet is asked at the door. */
export function placeAt(visit: Visit, goal: Goal): Place {
  if (!visit.door) return doorPlace(visit);
  switch (goal.at) {
    case 'door':
    case 'menu':
      return menuPlace(visit);
    case 'language':
      return languagePlace(visit);
    case 'find':
      return findPlace(visit);
    case 'topic':
      return topicPlace(visit, goal.topic);
    case 'found':
      return foundPlace(visit, goal.text);
    case 'entry':
      return entryPlace(visit, goal.id);
    case 'journey':
      return journeyPlace(visit, goal.journey, goal.text) ?? menuPlace(visit);
    case 'code':
      return codePlace(visit);
    case 'sent':
      return sentPlace(visit, goal.thread);
    case 'thread':
      return threadPlace(visit, goal.thread, goal.all === true);
    case 'follow':
      return followPlace(visit, goal.thread, goal.text);
    case 'wipe':
      return wipePlace(visit, goal.thread);
    case 'published':
      return publishedPlace(visit, goal.kind, goal.id);
  }
}
