import type { Letter } from './mail.ts';

/** The words of every mail. None says what anything is about, who wrote, or to which point. */

/** For a visitor: there is something new behind `link`. Nothing else, in any language. */
export function newsLetter(locale: string, door: 'parent' | 'youth', link: string): Letter {
  const words = locale === 'nl' && door === 'youth' ? youth : (languages[locale] ?? parent);
  const { subject, news, code, device, stop, unknown } = words;
  return { subject, text: lines(`${news}\n\n${code}\n${link}`, device, stop, unknown) };
}

/** For a colleague: something came. `link` is the desk. */
export function deskLetter(link: string): Letter {
  return {
    subject: 'Er is een nieuw bericht aan de balie',
    text: lines(
      `Er is een nieuw bericht aan de balie.\n\nLog in om het te lezen:\n${link}`,
      'Liever geen e-mail meer? Zet dit uit aan de balie.',
    ),
  };
}

/** For a colleague who just asked for such mails. */
export function firstLetter(link: string): Letter {
  return {
    subject: 'U krijgt voortaan bericht van de balie',
    text: lines(
      'Dit adres werkt. Is er een nieuw bericht aan de balie? Dan krijgt u een e-mail zoals deze. Er staat nooit in waarover het gaat.',
      `De balie:\n${link}`,
      'Liever geen e-mail meer? Zet dit uit aan de balie.',
    ),
  };
}

const lines = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`;

interface Words {
  readonly subject: string;
  readonly news: string;
  readonly code: string;
  readonly device: string;
  readonly stop: string;
  readonly unknown: string;
}

const parent: Words = {
  subject: 'Er is iets nieuws',
  news: 'Er is iets nieuws voor u.',
  code: 'Met uw code leest u het hier:',
  device:
    'Onthoudt uw telefoon of computer uw vraag? Open dan de website waar u de vraag stelde. Daar heeft u geen code nodig.',
  stop: 'Wilt u geen e-mail meer? Open uw vraag en kies "Stuur geen e-mail meer". U kunt niet terugschrijven op deze e-mail.',
  unknown:
    'Weet u niet waarover dit gaat? Dan vulde iemand per ongeluk uw adres in. U hoeft niets te doen.',
};

const youth: Words = {
  subject: 'Er is iets nieuws',
  news: 'Er is iets nieuws voor jou.',
  code: 'Met je code lees je het hier:',
  device:
    'Onthoudt je telefoon of computer je vraag? Open dan de website waar je de vraag stelde. Daar heb je geen code nodig.',
  stop: 'Wil je geen e-mail meer? Open je vraag en kies "Stuur geen e-mail meer". Je kunt niet terugschrijven op deze e-mail.',
  unknown:
    'Weet je niet waarover dit gaat? Dan vulde iemand per ongeluk jouw adres in. Je hoeft niets te doen.',
};

const languages: Readonly<Record<string, Words>> = {
  en: {
    subject: 'There is something new',
    news: 'There is something new for you.',
    code: 'With your code you can read it here:',
    device:
      'Does your phone or computer remember your question? Then open the website where you asked it. You do not need a code there.',
    stop: 'No more e-mails? Open your question and choose "Send no more e-mails". You cannot reply to this e-mail.',
    unknown:
      'Do you have no idea what this is about? Then somebody typed your address by mistake. You do not have to do anything.',
  },
  ar: {
    subject: 'هناك شيء جديد',
    news: 'هناك شيء جديد لكم.',
    code: 'يمكنكم قراءته هنا باستخدام رمزكم:',
    device:
      'هل سؤالكم محفوظ على هاتفكم أو حاسوبكم؟ افتحوا إذن الموقع الذي طرحتم فيه السؤال. لا حاجة إلى الرمز هناك.',
    stop: 'لا تريدون رسائل أخرى؟ افتحوا سؤالكم واختاروا «لا ترسلوا رسائل بعد الآن». لا يمكن الرد على هذه الرسالة.',
    unknown: 'لا تعرفون ما هذا؟ إذن كتب شخص ما عنوانكم بالخطأ. لا يلزم أن تفعلوا أي شيء.',
  },
};
