import { msg } from '@lit/localize';
import type { Door } from '../../src/core/doors.ts';

/** Whose messages somebody reads, after her name. */
export function readsWords(door: Door | null): string {
  switch (door) {
    case 'parent':
      return msg('Leest alleen berichten van ouders.', { id: 'desk.doors.reads-parent' });
    case 'youth':
      return msg('Leest alleen berichten van jongeren.', { id: 'desk.doors.reads-youth' });
    default:
      return msg('Leest berichten van ouders en van jongeren.', { id: 'desk.doors.reads-both' });
  }
}

/** As a choice. */
export function doorChoiceWords(door: Door | null): string {
  switch (door) {
    case 'parent':
      return msg('Alleen ouders', { id: 'desk.doors.parent' });
    case 'youth':
      return msg('Alleen jongeren', { id: 'desk.doors.youth' });
    default:
      return msg('Ouders en jongeren', { id: 'desk.doors.both' });
  }
}

/** Beside what people said, for who reads it of one door; '' for who reads it of both. */
export function saidByWords(own: Door | null): string {
  switch (own) {
    case 'parent':
      return msg(
        'U leest hier woorden van ouders. De aantallen zijn van ouders en jongeren samen.',
        {
          id: 'desk.doors.said-parent',
        },
      );
    case 'youth':
      return msg(
        'U leest hier woorden van jongeren. De aantallen zijn van ouders en jongeren samen.',
        {
          id: 'desk.doors.said-young',
        },
      );
    default:
      return '';
  }
}

/** In the place of a message that is not for her. */
export function forOthersWords(door: Door): string {
  return door === 'parent'
    ? msg('Dit bericht kwam door de deur van ouders. Een collega voor ouders kan het openen.', {
        id: 'desk.doors.for-parent',
      })
    : msg('Dit bericht kwam door de deur van jongeren. Een collega voor jongeren kan het openen.', {
        id: 'desk.doors.for-youth',
      });
}

/** In the list of who is there for one door; '' for who is there for both. */
export function othersWords(own: Door | null): string {
  switch (own) {
    case 'parent':
      return msg(
        'U leest de berichten van ouders. Die van jongeren zijn voor collega’s voor jongeren.',
        {
          id: 'desk.doors.others-young',
        },
      );
    case 'youth':
      return msg(
        'U leest de berichten van jongeren. Die van ouders zijn voor collega’s voor ouders.',
        {
          id: 'desk.doors.others-parent',
        },
      );
    default:
      return '';
  }
}
