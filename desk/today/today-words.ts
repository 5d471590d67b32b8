import { msg, str } from '@lit/localize';
import { daypartWords } from '../threads/call-words.ts';
import { pairTitle, pairTodo, vogTitle, vogTodo } from './buddies-due-words.ts';
import type { Due, When } from './due.ts';
import type { Progress } from '../threads/shelf.ts';
import { dayWords } from '../words.ts';

/** The words of Vandaag: what it is, and in one sentence what to do. */

export function whenWords(when: When): string {
  switch (when) {
    case 'now':
      return msg('Nu', { id: 'desk.today.now' });
    case 'today':
      return msg('Vandaag', { id: 'desk.today.today' });
    case 'week':
      return msg('Deze week', { id: 'desk.today.week' });
    case 'waits':
      return msg('Wacht op de ouder', { id: 'desk.today.waits' });
  }
}

/** `morgen` as well; else as everywhere at the desk. */
function dueDay(day: number, today: number): string {
  return day === today + 1 ? msg('morgen', { id: 'desk.tomorrow' }) : dayWords(day, today);
}

/** What it is, in a few words. */
export function titleOf({ task, late, thread }: Due, today: number): string {
  switch (task.kind) {
    case 'danger':
      return msg('Zorg om veiligheid', { id: 'desk.today.danger' });
    case 'question':
      if (late) return msg('Wacht langer dan beloofd', { id: 'desk.today.late' });
      if (!task.fresh) return msg('Wacht op ons antwoord', { id: 'desk.today.read' });
      return thread?.entries.some((entry) => entry.kind === 'desk')
        ? msg('Schreef terug', { id: 'desk.today.back' })
        : msg('Nieuwe vraag', { id: 'desk.today.new' });
    case 'call':
      return late
        ? msg('Wacht langer dan beloofd op een telefoontje', { id: 'desk.today.call-late' })
        : msg('Wil gebeld worden', { id: 'desk.call.wanted' });
    case 'promised':
      return msg('U beloofde nog iets', { id: 'desk.today.promised' });
    case 'step':
      return msg('Afgesproken', { id: 'desk.today.step' });
    case 'proposed':
      return msg('Wacht op een ja', { id: 'desk.today.proposed' });
    case 'referral':
      return msg(str`Is het gelukt bij ${task.referral.to}?`, { id: 'desk.today.referral' });
    case 'unread':
      return msg('Ons antwoord is nog niet opgehaald', { id: 'desk.today.unread' });
    case 'pair':
      return pairTitle(task.next);
    case 'vog':
      return vogTitle(task.until, today);
    case 'handed':
      return msg('Een collega gaf dit aan u', { id: 'desk.today.handed' });
    case 'erase':
      return msg(str`Wordt ${dueDay(task.day, today)} gewist`, { id: 'desk.today.erase' });
    case 'recovery':
      return msg('Probeer het herstelblad', { id: 'desk.today.recovery' });
    case 'screens':
      return task.count === 1
        ? msg('Een scherm heeft iemand nodig', { id: 'desk.today.screen' })
        : msg(str`${capital(numberWords(task.count))} schermen hebben iemand nodig`, {
            id: 'desk.today.screens',
          });
  }
}

/** What to do, in one sentence. */
export function todoOf(due: Due, today: number): string {
  const { task, late, when } = due;
  switch (task.kind) {
    case 'danger':
      return msg('Kijk of er vandaag iets nodig is.', { id: 'desk.today.do-danger' });
    case 'question': {
      const day = dueDay(task.before, today);
      if (late)
        return msg(str`Beloofd voor ${day}: antwoord nu, of bel.`, { id: 'desk.today.do-late' });
      return task.fresh
        ? msg(str`Lees en antwoord voor ${day}.`, { id: 'desk.today.do-new' })
        : msg(str`Antwoord voor ${day}.`, { id: 'desk.today.do-answer' });
    }
    case 'call':
      return callTodo(due, task, today);
    case 'promised': {
      const day = dueDay(task.before, today);
      return late
        ? msg(str`Beloofd voor ${day}: laat nu iets weten.`, { id: 'desk.today.do-promised-late' })
        : msg(str`Laat voor ${day} iets weten.`, { id: 'desk.today.do-promised' });
    }
    case 'step': {
      const day = dueDay(task.step.by, today);
      const { whom, what } = task.step;
      return task.step.by < today
        ? msg(str`Vraag ${whom} ${what}. Dat zou ${day} klaar zijn.`, {
            id: 'desk.today.do-step-late',
          })
        : msg(str`Vraag ${whom} ${what}, voor ${day}.`, { id: 'desk.today.do-step' });
    }
    case 'proposed': {
      const { whom, what } = task.step;
      return msg(str`Doe nog niets: wij stelden voor ${whom} te vragen ${what}.`, {
        id: 'desk.today.do-proposed',
      });
    }
    case 'referral':
      return when === 'today' || due.day <= today
        ? msg('Vraag het na.', { id: 'desk.today.do-referral' })
        : msg(str`Vraag het na op ${dueDay(due.day, today)}.`, {
            id: 'desk.today.do-referral-later',
          });
    case 'unread':
      return msg(
        str`Al ${numberWords(today - task.since)} dagen. Heeft u een nummer? Bel dan even.`,
        {
          id: 'desk.today.do-unread',
        },
      );
    case 'pair':
      return pairTodo(task.next);
    case 'vog':
      return vogTodo();
    case 'handed':
      return msg('Lees het, en antwoord of schrijf een notitie.', { id: 'desk.today.do-handed' });
    case 'erase':
      return msg('Nog iets nodig? Bewaar het langer, of schrijf het nu op.', {
        id: 'desk.today.do-erase',
      });
    case 'recovery':
      return task.tried === null
        ? msg('Dan weet u dat het werkt. Het duurt twee minuten.', { id: 'desk.today.do-recovery' })
        : msg('Dat is langer dan een jaar geleden. Het duurt twee minuten.', {
            id: 'desk.today.do-recovery-again',
          });
    case 'screens':
      return msg('Kijk bij Schermen wat er is en wat u doet.', { id: 'desk.today.do-screens' });
  }
}

