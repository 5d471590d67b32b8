import { LANGUAGES } from '../words/words.ts';
import { choosing, type Way } from './choosing.ts';
import { languageIn } from './commands.ts';
import { languageOfLetters } from './letters.ts';
import type { Goal, Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** Who is there, in which language. */
export function doorPlace(visit: Visit): Place {
  const enter = (door: 'parent' | 'youth') => async (): Promise<Heard> => {
    visit.door = door;
    await visit.refresh();
    const { early: text } = visit;
    visit.early = '';
    return { go: text ? { at: 'found', text } : { at: 'menu' } };
  };
  return choosing(visit, () => ({
    text: visit.say('start.doors'),
    ways: [
      { title: visit.say('start.parent'), go: enter('parent') },
      { title: visit.say('start.youth'), go: enter('youth') },
      ...otherLanguages(visit, { at: 'door' }),
    ],
    // A question at once: it is looked up as soon as we know for whom.
    otherwise: async (typed) => {
      const locale = languageIn(typed);
      if (locale) return speak(visit, locale, { at: 'door' });
      visit.locale = languageOfLetters(typed) ?? visit.locale;
      visit.early = [visit.early, typed].filter(Boolean).join('\n\n');
      return { said: [visit.say('door.early')], go: { at: 'door' } };
    },
    back: () => ({}),
  }));
}

export function languagePlace(visit: Visit): Place {
  return choosing(visit, () => ({
    text: visit.say('language.heading'),
    ways: otherLanguages(visit, { at: 'menu' }, true),
  }));
}

function otherLanguages(visit: Visit, go: Goal, all = false): Way[] {
  return LANGUAGES.filter(({ locale }) => all || locale !== visit.locale).map(
    ({ locale, name }) => ({ title: name, go: () => speak(visit, locale, go) }),
  );
}

/** Goes on in `locale`; one that we do not speak changes nothing. */
export async function speak(visit: Visit, locale: string, go: Goal): Promise<Heard> {
  visit.locale = LANGUAGES.find((one) => one.locale === locale)?.locale ?? visit.locale;
  await visit.refresh();
  return { go };
}
