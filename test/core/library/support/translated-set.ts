/** Words of the small set in Turkish: one answer, two contacts, topics. */

export const translation = {
  v: 1,
  id: 'kind-thuis',
  door: 'parent',
  reviewed: 'nog niet nagekeken',
  question: 'Çocuğum okula gitmiyor, evde. Ne yapabilirim?',
  wordings: ['cocugum evde', 'okul yok', 'oğlum okula gitmiyor', 'kim yardım eder', 'evde kaldı'],
  answer: [
    { p: 'Çocuğunuzun eğitim hakkı var.' },
    { steps: ['Görüşme isteyin.', 'Tarihi yazın.'] },
    { note: 'Tehlike mi var? 112’yi arayın.' },
  ],
  links: ['Açıklama'],
};

export const contactWords = {
  v: 1,
  reviewed: 'nagekeken door Fatma Yılmaz, 2026-03-31',
  contacts: [{ id: 'consulent', who: 'Okulla konuşmanıza yardım eder.', hours: 'Hafta içi' }],
};

export const topicTitles = {
  v: 1,
  reviewed: 'nog niet nagekeken',
  parent: [{ id: 'thuis', title: 'Okula gitmiyor' }],
  youth: [{ id: 'gevoel', title: 'Nasılsın' }],
};

export const TRANSLATED = {
  'tr/parent/kind-thuis.json': translation,
  'tr/contacts.json': contactWords,
  'tr/topics.json': topicTitles,
};
