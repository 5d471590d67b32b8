import type { Swaps } from './swap.ts';

/**
 * Words that hand the reader the blame, or make a parent or a child into a kind. What is to be told
 * another way begins with a capital: it is a sentence of advice.
 */

const NOW = 'Zeg wat nu nog kan, zoals: u kunt ons nu bellen.';
const ASK = 'Vraag zonder “waarom niet”, zoals: wat gebeurde er?';
const NEEDED = 'Zeg wat er nog nodig is, zoals: wij missen nog één brief.';
const HAPPENED = 'Vertel wat er gebeurde, zonder schuld.';
const HARD = 'Zeg wat er moeilijk gaat, niet wie moeilijk is.';
const NO_KIND = 'Zeg wat er aan de hand is. Een mens is geen probleem.';
const HELD_BACK = 'Zeg wat iemand tegenhoudt, of vraag ernaar.';

export const BLAME: Swaps = {
  asIs: [
    ['ouderbetrokkenheid', 'samenwerken met ouders'],
    ['mondige ouders', 'ouders'],
    ['klagende ouders', 'ouders met zorgen'],
    ['overbezorgde ouders', 'bezorgde ouders'],
    ['probleemgedrag', 'gedrag dat zorgen geeft'],
    ['(?:multi)?probleemgezinnen', 'gezinnen die het zwaar hebben'],
    ['laaggeletterden', 'mensen die lezen moeilijk vinden'],
  ],
  retold: [
    ['(?:u|je) had (?:beter |eerder |dat |dit |ons )?moeten', NOW],
    ['had (?:u|je) (?:niet |maar |eerder |beter |ons )?moeten', NOW],
    ['had (?:u|je) (?:niet|maar|eerder|beter)', NOW],
    ['(?:u|je) had kunnen weten', 'Vertel het gewoon: goed om te weten is …'],
    [
      'waarom (?:heeft|bent|deed|belde|kwam|wilt|kunt) u (?:dat |dit |ons )?(?:niet|nooit|pas|zo laat)',
      ASK,
    ],
    [
      'waarom (?:heb|ben|deed|belde|kwam|wil|kun) je (?:dat |dit |ons )?(?:niet|nooit|pas|zo laat)',
      ASK,
    ],
    ['(?:u|je) (?:bent|ben|heeft|hebt) (?:\\p{L}+ ){0,3}vergeten', NEEDED],
    ['(?:u|je) (?:heeft|hebt) (?:\\p{L}+ )?(?:nagelaten|verzuimd)', NEEDED],
    ['nalatig|in gebreke', NEEDED],
    ['(?:u|je) beweert', 'Schrijf: u vertelt.'],
    ['(?:u|je) weigert', 'Schrijf: u wilt liever niet.'],
    ['eigen schuld|verwijtbaar', HAPPENED],
    ['lastige? (?:ouders?|vader|moeder|kind|kinderen|leerling|gezin)', HARD],
    ['moeilijke? (?:ouders?|vader|moeder|kind|kinderen|leerling|gezin)', HARD],
    ['(?:multi)?probleem(?:gezin|kind|leerling|ouders?)(?:eren|en)?', NO_KIND],
    ['mondige ouder|overbezorgde ouder', NO_KIND],
    ['laaggeletterde?', 'Schrijf: wie lezen moeilijk vindt.'],
    ['onwillige?|(?:werkt|werken|werkte|werkten) niet mee', HELD_BACK],
    ['zeuren|zeurt|gezeur', 'Zeg waar iemand mee zit.'],
  ],
};

/** Where no harm was meant, but it may be about somebody. */
export const SHARP: Swaps = {
  asIs: [
    // Who is "lastiggevallen" is not difficult.
    ['lastig(?! ?(?:ge)?vallen| ?viel)(?<!val(?:t|len)[^.!?]{0,30})', 'moeilijk'],
    ['lastige', 'moeilijke'],
    ['kwetsbare gezinnen', 'gezinnen die het zwaar hebben'],
    ['kwetsbare ouders', 'ouders die het zwaar hebben'],
  ],
  retold: [
    ['(?:niet|nooit) komen opdagen', 'Schrijf: kon er niet bij zijn.'],
    ['zoals (?:eerder|al) (?:gezegd|gemeld|aangegeven)', 'Zeg het gewoon nog een keer.'],
    ['fouten? (?:gedaan|gemaakt)', 'Zeg wat er anders ging dan gedacht.'],
    ['weerstand', 'Zeg waar iemand over twijfelt.'],
  ],
};

const MUST = 'Zeg wat moet, waarom, en wie daarbij helpt.';
const MAY = 'Zeg wat iemand kan doen, zoals: u kunt ons bellen.';
const PLEASE = 'Vraag het, zoals: wilt u ons bellen?';

/** Words of duty. They sound like a letter with a fine. */
export const DUTY: Swaps = {
  asIs: [['(u|je) (?:bent|ben) verplicht om te', '$1 moet']],
  retold: [
    ['(?:u|je) (?:bent|ben) (?:\\p{L}+ )?verplicht', MUST],
    ['(?:bent|ben) (?:u|je) (?:\\p{L}+ )?verplicht', MUST],
    ['(?:uw|je|jouw) plicht', MUST],
    ['(?:uw|je|jouw) eigen verantwoordelijkheid', MAY],
    ['het is aan (?:u|jou) om', MAY],
    ['(?:u|je) moet zelf', MAY],
    ['(?:wordt|word) (?:van )?(?:u|je) (?:verwacht|geacht)', PLEASE],
    ['wij verwachten (?:van (?:u|je|ouders)|dat (?:u|je|ouders))', PLEASE],
    ['zonder uitzondering', 'Zeg voor wie dit geldt.'],
    ['sancties?|maatregelen tegen', 'Zeg precies wat er kan gebeuren.'],
  ],
};
