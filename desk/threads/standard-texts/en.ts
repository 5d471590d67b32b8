import type { AnswerLanguage } from './language.ts';

/** English. Not yet read by somebody who grew up with it. */
export const english: AnswerLanguage = {
  language: 'en',
  texts: {
    received:
      'Thank you for your message. We will look into this for you. You will hear from us before […].',
    more: 'We are happy to help. Can you tell us a little more? What happened, and what have you tried already? You do not have to name anybody.',
    call: 'Shall we call you? Talking is sometimes easier. Write down your number here, and a time that suits you.',
    talk: 'We are happy to prepare the talk with you. Who will you talk to, and when? And what would you like to be different afterwards?',
    who: '[…] can help you with this. You can reach them at […]. If it does not work out, write to us and we will look further.',
    longer:
      'This is taking longer than we told you. We are sorry. We have not forgotten: you will hear from us before […].',
    official:
      'Your message to us is not an official objection or complaint. Would you like to make one? Then we will show you how. Please look at the date in the letter, because there is often little time.',
    how: 'Some time ago you wrote to us. How are things now? We would like to hear whether it helped.',
    safe: 'We read your message and we are worried about you. Are you safe now? And the children? If there is danger, call 112. Day and night you can talk to Veilig Thuis for free: 0800-2000.',
    bye: 'We were happy to help. Is something new coming up? You can always write to us here.',
  },
  propose: ({ whom, what, day }) =>
    `Shall we ask ${whom}: ${what}? If you say yes, we will do it before ${day}. We do nothing without your yes.`,
  done: ({ whom, what }) => `We asked ${whom}: ${what}. This is what came of it: […]`,
  askAfter: (to) =>
    `Some time ago we mentioned ${to}. Did it work out there? If not, we will keep looking with you.`,
};
