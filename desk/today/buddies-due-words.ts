import { msg, str } from '@lit/localize';
import { dateWords } from '../words.ts';
import type { PairNext } from './due.ts';

/** The words of what is due for buddies. */

export function pairTitle(next: PairNext): string {
  switch (next) {
    case 'unwell':
      return msg('Het gaat niet goed met een buddy', { id: 'desk.today.unwell' });
    case 'introduce':
      return msg('Allebei zeiden ja tegen een buddy', { id: 'desk.today.introduce' });
    case 'tell':
      return msg('Een buddy gaat niet door', { id: 'desk.today.tell' });
    case 'check':
      return msg('Zes weken met een buddy', { id: 'desk.today.check' });
  }
}

export function pairTodo(next: PairNext): string {
  switch (next) {
    case 'unwell':
      return msg('Bel of schrijf vandaag nog.', { id: 'desk.today.do-unwell' });
    case 'introduce':
      return msg('Stel ze aan elkaar voor.', { id: 'desk.today.do-introduce' });
    case 'tell':
      return msg('Laat het weten, zonder reden.', { id: 'desk.today.do-tell' });
    case 'check':
      return msg('Vraag allebei hoe het gaat.', { id: 'desk.today.do-check' });
  }
}

export function vogTitle(until: number, today: number): string {
  return until < today
    ? msg('De VOG van een buddy telt niet meer', { id: 'desk.today.vog-over' })
    : msg(str`De VOG van een buddy telt tot ${dateWords(until)}`, { id: 'desk.today.vog' });
}

export function vogTodo(): string {
  return msg('Vraag een nieuwe VOG aan. Zet de datum daarna bij de buddy.', {
    id: 'desk.today.do-vog',
  });
}