function callTodo(
  { late, when }: Due,
  task: Extract<Due['task'], { kind: 'call' }>,
  today: number,
): string {
  const day = dueDay(task.before, today);
  if (late) return msg(str`Beloofd voor ${day}: bel nu.`, { id: 'desk.today.do-call-late' });
  if (when === 'now')
    return msg(str`Bel nu: beloofd voor ${day}.`, { id: 'desk.today.do-call-now' });
  const part = daypartWords(task.call.daypart);
  if (when === 'week')
    return msg(str`Bel op een andere dag in de ${part}: beloofd voor ${day}.`, {
      id: 'desk.today.do-call-week',
    });
  if (task.passed)
    return msg(str`Bel vandaag nog, ook buiten de ${part}: beloofd voor ${day}.`, {
      id: 'desk.today.do-call-passed',
    });
  return task.call.daypart === 'any'
    ? msg(str`Bel voor ${day}.`, { id: 'desk.today.do-call' })
    : msg(str`Bel in de ${part}: beloofd voor ${day}.`, { id: 'desk.today.do-call-part' });
}

/** Small numbers as words: people say "drie", not "3". */
function numberWords(n: number): string {
  const words = msg('nul een twee drie vier vijf zes zeven acht negen tien elf twaalf', {
    id: 'desk.today.numbers',
  }).split(' ');
  return words[n] ?? String(n);
}

/** How much there is, said as one would say it. `now` and `today` count rows. */
export function summaryWords(now: number, today: number): string {
  const todo = now + today;
  if (todo === 0) return msg('Klaar voor vandaag', { id: 'desk.today.done' });
  if (todo === 1) return msg('Eén ding wacht op u.', { id: 'desk.today.one' });
  const many = capital(numberWords(todo));
  if (now === 0 || today === 0)
    return msg(str`${many} dingen wachten op u.`, { id: 'desk.today.many' });
  return now === 1
    ? msg(str`${many} dingen wachten op u, één daarvan nu.`, { id: 'desk.today.many-one-now' })
    : msg(str`${many} dingen wachten op u, ${numberWords(now)} daarvan nu.`, {
        id: 'desk.today.many-now',
      });
}

/** What came while she was looking. */
export function newsWords(count: number): string {
  return count === 1
    ? msg('1 nieuw: laat zien', { id: 'desk.today.one-new' })
    : msg(str`${count} nieuw: laat zien`, { id: 'desk.today.some-new' });
}

/** What "Alleen van mij" leaves out, so that nobody is forgotten by it. */
export function othersWords(count: number): string {
  return count === 1
    ? msg('Er staat nog één ding van een collega of van niemand.', { id: 'desk.today.one-other' })
    : msg(str`Er staan nog ${numberWords(count)} dingen van collega’s of van niemand.`, {
        id: 'desk.today.others',
      });
}

/** Before the list is there. */
export function comingWords(progress: Progress | null): string {
  return progress
    ? msg(str`Wij openen de gesprekken: ${progress.opened} van ${progress.of}.`, {
        id: 'desk.today.opening',
      })
    : msg('Wij kijken wat er is…', { id: 'desk.today.loading' });
}

/** What stands below the rows that are shown. */
export function moreWords(count: number): string {
  return msg(str`Laat de volgende zien: er zijn er nog ${count}`, { id: 'desk.today.more' });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
