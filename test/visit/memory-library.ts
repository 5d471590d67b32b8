import type { Script } from '../../src/core/dialogue/script.ts';
import type { Door, VisitorLibrary } from '../../src/core/library/types.ts';
import type { Found, LibraryAccess } from '../../src/ui/contexts.ts';
import { createFinder } from '../../src/visit/finder.ts';
import type { Finder } from '../../src/visit/library-loader.ts';

/** A library in memory, with the scripts and words that are shipped. It arrives when a test says so. */
export class MemoryLibrary implements LibraryAccess {
  library: VisitorLibrary | null = null;
  late = false;
  readonly #scripts: Readonly<Record<string, Script>>;
  readonly #texts: Readonly<Record<string, string>>;
  readonly #listeners = new Set<() => void>();
  #finder: Finder | null = null;

  constructor(
    scripts: Readonly<Record<string, Script>>,
    texts: Readonly<Record<string, string>>,
    library: VisitorLibrary | null,
  ) {
    this.#scripts = scripts;
    this.#texts = texts;
    if (library) this.arrive(library);
  }

  script(id: string): Script | null {
    return this.#scripts[id] ?? null;
  }

  word(id: string): string {
    return this.#texts[id] ?? '';
  }

  find(text: string, limit: number): readonly Found[] {
    return this.#finder?.find(text, limit) ?? [];
  }

  danger(text: string): boolean {
    return this.#finder?.danger(text) ?? false;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  arrive(library: VisitorLibrary): void {
    this.library = library;
    this.#finder = createFinder(library);
    this.late = false;
    this.#changed();
  }

  beLate(): void {
    this.late = true;
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A small library: three questions in two topics, who can help, a story. */
export const smallLibrary = (door: Door = 'parent'): VisitorLibrary => ({
  v: 1,
  locale: 'nl',
  door,
  lang: 'nl',
  topics: [
    { id: 'thuis', title: 'Niet naar school' },
    { id: 'pesten', title: 'Pesten' },
  ],
  entries: [
    {
      id: 'zit-thuis',
      topic: 'thuis',
      question: 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?',
      wordings: ['me dochter zit tuis en niemand doet iets', 'geen school wil hem'],
      answer: [
        { p: 'Uw kind houdt recht op onderwijs.' },
        { steps: ['Vraag een gesprek met school.', 'Schrijf de datum op.'] },
        { note: 'Een bericht aan ons is geen bezwaar.' },
      ],
      reviewed: '2026-11-22',
      contacts: ['onderwijsconsulenten'],
      related: ['boete'],
      links: [{ text: 'Lees meer over thuis zitten', url: 'https://voorbeeld.example/thuis' }],
    },
    {
      id: 'boete',
      topic: 'thuis',
      question: 'Mijn kind durft niet naar school. Krijg ik een boete?',
      wordings: ['brief van leerplicht', 'huilt elke ochtend'],
      answer: [
        { p: 'Bel school elke dag dat het niet lukt.' },
        { list: ['Vraag om de jeugdarts.', 'Neem iemand mee.'] },
      ],
      reviewed: '2026-11-22',
    },
    {
      id: 'gepest',
      topic: 'pesten',
      question: 'Mijn kind wordt gepest en school doet niets.',
      wordings: ['pesten in de klas', 'ze schelden hem uit in de app'],
      answer: [{ p: 'Elke school heeft iemand voor pesten.' }],
      reviewed: '2026-11-22',
    },
  ],
  contacts: [
    {
      id: 'kindertelefoon',
      name: 'Kindertelefoon',
      who: 'Luistert naar kinderen en jongeren.',
      phone: '0800-0432',
      independent: true,
      free: true,
      urgent: true,
    },
    {
      id: 'onderwijsconsulenten',
      name: 'Onderwijsconsulenten',
      who: 'Helpen als uw kind geen plek heeft.',
      phone: '0900 000 00 00',
      url: 'https://onderwijsconsulenten.example/',
      independent: true,
      free: true,
      called: '2026-11-02',
    },
    {
      id: 'leerplicht',
      name: 'Leerplicht',
      who: 'Van de gemeente.',
      independent: false,
      free: true,
      called: '2026-11-02',
    },
  ],
  stories: [
    {
      id: 'sem',
      title: 'Sem ging weer',
      by: 'Moeder van een zoon van 9',
      example: true,
      paragraphs: ['Het begon klein.', 'Nu gaat hij elke dag.'],
      entry: 'zit-thuis',
    },
  ],
  crisis: { phrases: ['zelfmoord', 'wil er niet meer zijn'], except: [] },
  scripts: {},
  texts: {},
});
