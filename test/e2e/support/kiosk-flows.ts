import type { Locator, Page } from 'playwright-core';
import { toMenu } from './kiosk.ts';

/** The four ways in which a visitor's own words come onto a waiting-room screen. */
export interface Flow {
  readonly name: string;
  /** From the attract screen up to the field, with `words` typed into it. */
  type(page: Page, words: string): Promise<void>;
  /** From there to the end: sent, or found. */
  finish(page: Page): Promise<void>;
}

const main = (page: Page): Locator => page.getByRole('main');

export async function press(page: Page, name: string): Promise<void> {
  await main(page).getByRole('button', { name }).first().press('Enter');
}

/** The one field of the screen. */
export const field = (page: Page): Locator =>
  main(page).getByRole('textbox').or(main(page).getByRole('searchbox')).first();

/** Types as a keyboard of the system does. */
export async function typeWords(page: Page, words: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.insertText(words);
}

export async function toQuestion(page: Page): Promise<void> {
  await toMenu(page);
  await press(page, 'Stel een vraag');
  await field(page).waitFor();
}

async function toLanguage(page: Page, language: string): Promise<void> {
  await toMenu(page);
  await press(page, 'Bel mij terug');
  await typeWords(page, '06 12 34 56 78');
  await press(page, 'Verder');
  await press(page, 'Maakt niet uit');
  await press(page, language);
}

async function sendCall(page: Page): Promise<void> {
  await press(page, 'Bel mij terug');
  await sent(page);
}

export const sent = (page: Page): Promise<void> =>
  main(page).getByRole('button', { name: 'Klaar' }).first().waitFor();

export const FLOWS: readonly Flow[] = [
  {
    name: 'a question',
    type: async (page: Page, words: string): Promise<void> => {
      await toQuestion(page);
      await typeWords(page, words);
    },
    finish: async (page: Page): Promise<void> => {
      await press(page, 'Verstuur uw vraag');
      await sent(page);
    },
  },
  {
    name: 'what to talk about on the phone',
    type: async (page: Page, words: string): Promise<void> => {
      await toLanguage(page, 'Nederlands');
      await press(page, 'Nee');
      await main(page).getByRole('heading', { name: 'Waar wilt u over praten?' }).waitFor();
      await typeWords(page, words);
    },
    finish: async (page: Page): Promise<void> => {
      await press(page, 'Verder');
      await main(page).getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
      await sendCall(page);
    },
  },
  {
    name: 'another language',
    type: async (page: Page, words: string): Promise<void> => {
      await toLanguage(page, 'Een andere taal');
      await main(page).getByRole('heading', { name: 'Welke taal is dat?' }).waitFor();
      await typeWords(page, words);
    },
    finish: async (page: Page): Promise<void> => {
      await press(page, 'Verder');
      await main(page).getByRole('heading', { name: 'Heeft u een tolk nodig?' }).waitFor();
      await press(page, 'Nee');
      await main(page).getByRole('heading', { name: 'Mogen wij een bericht inspreken?' }).waitFor();
      await press(page, 'Nee');
      await main(page).getByRole('heading', { name: 'Waar wilt u over praten?' }).waitFor();
      await press(page, 'Sla over');
      await main(page).getByRole('heading', { name: 'Klopt dit zo?' }).waitFor();
      await sendCall(page);
    },
  },
  {
    name: 'a search',
    type: async (page: Page, words: string): Promise<void> => {
      await toMenu(page);
      await press(page, 'Vind een antwoord');
      await press(page, 'Typ zelf een paar woorden');
      await typeWords(page, words);
    },
    finish: async (page: Page): Promise<void> => {
      await field(page).press('Enter');
    },
  },
];
