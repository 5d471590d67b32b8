import { msg, str } from '@lit/localize';

/**
 * What both read, before a colleague changes it: to a parent "u", to a young person "je". Nobody is
 * named before both said yes, and nobody ever reads who said no.
 */

/** One message, to be read before it goes. */
export interface Letter {
  /** Mailbox of the thread that it goes to. */
  readonly to: string;
  /** How colleagues call them. */
  readonly who: string;
  /** BCP 47 of what they read on the screen. */
  readonly locale: string;
  readonly text: string;
  /** It asks for a yes or a no. */
  readonly ask?: string;
}

type Door = 'parent' | 'youth';

/** What the two have in common, in words. */
export interface Shared {
  readonly topics: string;
  readonly language: string;
}

const paragraphs = (...parts: string[]): string => parts.filter(Boolean).join('\n\n');

/** To whoever asks: there may be somebody. */
export function askAskerWords(door: Door, { topics, language }: Shared): string {
  const youth = door === 'youth';
  return paragraphs(
    youth
      ? msg('Er is misschien een buddy voor je.', { id: 'desk.letters.found-youth' })
      : msg('Er is misschien een buddy voor u.', { id: 'desk.letters.found' }),
    sharedWords(topics, language),
    youth
      ? msg('Wil je elkaar een keer ontmoeten?', { id: 'desk.letters.want-youth' })
      : msg('Wilt u elkaar een keer ontmoeten?', { id: 'desk.letters.want' }),
    freeWords(door),
  );
}

/** To the buddy: somebody asks. */
export function askBuddyWords(door: Door, { topics, language }: Shared): string {
  return paragraphs(
    door === 'youth'
      ? msg('Iemand zoekt een buddy. Wij dachten aan jou.', { id: 'desk.letters.asks-youth' })
      : msg('Iemand zoekt een buddy. Wij dachten aan u.', { id: 'desk.letters.asks' }),
    topics && msg(str`Het gaat over: ${topics}.`, { id: 'desk.letters.about' }),
    language && msg(str`De ander spreekt ook ${language}.`, { id: 'desk.letters.speaks-too' }),
    door === 'youth'
      ? msg('Wil je elkaar een keer ontmoeten?', { id: 'desk.letters.want-youth' })
      : msg('Wilt u elkaar een keer ontmoeten?', { id: 'desk.letters.want' }),
    freeWords(door),
  );
}

function sharedWords(topics: string, language: string): string {
  return [
    topics && msg(str`Deze buddy maakte dit ook mee: ${topics}.`, { id: 'desk.letters.lived' }),
    language && msg(str`De ander spreekt ook ${language}.`, { id: 'desk.letters.speaks-too' }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A no is free, and hurts nobody. */
function freeWords(door: Door): string {
  return door === 'youth'
    ? msg(
        'Nee zeggen mag altijd. Je hoeft niet te zeggen waarom. De ander hoort niet wie nee zei. Zeggen jullie allebei ja? Dan pas horen jullie elkaars naam.',
        { id: 'desk.letters.free-youth' },
      )
    : msg(
        'Nee zeggen mag altijd. U hoeft niet te zeggen waarom. De ander hoort niet wie nee zei. Zegt u allebei ja? Dan pas hoort u elkaars naam.',
        { id: 'desk.letters.free' },
      );
}

/** Both said yes. `other` is the name they gave; '' for none. */
export function meetWords(door: Door, other: string, young: boolean): string {
  const youth = door === 'youth';
  const name = other
    ? msg(str`De ander heet ${other}.`, { id: 'desk.letters.name' })
    : msg('De ander gaf nog geen naam. Die komt bij de eerste keer.', {
        id: 'desk.letters.no-name',
      });
  return paragraphs(
    `${msg('Het is twee keer ja. Wat fijn!', { id: 'desk.letters.both-yes' })} ${name}`,
    youth
      ? msg('Wij plannen samen de eerste keer. Schrijf hier welke dag en tijd voor jou goed is.', {
          id: 'desk.letters.first-youth',
        })
      : msg('Wij plannen samen de eerste keer. Schrijf hier welke dag en tijd voor u goed is.', {
          id: 'desk.letters.first',
        }),
    young
      ? msg('De eerste keer is iemand van ons erbij. Dat is altijd zo bij jongeren.', {
          id: 'desk.letters.with-us-young',
        })
      : youth
        ? ''
        : msg('Wilt u dat iemand van ons er de eerste keer bij is? Dat kan. Schrijf het hier.', {
            id: 'desk.letters.with-us',
          }),
    wellWords(door),
  );
}

/** How to say that it does not feel right; in every introduction. */
function wellWords(door: Door): string {
  return door === 'youth'
    ? msg(
        'Voelt het niet goed? Schrijf het hier, ook als het iets kleins is. Wij lezen het en helpen je. De ander ziet het niet. Je kunt altijd stoppen.',
        { id: 'desk.letters.well-youth' },
      )
    : msg(
        'Voelt het niet goed? Schrijf het hier, ook als het iets kleins is. Wij lezen het en helpen u. De ander ziet het niet. U kunt altijd stoppen.',
        { id: 'desk.letters.well' },
      );
}

/** To whoever did not say no. */
export function notNowWords(): string {
  return msg('Deze keer past het niet. Wij zoeken verder.', { id: 'desk.letters.not-now' });
}

/** "Gaat het goed zo?" */
export function checkWords(door: Door, other: string): string {
  const whom = other || msg('de ander', { id: 'desk.letters.other' });
  return paragraphs(
    door === 'youth'
      ? msg(str`Je hebt nu een tijdje contact met ${whom}. Gaat het goed zo?`, {
          id: 'desk.letters.check-youth',
        })
      : msg(str`U heeft nu een tijdje contact met ${whom}. Gaat het goed zo?`, {
          id: 'desk.letters.check',
        }),
    door === 'youth'
      ? msg('Zeg gerust nee. Dan kijken wij samen wat nodig is. De ander ziet dit niet.', {
          id: 'desk.letters.check-free-youth',
        })
      : msg('Zegt u gerust nee. Dan kijken wij samen wat nodig is. De ander ziet dit niet.', {
          id: 'desk.letters.check-free',
        }),
  );
}

/** An honest expectation, from what is known here and nothing else. */
export function waitWords(
  door: Door,
  buddies: number,
  waited: { readonly from: number; readonly to: number } | null,
): string {
  const youth = door === 'youth';
  return [
    youth
      ? msg('Wij zoeken een buddy die bij je past.', { id: 'desk.letters.seek-youth' })
      : msg('Wij zoeken een buddy die bij u past.', { id: 'desk.letters.seek' }),
    buddies === 0
      ? msg('Wij hebben nu nog geen buddy’s.', { id: 'desk.letters.no-buddies' })
      : buddies === 1
        ? msg('Wij hebben nu 1 buddy.', { id: 'desk.letters.one-buddy' })
        : msg(str`Wij hebben nu ${buddies} buddy’s.`, { id: 'desk.letters.buddies' }),
    !waited
      ? msg('Wij weten nog niet hoe lang het duurt.', { id: 'desk.letters.unknown' })
      : waited.from === waited.to
        ? msg(str`Vaak duurt het ongeveer ${waited.to} weken.`, { id: 'desk.letters.about-weeks' })
        : msg(str`Vaak duurt het ${waited.from} tot ${waited.to} weken.`, {
            id: 'desk.letters.weeks',
          }),
    youth
      ? msg('Je hoort van ons als er iemand is.', { id: 'desk.letters.hear-youth' })
      : msg('U hoort van ons als er iemand is.', { id: 'desk.letters.hear' }),
  ].join(' ');
}
