import type { Engine, EnginePage, Found, Role, View } from './engine.ts';
import type { WebKitPrograms } from './programs.ts';
import { openWebKit, type Node, type WebKit } from './w3c.ts';

/** WebKitGTK over the W3C protocol. Role and name of an element are what WebKit computes. */
export async function openWebKitEngine(programs: WebKitPrograms): Promise<Engine> {
  const webkit = await openWebKit(programs);
  return { version: webkit.version, page: pageOf(webkit), close: () => webkit.close() };
}

/** What can have a role; whether it does, WebKit says. */
const candidates: Readonly<Record<Role, string>> = {
  button: 'button, summary, [role=button]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  textbox: 'input, textarea, [role=textbox]',
  searchbox: 'input',
  region: 'section, [role=region]',
  link: 'a[href]',
};

/** All that is shown and matches, also inside open shadow roots. */
const everywhere = `
  const roots = [document], found = [];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.matches(arguments[0])) found.push(element);
    }
`;

function pageOf(webkit: WebKit): EnginePage {
  const top = (): Promise<unknown> => webkit.call('POST', '/frame', { id: null });
  const into = async (address: string): Promise<boolean> => {
    await top();
    const id = await webkit.run(
      `${everywhere} return found.find(({ src }) => src.startsWith(arguments[1])) ?? null`,
      'iframe',
      address,
    );
    if (id !== null) await webkit.call('POST', '/frame', { id });
    return id !== null;
  };
  return {
    ...viewOf(webkit, async () => {
      await top();
      return true;
    }),
    frame: (address) => viewOf(webkit, () => into(address)),
    goto: async (url) => {
      await webkit.call('POST', '/url', { url });
    },
    reload: async () => {
      await top();
      await webkit.call('POST', '/refresh');
    },
  };
}

function viewOf(webkit: WebKit, enter: () => Promise<boolean>): View {
  return {
    find: async (role, name) => {
      if (!(await enter())) return null;
      const shown = (await webkit.run(
        `${everywhere} return found.filter((element) => element.checkVisibility())`,
        candidates[role],
      )) as Node[];
      for (const node of shown) {
        const label = await webkit.call('GET', `${webkit.at(node)}/computedlabel`);
        if (label !== name) continue;
        const seen = await webkit.call('GET', `${webkit.at(node)}/computedrole`);
        if (seen === role) return foundOf(webkit, node);
      }
      return null;
    },
    read: async (expression) =>
      (await enter()) ? webkit.run(`return (${expression})`) : undefined,
  };
}

function foundOf(webkit: WebKit, node: Node): Found {
  return {
    click: async () => {
      await webkit.call('POST', `${webkit.at(node)}/click`);
    },
    keys: async (text) => {
      await webkit.call('POST', `${webkit.at(node)}/value`, { text });
    },
  };
}
